import type { Signal } from '@preact/signals';
import type { CollarCheckResult } from '../../console-protocol.ts';
import { BotText } from '../shared/told-text.tsx';
import { told } from './told.ts';

export interface CollarAnswerProps {
  readonly result: CollarCheckResult;
  readonly reference: Signal<string>;
}

/** What the picked answer still needs, and what the person will read. */
export const CollarAnswer = ({ result, reference }: CollarAnswerProps) => (
  <>
    {result.needsReference && (
      <label>
        Reference
        <input
          type="text"
          autocomplete="off"
          value={reference.value}
          onInput={({ currentTarget }) => (reference.value = currentTarget.value)}
        />
      </label>
    )}
    <figure class="preview">
      <figcaption>The person will read exactly this</figcaption>
      <BotText text={told(result, reference.value.trim())} />
    </figure>
  </>
);
