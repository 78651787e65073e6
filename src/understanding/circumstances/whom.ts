import { ANOTHER } from '../lexicon/people.ts';
import { standing } from '../matches.ts';
import { whom } from './tokens.ts';
import type { ForWhom } from '../../case/vocabulary.ts';
import type { Fact } from '../facts.ts';
import type { WhomCue } from '../lexicon/people.ts';
import type { Token } from '../tokens.ts';

/** Something was asked of the writer, or the writer's own was wanted, or the writer did it. */
const OF_THE_WRITER = new RegExp(
  [
    `\\b(?:asked|asking|ask|told|telling|wants?|wanted|wanting|demanded|threatened|after|got|made) (?:for )?(?:me|my (?!${ANOTHER}|elderly))`,
    '\\b(?:i|we) (?:have |just |then )*(?:gave|told (?:them|him|her)|paid|sent|pressed|bought|read|let|said)\\b',
    '\\b(?:gave|given|told|sent|read|handed|posted) (?:him|her|them|it) (?:all )?my (?:bank|card|pin|ni|passport|password|details|account|licence)\\b',
  ].join('|'),
);
/** "my daughter told me to ask here" asks nothing for the caller. */
const TOLD_BY_ANOTHER = new RegExp(
  `\\b(?:${ANOTHER}|you|customer|client|patient|resident|tenant) (?:has |just )*(?:told|asked) me\\b`,
  'g',
);
/** An answer that only names somebody: "my nan", "for a friend". */
const ONLY_NAMED = new RegExp(
  `^(?:(?:it is|for|about|a|an|my|our|the|yes|no|elderly|old) )*${ANOTHER}(?: in law)?$`,
);

/** Whom the call was to, when the words say so; a call to the writer says nothing. At most one. */
export function forWhomOf(text: string, tokens: readonly Token[]): readonly Fact<ForWhom>[] {
  const found = whom.find(tokens);
  const words = tokens.map(({ word }) => word).join(' ');
  const fact = (
    value: ForWhom,
    { start, end }: { start: number; end: number },
    sure = true,
  ): Fact<ForWhom>[] => [
    { value, words: text.slice(tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0), sure },
  ];
  const first = (cue: WhomCue, against: WhomCue) => standing(found, cue, [against])[0];
  const myself = first('myself', 'not-myself');
  if (myself !== undefined) return fact('me', myself);
  if (first('rung-myself', 'not-rung-myself') !== undefined) return [];
  const atWork = first('at-work', 'not-at-work');
  if (atWork !== undefined) return fact('at-work', atWork);
  if (ONLY_NAMED.test(words)) return fact('elsewhere', { start: 0, end: tokens.length });
  const own = OF_THE_WRITER.test(words.replace(TOLD_BY_ANOTHER, ''));
  const unlessOwn = (cue: WhomCue, against: WhomCue) => (own ? undefined : first(cue, against));
  const another = first('another', 'not-another') ?? unlessOwn('another-perhaps', 'not-another');
  const beside = another === undefined ? unlessOwn('beside', 'not-beside') : first('beside', 'not-beside');
  if (beside !== undefined) return fact('with-me', beside);
  if (another !== undefined) return fact('elsewhere', another);
  const theirs = unlessOwn('theirs', 'not-another');
  return theirs === undefined ? [] : fact('elsewhere', theirs, false);
}
