import type { FrameMessage } from '../frame-message.ts';
import { element } from './element.ts';

export interface QuickExitOptions {
  /** Tells the server, and forgets the chat here. */
  readonly onLeave: () => void;
}

const PRESSES = 3;
const WITHIN_MS = 5_000;

/**
 * *Exit this page*, by its button or by Esc three times: the page is blank at once and then another, which takes this
 * one's place in the history. In an iframe the page around it has to go, so the launcher is asked.
 */
export function installQuickExit({ onLeave }: QuickExitOptions): void {
  const exit = element('exit', HTMLAnchorElement);
  let left = false;
  const leave = (): void => {
    if (left) return;
    left = true;
    document.documentElement.hidden = true;
    document.title = '';
    onLeave();
    if (isFramed()) tell('ringback:exit');
    else window.location.replace(exit.href);
  };
  exit.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  onEscapes(leave);
  window.addEventListener('message', ({ source, data }) => {
    if (source === window.parent && isFramed() && data === 'ringback:exit') leave();
  });
}

function onEscapes(leave: () => void): void {
  let times: number[] = [];
  document.addEventListener('keydown', ({ key, timeStamp }) => {
    times = key === 'Escape' ? [...times.filter((time) => timeStamp - time < WITHIN_MS), timeStamp] : [];
    if (times.length >= PRESSES) leave();
    else if (key === 'Escape' && isFramed()) tell('ringback:escape');
  });
}

const isFramed = (): boolean => window.parent !== window;

/** Carries nothing but the wish itself, so any host page may hear it. */
function tell(message: FrameMessage): void {
  window.parent.postMessage(message, '*');
}
