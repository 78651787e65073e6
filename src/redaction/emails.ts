import type { Claim, Rule } from './claim.ts';

/** Addresses of the police and of the government are for everybody. */
const OFFICIAL = /(?:gov|police)(?: ?\.| dot )? ?uk$/;
const WEBMAIL =
  '(?:g ?mail|googlemail|hot ?mail|yahoo|outlook|bt ?internet|icloud|aol|live|sky|virginmedia|talktalk|msn|ntlworld)';

const claimsOf = (start: number, address: string): Claim[] =>
  OFFICIAL.test(address) ? [] : [{ type: 'email', start, end: start + address.length }];

const WORD = /[^\s,;:<>()[\]"=|*/\u201c\u201d\uE000]+/g;
const ADDRESS = new RegExp(`^.+@(?:(?:[^@.]+\\.)+[^@.\\d'!?]{2,}|${WEBMAIL}(?![a-z]))`);

/** "the.harrises@example.org": a word with the sign in it, in any alphabet. */
export const writtenEmail: Rule = function* ({ left }) {
  for (const { 0: word, index } of left.matchAll(WORD)) {
    const address = word.includes('@') ? ADDRESS.exec(word)?.[0] : undefined;
    if (address !== undefined) yield* claimsOf(index, address);
  }
};

const PART = '[\\w.+-]{1,64}';
/** "j e a n", "jean one nine", "jean dot smith 49". */
const LOCAL = `(?:\\w(?: \\w(?!\\w)){2,30}|${PART}(?: (?:(?:dot|underscore|dash|hyphen|plus) ${PART}|\\d[\\w.+-]{0,40})){0,8})`;
const AT = '(?: ?\\n?@ ?\\n?| ?[([]at[)\\]] ?| at )';
const DOT = '(?: dot | ?[([]dot[)\\]] ?|\\.|(?: ?[.,] ?| )(?=(?:com?|net|org|uk)(?![a-z0-9])))';
const SPOKEN = `(?<![\\w.+-])(${LOCAL})${AT}(?:${WEBMAIL}|[a-z0-9-]{1,63})(?:${DOT}[a-z0-9-]{2,63}){1,4}(?![a-z0-9])`;
/** What a place or a time after "at" does not have: "met at town dot co". */
const SURE = new RegExp(`@|[([]at[)\\]]| at ${WEBMAIL}(?![a-z])`);
const SURE_LOCAL = /[.\d_]| (?:dot|underscore) |^\w(?: \w)+$/;

/** "jean at example dot com". What is none may hold one: in "me at jean.b at aol dot com" the second "at" is the sign. */
export const spokenEmail: Rule = function* ({ left, labels }) {
  const pattern = new RegExp(SPOKEN, 'g');
  for (let match = pattern.exec(left); match !== null; match = pattern.exec(left)) {
    const { 0: address, 1: local = '', index } = match;
    const end = index + address.length;
    const named = labels.before(index)?.label === 'email' || labels.after(end)?.label === 'email';
    const sure = !/\d$/.test(address) && (named || SURE.test(address) || SURE_LOCAL.test(local));
    const claims = sure ? claimsOf(index, address) : [];
    yield* claims;
    if (claims.length === 0) pattern.lastIndex = index + local.length;
  }
};
