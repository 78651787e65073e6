import type { RefObject } from 'preact';
import { useConsole } from '../shared/use-console.ts';
import { unfilled } from '../state/canned.ts';
import { REPLY_LIMIT } from './composer-key.ts';

const COUNT_FROM = REPLY_LIMIT - 200;

/** What stands in the way of sending, or how to send. */
export function ComposerNotes({ draft, box }: { draft: string; box: RefObject<HTMLTextAreaElement | null> }) {
  const { settings } = useConsole();
  const missing = unfilled(draft);
  const select = (placeholder: string): void => {
    const at = draft.indexOf(placeholder);
    box.current?.focus();
    box.current?.setSelectionRange(at, at + placeholder.length);
  };
  return (
    <div id="reply-notes" class="reply-notes">
      {missing.length > 0 && (
        <p class="missing">
          Fill in before you send:{' '}
          {missing.map((placeholder) => (
            <button key={placeholder} type="button" onClick={() => select(placeholder)}>
              {placeholder}
            </button>
          ))}
        </p>
      )}
      {draft.length > COUNT_FROM && (
        <p class={draft.length > REPLY_LIMIT ? 'over' : ''}>
          {draft.length} of {REPLY_LIMIT} characters
        </p>
      )}
      {missing.length === 0 && draft.length <= COUNT_FROM && (
        <p class="how">
          {settings.enterSends.value ? 'Enter sends, Shift + Enter starts a new line' : 'Ctrl + Enter sends'}
        </p>
      )}
    </div>
  );
}
