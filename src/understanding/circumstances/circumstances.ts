import { greatAge } from './ages.ts';
import { countryOf } from './country.ts';
import { circumstanceTokens, flags } from './tokens.ts';
import { forWhomOf } from './whom.ts';
import { writtenIn } from './written-in.ts';
import { BARE_ABUSE } from '../lexicon/abuse.ts';
import { PHONE } from '../lexicon/numbers.ts';
import { standing } from '../matches.ts';
import type { Fact, Facts } from '../facts.ts';
import type { Token } from '../tokens.ts';

/** The facts about the person rather than about what the caller wanted. */
export type Circumstances = Pick<
  Facts,
  'numberVerify' | 'forWhom' | 'vulnerable' | 'country' | 'secrecy' | 'cannotRing' | 'abuse' | 'language'
>;

/** Facts of one kind that are kept: more say nothing new. */
const MOST = 3;
const BARE = new RegExp(
  `^(?:(?:you|ya|oh|well|so|bloody|fucking|absolutely|completely|totally) )*(?:${BARE_ABUSE})(?: (?:${BARE_ABUSE}))?$`,
);
const DEAF = /^(?:(?:yes|sorry|also) )*(?:deaf|mute|nonverbal|hard of hearing|hearing impaired)$/;

const whole = (text: string, applies: boolean): Fact<true>[] =>
  applies && text.trim() !== '' ? [{ value: true, words: text.trim(), sure: true }] : [];

function ages(text: string): Fact<true>[] {
  const age = greatAge(text);
  return age === undefined ? [] : [{ value: true, words: text.slice(age.start, age.end), sure: true }];
}

/** What a message says beside the call itself: of whom, where, what they can do, and in which language. Pure. */
export function circumstancesOf(text: string): Circumstances {
  const tokens: readonly Token[] = circumstanceTokens(text);
  const found = flags.find(tokens);
  const said = (
    kind: (typeof found)[number]['value'],
    against: (typeof found)[number]['value'],
  ): Fact<true>[] =>
    standing(found, kind, [against])
      .slice(0, MOST)
      .map(({ start, end }) => ({
        value: true,
        words: text.slice(tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0),
        sure: true,
      }));
  const words = tokens.map(({ word }) => word).join(' ');
  const forWhom = forWhomOf(text, tokens);
  return {
    numberVerify: [
      ...whole(text, words === PHONE && text.includes('?')),
      ...said('number-verify', 'not-number-verify'),
      ...(words.includes(PHONE) ? said('number-verify-it', 'not-number-verify') : []),
    ].slice(0, MOST),
    forWhom,
    vulnerable: [...ages(text), ...said('vulnerable', 'not-vulnerable')].slice(0, MOST),
    country: countryOf(
      text,
      tokens,
      forWhom.some(({ value }) => value !== 'me'),
    ),
    secrecy: said('secrecy', 'not-secrecy'),
    cannotRing: [...whole(text, DEAF.test(words)), ...said('cannot-ring', 'not-cannot-ring')].slice(0, MOST),
    abuse: [...whole(text, BARE.test(words)), ...said('abuse', 'not-abuse')].slice(0, MOST),
    language: writtenIn(text),
  };
}
