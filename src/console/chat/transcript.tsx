import { useConsole } from '../shared/use-console.ts';
import type { OpenChat } from '../state/open-chat.ts';
import { chatName } from '../state/state.ts';
import { OutgoingReply } from './outgoing-reply.tsx';
import { TranscriptLine } from './transcript-line.tsx';
import { useFollowedEnd } from './use-followed-end.ts';

/** What was said, with who said it. Keeps to the end while its reader is there, and stays put otherwise. */
export function Transcript({ chat }: { readonly chat: OpenChat }) {
  const lines = chat.lines.value;
  const outgoing = chat.outgoing.value;
  const ref = useFollowedEnd([lines, outgoing]);
  const person = chatName(chat.view.value?.name ?? null, chat.conversation);
  return (
    <div class="transcript" ref={ref} tabIndex={0} role="region" aria-label="Transcript">
      {chat.view.value?.leftInAHurry && <LeftInAHurry />}
      <div role="log" aria-live="polite" aria-label={`Chat with ${person}`}>
        <ol class="lines" role="list">
          {lines.map((line) => [
            line.seq === firstUnread(chat) && <UnreadDivider key="divider" />,
            <TranscriptLine key={line.seq} line={line} person={person} />,
          ])}
          {outgoing.map((reply) => (
            <OutgoingReply key={reply.id} chat={chat} reply={reply} />
          ))}
        </ol>
      </div>
      <Typing chat={chat} person={person} />
    </div>
  );
}

function firstUnread(chat: OpenChat): number | null {
  const after = chat.dividerAfter.value;
  return after === null ? null : (chat.lines.value.find(({ seq }) => seq > after)?.seq ?? null);
}

const UnreadDivider = () => <li class="divider">New since you last looked</li>;

const LeftInAHurry = () => (
  <p class="warning hurry" role="note">
    <strong>Left in a hurry.</strong> The person pressed <em>Exit this page</em>. Somebody may be with them.
    They may come back and read what you write.
  </p>
);

function Typing({ chat, person }: { readonly chat: OpenChat; readonly person: string }) {
  const { clock } = useConsole();
  return (
    <p class="typing" role="status">
      {chat.typingUntil.value > clock.now.value && `${person} is typing…`}
    </p>
  );
}
