import { effect, signal } from '@preact/signals';
import type { Signal } from '@preact/signals';

/** What an operator sets for this browser. */
export interface Settings {
  /** Enter sends and Shift+Enter starts a line; otherwise Ctrl+Enter sends. */
  readonly enterSends: Signal<boolean>;
  readonly sound: Signal<boolean>;
  /** Shortcuts of a single key, which some ways of speaking or typing press by accident. */
  readonly singleKeys: Signal<boolean>;
}

const KEY = 'ringback-console-settings';

export function loadSettings(storage: Storage): Settings {
  const kept = JSON.parse(storage.getItem(KEY) ?? '{}') as Partial<Record<keyof Settings, boolean>>;
  const settings: Settings = {
    enterSends: signal(kept.enterSends ?? true),
    sound: signal(kept.sound ?? false),
    singleKeys: signal(kept.singleKeys ?? true),
  };
  effect(() => {
    const now = Object.entries(settings).map(([name, one]: [string, Signal<boolean>]) => [name, one.value]);
    storage.setItem(KEY, JSON.stringify(Object.fromEntries(now)));
  });
  return settings;
}
