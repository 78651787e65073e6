import type { Opening } from '../protocol.ts';
import { Chat } from './chat/chat.ts';
import { createApi } from './direct-line/api.ts';
import { loadRedaction } from './redact-first.ts';
import { anotherSession, readOpening } from './session/opening.ts';
import { SessionKeeper } from './session/session-keeper.ts';
import { tabStorage } from './session/storage.ts';
import { PageView } from './view/page-view.ts';
import { installQuickExit } from './view/quick-exit.ts';
import { Transcript } from './chat/transcript.ts';

/** Tokens live for half an hour at least. */
const REFRESH_EVERY_MS = 15 * 60_000;

function start({ session, says }: Opening): void {
  const api = createApi({ origin: '', fetch: window.fetch.bind(window), session: () => keeper.current });
  const keeper = new SessionKeeper({
    fresh: session,
    storage: tabStorage(),
    api,
    another: () => anotherSession(window.location.href),
  });
  const startNew = (): void => {
    keeper.forget();
    window.location.reload();
  };
  const view: PageView = new PageView(new Transcript(says).openQuestion, {
    onSay: (text) => void chat.say(text),
    onAnswer: (answer) => void chat.press(answer),
    onTryAgain: () => void chat.tryAgain(),
    onDelete: () => void chat.erase(),
    onStartNew: startNew,
    onHeld: (isHeld) => {
      chat.hold(isHeld);
    },
    onTyping: () => void api.post({ type: 'typing' }),
    seen: () => chat.seen,
  });
  const chat: Chat = new Chat({ says, keeper, api, view, openSocket: (url) => new WebSocket(url) });
  installQuickExit({ onLeave: () => leave(keeper) });
  keepAlive(chat, keeper);
  if (keeper.started) void chat.goOn();
  void loadRedaction();
}

function leave(keeper: SessionKeeper): void {
  const body = new Blob([JSON.stringify({ token: keeper.current.token })], { type: 'application/json' });
  navigator.sendBeacon('/api/exit', body);
  keeper.forget();
}

function keepAlive(chat: Chat, keeper: SessionKeeper): void {
  window.setInterval(() => {
    if (keeper.started) void keeper.refresh();
  }, REFRESH_EVERY_MS);
  window.addEventListener('online', () => {
    chat.hurry();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') chat.hurry();
  });
}

const opening = readOpening(document.getElementById('opening')?.textContent);
if (opening !== undefined) start(opening);
