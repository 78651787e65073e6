import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { State } from '../state/state.ts';

export const ConsoleContext = createContext<State | null>(null);

/** The console's state, for every component. */
export function useConsole(): State {
  const state = useContext(ConsoleContext);
  if (!state) throw new ReferenceError('a component stands outside of the console');
  return state;
}
