import type { Clock } from '../clock.ts';
import type { Board, Standing } from './board.ts';
import type { DeskView } from './desk.ts';

/** A place moves often while many wait; the person is told of it no oftener. Milliseconds. */
const AT_MOST_EVERY = 15_000;

/** A page that comes back after it was over must take down what it still shows. Milliseconds. */
const REMEMBERED = 3_600_000;

/** What a waiting person's page shows, beside the log: it is true now and worth nothing later. */
export interface QueueSignal {
  readonly state: 'queued' | 'held' | 'none';
  /** From 1. */
  readonly place: number | null;
  /** From and to how many minutes it may take. */
  readonly minutes: readonly [number, number] | null;
  /** First name of the operator who has the chat. */
  readonly name: string | null;
}

const NONE: QueueSignal = { state: 'none', place: null, minutes: null, name: null };

/** Shows a passing activity to whoever looks at a conversation at this instance. */
export type Show = (conversation: string, activity: object) => void;

export interface QueueSignalOptions {
  readonly board: Pick<Board, 'watch'>;
  readonly desk: Pick<DeskView, 'minutesAt'>;
  readonly show: Show;
  readonly clock: Clock;
}

export interface QueueSignals {
  /** Somebody has begun to look at a conversation: they are told where it stands, if it stands anywhere. */
  readonly attached: (conversation: string) => void;
  readonly close: () => void;
}

interface Sent {
  readonly value: QueueSignal;
  readonly at: number;
}

const asActivity = (value: QueueSignal): object => ({ type: 'event', name: 'ringback.queue', value });

const sameHands = (one: QueueSignal, other: QueueSignal): boolean =>
  one.state === other.state && one.name === other.name;

const isEqual = (one: QueueSignal, other: QueueSignal): boolean =>
  sameHands(one, other) && one.place === other.place && String(one.minutes) === String(other.minutes);

/** What the people of the queue are shown, by conversation. */
async function signalsOf(
  { snapshot, operators }: Standing,
  desk: QueueSignalOptions['desk'],
): Promise<ReadonlyMap<string, QueueSignal>> {
  const names = new Map(operators.map(({ id, firstName }) => [id, firstName]));
  const signals = snapshot.items.map(async ({ conversation, state, place, operator }) => {
    const minutes = place === null ? null : await desk.minutesAt(place, snapshot.at);
    const name = operator === null ? null : (names.get(operator) ?? null);
    return [conversation, { state, place, minutes, name }] as const;
  });
  return new Map(await Promise.all(signals));
}

/** Tells waiting people where they stand, from the board: at once when it changes hands, else now and then. */
export function createQueueSignals({ board, desk, show, clock }: QueueSignalOptions): QueueSignals {
  const sent = new Map<string, Sent>();

  const tell = (conversation: string, value: QueueSignal): void => {
    const before = sent.get(conversation);
    if (before !== undefined) {
      const isSoon = clock.now() - before.at < AT_MOST_EVERY;
      if (isEqual(before.value, value) || (isSoon && sameHands(before.value, value))) return;
    }
    sent.set(conversation, { value, at: clock.now() });
    show(conversation, asActivity(value));
  };

  const showAll = async (standing: Standing): Promise<void> => {
    const values = await signalsOf(standing, desk);
    for (const [conversation, { at, value }] of sent) {
      if (values.has(conversation)) continue;
      if (value !== NONE) tell(conversation, NONE);
      else if (clock.now() - at > REMEMBERED) sent.delete(conversation);
    }
    for (const [conversation, value] of values) tell(conversation, value);
  };

  return {
    attached: (conversation) => {
      const known = sent.get(conversation);
      if (known !== undefined) show(conversation, asActivity(known.value));
    },
    close: board.watch(showAll),
  };
}
