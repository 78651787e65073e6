import { renderControls, renderWaysOut } from '../../markup/controls.ts';
import { html } from '../../markup/html.ts';
import { WORDS } from '../../markup/words.ts';
import { answerTo, commandAnswer } from '../chat/answer.ts';
import type { Answer, Picked } from '../chat/answer.ts';
import type { OpenQuestion } from '../chat/transcript.ts';
import { element, fill, pressed } from './element.ts';
import { keepExclusive, readPicked } from './picked.ts';

export interface AnswerEvents {
  onAnswer(answer: Answer): void;
  onDelete(): void;
  /** The highest place in the log that is shown. */
  seen(): number;
}

/** The controls of the open question, and the ways out beside them. */
export class AnswerView {
  readonly #area = element('answer', HTMLElement);
  readonly #controls = element('controls', HTMLElement);
  readonly #waysOut = element('ways-out', HTMLElement);
  readonly #events: AnswerEvents;
  #question: OpenQuestion | undefined;

  /** `question` is the one that the page came with. */
  constructor(question: OpenQuestion | undefined, events: AnswerEvents) {
    this.#question = question;
    this.#events = events;
    this.#area.addEventListener('click', (event) => {
      this.#onClick(event);
    });
    this.#controls.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) keepExclusive(this.#controls, target);
      this.#complain(undefined);
    });
  }

  /** Shows what can be pressed now; a question that stands already keeps what is ticked. */
  ask(question: OpenQuestion | undefined): void {
    if (question?.key === this.#question?.key) return;
    this.#question = question;
    this.#keepFocus(() => {
      fill(this.#controls, question === undefined ? html`` : renderControls(question.card, question.key));
      fill(this.#waysOut, renderWaysOut(question?.card.commands ?? []));
    });
  }

  /** While a message is on its way nothing else can be pressed. */
  busy(isBusy: boolean): void {
    this.#keepFocus(() => {
      this.#controls.hidden = isBusy;
    });
  }

  /** Whether the keyboard's place is held here for controls that went away. */
  get keepsPlace(): boolean {
    return document.activeElement === this.#area;
  }

  hide(): void {
    this.#area.hidden = true;
  }

  /** Controls that go away must not drop the keyboard's place: it moves to the area, and Tab goes on from there. */
  #keepFocus(work: () => void): void {
    const hadFocus =
      this.#controls.contains(document.activeElement) || this.#waysOut.contains(document.activeElement);
    work();
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (hadFocus && (lost || this.#controls.hidden)) this.#area.focus({ preventScroll: true });
  }

  #onClick(event: Event): void {
    if (pressed(event, '[data-delete]') !== null) this.#events.onDelete();
    const command = pressed(event, '[data-command]');
    if (command !== null) this.#command(command.dataset['command'] ?? '', command.textContent.trim());
    if (this.#question === undefined) return;
    const choice = pressed(event, '[data-answer]')?.dataset['answer'];
    if (choice !== undefined) this.#answer(choice);
    else if (pressed(event, '[data-continue]') !== null) this.#continue(this.#question);
  }

  #continue({ card }: OpenQuestion): void {
    const picked = readPicked(this.#controls, card.answer);
    if (picked === undefined) this.#complain(card.answer.kind === 'rows' ? WORDS.pickRow : WORDS.tickOne);
    else this.#answer(picked);
  }

  #answer(picked: Picked): void {
    if (this.#question !== undefined) this.#events.onAnswer(answerTo(this.#question, picked));
  }

  #command(value: string, label: string): void {
    this.#events.onAnswer(commandAnswer({ value, label }, this.#question?.seq ?? this.#events.seen()));
  }

  #complain(words: string | undefined): void {
    const error = document.getElementById('controls-error');
    if (error === null) return;
    error.hidden = words === undefined;
    error.textContent = words ?? '';
    if (words !== undefined) error.focus();
  }
}
