import type { AnswerShape } from '../../protocol.ts';
import type { Picked } from '../chat/answer.ts';

/** What is ticked in the controls, or nothing when nothing is. */
export function readPicked(controls: HTMLElement, { kind }: AnswerShape): Picked | undefined {
  const inputs = [...controls.querySelectorAll<HTMLInputElement>('input:checked')];
  if (inputs.length === 0) return undefined;
  return kind === 'rows'
    ? Object.fromEntries(inputs.map(({ name, value }) => [name, value]))
    : inputs.map(({ value }) => value);
}

/** An answer that stands alone clears the others, and they clear it. */
export function keepExclusive(controls: HTMLElement, changed: HTMLInputElement): void {
  if (changed.type !== 'checkbox' || !changed.checked) return;
  const alone = changed.hasAttribute('data-exclusive');
  for (const other of controls.querySelectorAll<HTMLInputElement>('input:checked')) {
    if (other !== changed && (alone || other.hasAttribute('data-exclusive'))) other.checked = false;
  }
}
