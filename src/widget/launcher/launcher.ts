import { createPanel } from './panel.ts';
import type { Panel } from './panel.ts';
import { readSettings } from './settings.ts';
import type { Settings } from './settings.ts';

const PRESSES = 3;
const WITHIN_MS = 5_000;
/** The chat needs a moment to tell the server; the page is blank by then. */
const LEAVING_MS = 300;

/** Puts the button on the host page that opens the chat. */
function launch(settings: Settings): void {
  let escapes: number[] = [];
  let left = false;
  const leave = (): void => {
    if (left) return;
    left = true;
    document.documentElement.style.display = 'none';
    panel.tell('ringback:exit');
    setTimeout(() => {
      window.location.replace(settings.exitTo);
    }, LEAVING_MS);
  };
  const onEscape = (): void => {
    const now = performance.now();
    escapes = [...escapes.filter((time) => now - time < WITHIN_MS), now];
    if (escapes.length >= PRESSES) leave();
    else panel.close();
  };
  const panel: Panel = createPanel(settings);
  window.addEventListener('message', ({ origin, data }) => {
    if (origin !== new URL(settings.chat).origin) return;
    if (data === 'ringback:exit') leave();
    if (data === 'ringback:escape') onEscape();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && (panel.isOpen() || escapes.length > 0)) onEscape();
  });
}

const settings = readSettings(document.currentScript);
if (settings !== undefined) launch(settings);
