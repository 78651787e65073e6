import { useSignal } from '@preact/signals';
import { useConsole } from '../shared/use-console.ts';
import { beep } from '../state/beep.ts';
import { SettingsDialog } from './settings-dialog.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { SignOutDialog } from './sign-out-dialog.tsx';

export function OperatorMenu() {
  const { me, settings } = useConsole();
  const open = useSignal<'settings' | 'sign-out' | null>(null);
  const sound = settings.sound.value;
  const flipSound = (): void => {
    settings.sound.value = !sound;
    if (!sound) beep('words');
  };
  return (
    <>
      <button type="button" class="quiet" aria-pressed={sound} onClick={flipSound}>
        Sound {sound ? 'on' : 'off'}
      </button>
      <button type="button" class="quiet" onClick={() => (open.value = 'settings')}>
        Settings
      </button>
      <Shortcuts />
      <a class="quiet" href="/console/account">
        {me.fullName}
      </a>
      <button type="button" class="quiet" onClick={() => (open.value = 'sign-out')}>
        Sign out
      </button>
      {open.value === 'settings' && <SettingsDialog onClosed={() => (open.value = null)} />}
      {open.value === 'sign-out' && <SignOutDialog onClosed={() => (open.value = null)} />}
    </>
  );
}
