import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Dialog } from '../shared/dialog.tsx';
import { useConsole } from '../shared/use-console.ts';
import { isTyping, REPLY_KEYS, SHORTCUTS } from './keys.ts';

const HELP = '?';

/** Listens for shortcuts, and shows them all. */
export function Shortcuts() {
  const state = useConsole();
  const isOpen = useSignal(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isModified = event.ctrlKey || event.metaKey || event.altKey;
      if (isModified || !state.settings.singleKeys.value || isTyping(event)) return;
      const shortcut = SHORTCUTS.find(({ key }) => key === event.key);
      if (event.key === HELP) isOpen.value = true;
      else if (shortcut) shortcut.run(state);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <button type="button" class="quiet" aria-haspopup="dialog" onClick={() => (isOpen.value = true)}>
        Keys <kbd>{HELP}</kbd>
      </button>
      {isOpen.value && <ShortcutsDialog onClosed={() => (isOpen.value = false)} />}
    </>
  );
}

const ShortcutsDialog = ({ onClosed }: { readonly onClosed: () => void }) => (
  <Dialog title="Keyboard shortcuts" onClosed={onClosed}>
    {() => (
      <>
        <p>Single keys work while you aren’t typing. You can turn them off in the settings.</p>
        <dl class="keys">
          {[
            ...SHORTCUTS.map(({ key, does }) => [key, does] as const),
            [HELP, 'Show this'] as const,
            ...REPLY_KEYS,
          ].map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </>
    )}
  </Dialog>
);
