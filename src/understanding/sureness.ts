import { MINE } from './lexicon/own.ts';
import { wordsBetween } from './reading.ts';
import type { Mention, Reading } from './reading.ts';
import type { Stance } from './stance.ts';

type Named = Pick<Mention, 'start' | 'end'>;

/** "NI definitely. licence possibly", "defo my NI, maybe the licence". */
const CERTAIN = '(?:definitely|deffo|defo|certainly|absolutely|for (?:sure|definite|certain))';
const UNCERTAIN =
  '(?:possibly|maybe|perhaps|probably|prob|probs|unsure|(?:am )?not (?:sure|certain)|(?:do )?not know|can not (?:remember|recall))';
const HOW_SURE: readonly (readonly [Stance, RegExp])[] = [
  ['given', new RegExp(`^(?:${MINE} )*\\* ${CERTAIN}$|^${CERTAIN} (?:${MINE} )*\\*$`)],
  ['doubt', new RegExp(`^(?:${MINE} )*\\* ${UNCERTAIN}$|^${UNCERTAIN} (?:${MINE} )*\\*$`)],
];
/** "I think only the name", "gave my name, perhaps the password as well". */
const PERHAPS = new RegExp(
  `^(?:(?:and|or|but|well|it was) )*(?:(?:i )?(?:think|thought|reckon|believe|guess)|perhaps|possibly|maybe|probably)(?: (?:it|was|just|only|even|also))* (?:${MINE} )*\\*(?: (?:as well|too|also|and all))?$`,
);

const MOST_BESIDE = 5;

/** What an answer says of an item beside a word for how sure it is. A verb before it says what the word is about. */
export function sureness(reading: Reading, { start, end }: Named): Stance | undefined {
  const { tokens, cues } = reading;
  const sentence = tokens[start]?.sentence;
  const verbs = cues.filter(({ at }) => at < start && tokens[at]?.sentence === sentence);
  if (verbs.some(({ verb }) => verb.role === 'ask')) return undefined;
  const ends = (at: number): boolean =>
    tokens[at] === undefined || tokens[at].pause || tokens[at].sentence !== sentence;
  let from = start;
  while (from > start - MOST_BESIDE && from > 0 && !ends(from)) from -= 1;
  const saidOf = (first: number): Stance | undefined => {
    let to = first;
    while (to < end + MOST_BESIDE && !ends(to)) to += 1;
    const part = [...wordsBetween(reading, from, start), '*', ...wordsBetween(reading, end, to)].join(' ');
    if (PERHAPS.test(part)) return 'doubt';
    return verbs.length > 0 ? undefined : HOW_SURE.find(([, pattern]) => pattern.test(part))?.[0];
  };
  // "pin: not sure": what says so may have a comma or a colon before it.
  return saidOf(end) ?? (tokens[end]?.sentence === sentence ? saidOf(end + 1) : undefined);
}
