import { PLACES } from '../shared/focus.ts';
import { useConsole } from '../shared/use-console.ts';
import type { Pane } from '../state/state.ts';

const LINKS: readonly (readonly [Pane, string, string])[] = [
  ['queue', PLACES.queue, 'Skip to the queue'],
  ['chat', PLACES.chat, 'Skip to the chat'],
  ['case', PLACES.case, 'Skip to the case'],
];

export function SkipLinks() {
  const { view, pane } = useConsole();
  if (view.value !== 'chats') return null;
  return (
    <nav aria-label="Skip" class="skips">
      {LINKS.map(([name, place, label]) => (
        <a key={place} class="skip" href={`#${place}`} onClick={() => (pane.value = name)}>
          {label}
        </a>
      ))}
    </nav>
  );
}
