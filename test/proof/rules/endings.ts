import { some } from '../path.ts';
import type { Rule, Turn } from '../path.ts';
import { isInDespair } from './hand-off.ts';

const textOf = ({ says }: Turn): string => says.map(({ text }) => text).join('\n');

/** A turn that ends a conversation, or lets the person stop in the middle of one. */
const ends = ({ did, open, outcome, before }: Turn): boolean =>
  (outcome !== null && before?.outcome !== outcome && open === null) ||
  (did.by === 'command' && did.command === 'stop');

const refersTo101: Rule = {
  name: 'Every ending refers to 101, but in despair to 999 and Samaritans alone',
  breach: (turn) => {
    if (!ends(turn)) return null;
    const text = textOf(turn);
    const wanted = turn.conversation === 'distress' ? [/\b999\b/, /\b116 123\b/] : [/\b101\b/];
    const missing = wanted.find((words) => !words.test(text));
    return missing === undefined ? null : `it lacks ${String(missing)}`;
  },
};

const noPushInDespair: Rule = {
  name: 'In despair nothing pushes to 101',
  breach: (turn) => (isInDespair(turn) && /\b101\b/.test(textOf(turn)) ? `it says “${textOf(turn)}”` : null),
};

/** Who else takes a report: never in Scotland, and in Northern Ireland not what is live, recent or unknown in time. */
const reportsWhereItIsTaken: Rule = {
  name: 'Report Fraud is named only where it takes the report',
  breach: (turn, { content }) => {
    const nation = turn.case.country ?? content.force.jurisdiction;
    if (nation === 'england-and-wales' || some(turn, ({ case: kase }) => kase.country !== turn.case.country))
      return null;
    const old = turn.case.callWhen !== undefined && turn.case.callWhen < '2026-11-22';
    const named = turn.says.some(({ text }) => /\bReport Fraud\b/.test(text));
    return named && !(nation === 'northern-ireland' && old) ? `it is, in ${nation}` : null;
  },
};

export const endingRules: readonly Rule[] = [refersTo101, noPushInDespair, reportsWhereItIsTaken];
