import type { Tally } from './tally.ts';

/** The figures of a run, for who reads along. */
export const inWords = ({ faults, ...tally }: Tally): string =>
  [
    `${tally.races} races in ${tally.seconds.toFixed(0)} s: ${tally.claims} claims, ${tally.claimsWon} won, ${tally.claimsLate} won late,`,
    `${tally.lapses} leases lapsed, ${tally.replies} replies tried, ${tally.repliesRefused} refused,`,
    `${tally.said} messages of people;`,
    `${faults.doubleClaims} double claims, ${faults.byStrangers} by who did not hold the chat,`,
    `${faults.lost} lost, ${faults.doubled} doubled, ${faults.outOfOrder} out of order`,
  ].join(' ');
