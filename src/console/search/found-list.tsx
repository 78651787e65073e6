import type { Found } from '../../console-protocol.ts';
import { Moment } from '../shared/moment.tsx';
import { TypedText } from '../shared/told-text.tsx';
import { useConsole } from '../shared/use-console.ts';
import { openChat } from '../state/open-chats.ts';
import { chatNumber } from '../state/state.ts';

/** What a search found; null before the first. */
export const FoundList = ({ found }: { readonly found: readonly Found[] | null }) => (
  <>
    <p role="status">{found && countWords(found.length)}</p>
    <ul class="found" role="list">
      {found?.map((one) => (
        <FoundRow key={`${one.conversation}-${one.at}`} found={one} />
      ))}
    </ul>
  </>
);

function countWords(count: number): string {
  if (count === 0)
    return 'No chat has these words. Only the latest 300 that were handed to a person are searched.';
  return count === 1 ? '1 chat found' : `${count} chats found, the newest first`;
}

function FoundRow({ found: { conversation, at, excerpt } }: { readonly found: Found }) {
  const state = useConsole();
  return (
    <li>
      <button type="button" class="link" onClick={() => openChat(state, conversation)}>
        Chat {chatNumber(conversation)}
      </button>{' '}
      <Moment at={at} withDay />
      <TypedText text={excerpt} />
    </li>
  );
}
