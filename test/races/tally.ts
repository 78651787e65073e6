import type { Act, Deed } from './deeds.ts';
import { addFaults, judge, NO_FAULTS } from './judge.ts';
import type { Faults } from './judge.ts';
import type { Keeping } from './keeping.ts';
import { keptOf } from './kept.ts';

/** What happened, counted. */
export interface Tally {
  readonly races: number;
  readonly seconds: number;
  readonly claims: number;
  readonly claimsWon: number;
  /** Claims won by a first try that arrived after its second had been refused: nobody knows of them. */
  readonly claimsLate: number;
  readonly replies: number;
  /** Replies under a token that was stale or stolen. */
  readonly repliesRefused: number;
  readonly lapses: number;
  readonly said: number;
  readonly faults: Faults;
}

/** A chat that was raced for, and what all its clients know of it. */
export interface Raced {
  readonly chat: string;
  readonly deeds: readonly Deed[];
}

/** Judges every chat by what was kept, beside what its clients know. */
export async function tallyOf(
  keeping: Keeping,
  raced: readonly Raced[],
): Promise<Omit<Tally, 'races' | 'seconds'>> {
  const store = await keeping.open();
  let faults = NO_FAULTS;
  const acts: Act[] = [];
  for (const { chat, deeds } of raced) {
    const kept = await keptOf(store, chat);
    faults = addFaults(faults, judge(deeds, kept));
    acts.push(...kept.acts);
  }
  await store.close();
  const deeds = raced.flatMap((each) => each.deeds);
  const claims = deeds.filter((deed) => deed.do === 'claim');
  const claimsWon = claims.filter(({ token }) => token !== null).length;
  const replies = deeds.filter((deed) => deed.do === 'reply');
  return {
    claims: claims.length,
    claimsWon,
    claimsLate: acts.filter((act) => act.do === 'claim').length - claimsWon,
    replies: replies.length,
    repliesRefused: replies.filter(({ done }) => !done).length,
    lapses: acts.filter((act) => act.do === 'lapse').length,
    said: deeds.filter((deed) => deed.do === 'say').length,
    faults,
  };
}
