import type { Signal } from '../direct-line/activity.ts';

/** Who has the chat, as far as the person is concerned. */
export type Standing =
  | { readonly state: 'none' }
  | {
      readonly state: 'queued';
      /** From 1; null when it cannot be said. */
      readonly place: number | null;
      /** The shortest and the longest wait to expect; null when it cannot be said. */
      readonly minutes: readonly [number, number] | null;
    }
  /** `name` is the operator's first name. */
  | { readonly state: 'held'; readonly name: string | null };

/** An operator is writing. The person's own typing comes back over the socket too, and is none of these. */
export interface OperatorTyping {
  readonly state: 'typing';
  readonly name: string;
}

/**
 * Reads a passing activity, or nothing where it is not for the person. Nothing is imported here at run time: what this
 * file shared with the chat would become a third one that the chat has to wait for.
 */
export function readSignal({ type, from, value }: Signal): Standing | OperatorTyping | undefined {
  if (type !== 'typing') return readStanding(fields(value));
  const { id, name } = fields(from);
  return typeof id === 'string' && id.startsWith('op_') && typeof name === 'string'
    ? { state: 'typing', name }
    : undefined;
}

function readStanding({ state, place, minutes, name }: Fields): Standing | undefined {
  if (state === 'none') return { state };
  if (state === 'held') return { state, name: typeof name === 'string' ? name : null };
  if (state !== 'queued') return undefined;
  return {
    state,
    place: typeof place === 'number' ? place : null,
    minutes: isRange(minutes) ? minutes : null,
  };
}

const isRange = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'number');

type Fields = Readonly<Record<string, unknown>>;
const fields = (value: unknown): Fields => ({ ...(value as object | null | undefined) });
