import { TypedText } from '../shared/told-text.tsx';
import { useConsole } from '../shared/use-console.ts';
import { editReply } from '../state/hold.ts';
import type { OpenChat, Outgoing } from '../state/open-chat.ts';
import { sendWaiting } from '../state/replies.ts';

const WORDS: Readonly<Record<Outgoing['state'], string>> = {
  waiting: 'Waits to be sent',
  sending: 'Sending…',
  sent: 'Sent',
  'not-sent': 'Not sent',
};

/** A reply that is not in the log yet, and what has become of it. */
export function OutgoingReply({ chat, reply }: { readonly chat: OpenChat; readonly reply: Outgoing }) {
  const state = useConsole();
  const isRefused = reply.state === 'not-sent';
  return (
    <li class={`line line-operator outgoing ${reply.state}`}>
      <p class="line-head">
        <span class="line-who">{state.me.firstName}</span> <span>{WORDS[reply.state]}</span>
      </p>
      <TypedText text={reply.text} />
      {isRefused && (
        <div class="outgoing-acts">
          <p>{reply.problem}</p>
          <button type="button" onClick={() => void sendWaiting(state, chat)}>
            Send again
          </button>
          {!reply.mayBeStored && (
            <button type="button" onClick={() => editReply(chat, reply)}>
              Change it
            </button>
          )}
        </div>
      )}
    </li>
  );
}
