import type { Signal } from '@preact/signals';
import { Dialog } from '../shared/dialog.tsx';
import { useConsole } from '../shared/use-console.ts';

export function SettingsDialog({ onClosed }: { readonly onClosed: () => void }) {
  const { settings } = useConsole();
  return (
    <Dialog title="Settings" onClosed={onClosed}>
      {() => (
        <>
          <p>Kept in this browser.</p>
          <Setting setting={settings.enterSends} label="Enter sends" hint="Otherwise Ctrl + Enter sends." />
          <Setting
            setting={settings.sound}
            label="Sound"
            hint="For new urgent chats, and for words in a chat of yours that you are not looking at."
          />
          <Setting
            setting={settings.singleKeys}
            label="Shortcuts of a single key"
            hint="Turn them off if you speak to your computer."
          />
        </>
      )}
    </Dialog>
  );
}

const Setting = ({ setting, label, hint }: { setting: Signal<boolean>; label: string; hint: string }) => (
  <label class="choice">
    <input
      type="checkbox"
      checked={setting.value}
      onChange={({ currentTarget }) => (setting.value = currentTarget.checked)}
    />
    <span>
      {label}
      <small>{hint}</small>
    </span>
  </label>
);
