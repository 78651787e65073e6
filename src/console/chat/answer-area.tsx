import { focusSoon, PLACES } from '../shared/focus.ts';
import { useConsole } from '../shared/use-console.ts';
import { openCaseCard } from '../state/acts.ts';
import type { OpenChat } from '../state/open-chat.ts';
import { isOfferedElsewhere } from '../state/queue-filter.ts';
import { operatorName, queueItem } from '../state/state.ts';
import { takeAndBegin } from '../state/take-next.ts';
import { Composer } from './composer.tsx';
import { LostChat } from './lost-chat.tsx';

/** Below the transcript: the reply box, or why there is none and how to get one. */
export function AnswerArea({ chat }: { readonly chat: OpenChat }) {
  switch (chat.hold.value.kind) {
    case 'mine':
      return chat.cardRead.value ? <Composer chat={chat} /> : <CardFirst chat={chat} />;
    case 'lost':
      return <LostChat chat={chat} />;
    case 'none':
      return <NotOurs chat={chat} />;
  }
}

function CardFirst({ chat }: { readonly chat: OpenChat }) {
  const state = useConsole();
  const open = (): void => {
    openCaseCard(state, chat);
    focusSoon(PLACES.reply);
  };
  return (
    <div class="answer-area">
      <p id="why-locked">
        <strong>Open the case card before you reply.</strong> It shows what the person has told us already, so
        that nobody asks them again.
      </p>
      <button type="button" class="main" id={PLACES.openCard} aria-describedby="why-locked" onClick={open}>
        Open the case card
      </button>
    </div>
  );
}

function NotOurs({ chat }: { readonly chat: OpenChat }) {
  const state = useConsole();
  const item = queueItem(state, chat.conversation);
  if (!chat.view.value) return null;
  if (item?.state === 'held' && item.operator !== state.me.id) {
    const holder = operatorName(state, item.operator ?? 'Somebody');
    return <p class="answer-area">{holder} has this chat. You can read along and write notes.</p>;
  }
  if (!item) return <p class="answer-area">This chat is over. The bot is with the person.</p>;
  if (isOfferedElsewhere(item, state.me.id)) {
    return (
      <p class="answer-area">
        This chat is offered to {operatorName(state, item.offeredTo ?? 'somebody')} first. If they don’t take
        it soon, you can.
      </p>
    );
  }
  return (
    <div class="answer-area">
      <p>
        {item.state === 'held'
          ? 'You hold this chat in another window.'
          : 'Nobody has this chat yet. The bot is helping meanwhile.'}
      </p>
      <button type="button" class="main" onClick={() => void takeAndBegin(state, chat)}>
        {item.state === 'held' ? 'Go on here' : 'Take this chat'}
      </button>
    </div>
  );
}
