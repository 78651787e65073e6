import type { Client } from './clients/client.ts';
import type { Note } from './clients/client-log.ts';
import { shownTo } from './clients/shown.ts';
import { addFaults, backAfter, judge, NO_FAULTS } from './judge.ts';
import type { Faults } from './judge.ts';

/** How soon a client must be back when what was away has come again, in milliseconds. */
const WITHIN = 10_000;

/** Something that was killed, or told to go, and came again. */
export interface Outage {
  readonly what: string;
  /** When it had come again, by the clients' clock, in milliseconds. */
  readonly over: number;
}

/** What happened, counted. */
export interface Tally {
  readonly chats: number;
  /** How many of them are the official client's. */
  readonly official: number;
  readonly acknowledged: number;
  /** Times that a person was told that a message could not be sent. */
  readonly notSent: number;
  readonly heard: number;
  /** Activities that came again, as they may. */
  readonly heardAgain: number;
  /** For each outage: milliseconds until half of the clients, and the last one, were back. */
  readonly outages: readonly { readonly what: string; readonly half: number; readonly last: number }[];
  readonly faults: Faults;
}

/** Judges every client by its own log, beside what the service shows it in the end. */
export async function tallyOf(
  clients: readonly Client[],
  outages: readonly Outage[],
  origin: string,
): Promise<Tally> {
  const recoveries = { recoveries: outages.map(({ over }) => over), within: WITHIN };
  let faults = NO_FAULTS;
  for (const client of clients) {
    const shown = await shownTo(client, origin);
    await client.hearOut(shown);
    faults = addFaults(faults, judge(client, shown, recoveries));
  }
  const notes = clients.flatMap((client) => client.notes);
  const heardAgain = clients.map((client) => {
    const heard = client.notes.flatMap((note) => (note.do === 'heard' ? [note.activity] : []));
    return heard.length - new Set(heard).size;
  });
  return {
    chats: clients.length,
    official: clients.filter(({ kind }) => kind === 'official').length,
    acknowledged: count(notes, 'acknowledged'),
    notSent: count(notes, 'not-sent'),
    heard: count(notes, 'heard'),
    heardAgain: heardAgain.reduce((sum, one) => sum + one, 0),
    outages: outages.map(({ what, over }) => {
      const times = clients.map((client) => backAfter(client.notes, over)).sort((a, b) => a - b);
      return { what, half: times[Math.floor(times.length / 2)] ?? NaN, last: times.at(-1) ?? NaN };
    }),
    faults,
  };
}

const count = (notes: readonly Note[], what: Note['do']): number =>
  notes.filter((note) => note.do === what).length;

/** The figures of a run, for who reads along. */
export const inWords = ({ faults, outages, ...tally }: Tally): string =>
  [
    `${tally.chats} chats, ${tally.official} of them of the official client; ${tally.acknowledged} messages acknowledged,`,
    `${tally.notSent} times "not sent", ${tally.heard} activities heard, ${tally.heardAgain} of them again;`,
    ...outages.map(
      ({ what, half, last }) =>
        `after ${what} half were back in ${inSeconds(half)}, all in ${inSeconds(last)};`,
    ),
    Object.entries(faults)
      .map(([fault, times]) => `${times} ${fault}`)
      .join(', '),
  ].join('\n      ');

const inSeconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
