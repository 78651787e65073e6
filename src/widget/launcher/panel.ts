import type { FrameMessage } from '../frame-message.ts';
import type { Settings } from './settings.ts';
import styles from './launcher.css';

export interface Panel {
  isOpen(): boolean;
  close(): void;
  tell(message: FrameMessage): void;
}

/** On a screen this narrow the chat takes all of it, and the page behind is out of reach. */
const PHONE = '(max-width: 640px), (max-height: 480px)';

/**
 * The button and the window it opens, apart from the host page's styles. The chat is loaded at the first press, and
 * stays loaded when the window is closed.
 */
export function createPanel({ chat, label }: Settings): Panel {
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  adopt(root);
  const open = button('open', label);
  const frame = document.createElement('iframe');
  frame.title = label;
  frame.allow = 'clipboard-write';
  const dialog = createDialog(label, frame);
  root.append(open, dialog);
  const expanded = (isOpen: boolean): void => {
    open.setAttribute('aria-expanded', String(isOpen));
  };
  expanded(false);
  open.onclick = () => {
    if (frame.src === '') frame.src = chat;
    if (window.matchMedia(PHONE).matches) dialog.showModal();
    else dialog.show();
    expanded(true);
    frame.focus();
  };
  dialog.onclose = () => {
    expanded(false);
    open.focus();
  };
  return {
    isOpen: () => dialog.open,
    close: () => {
      dialog.close();
    },
    tell: (message) => frame.contentWindow?.postMessage(message, new URL(chat).origin),
  };
}

function createDialog(label: string, frame: HTMLIFrameElement): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  const bar = document.createElement('div');
  const close = button('close', 'Close');
  dialog.setAttribute('aria-label', label);
  bar.append(close);
  dialog.append(bar, frame);
  close.onclick = () => {
    dialog.close();
  };
  // Esc is counted by the launcher, which also closes.
  dialog.oncancel = (event) => {
    event.preventDefault();
  };
  return dialog;
}

function button(name: string, words: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = name;
  made.textContent = words;
  return made;
}

/** A sheet made by script is allowed where the host page's policy forbids style elements. */
function adopt(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.appendChild(document.createElement('style')).textContent = styles;
  }
}
