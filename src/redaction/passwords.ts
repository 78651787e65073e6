import { behind } from './view.ts';
import { OPEN_CODES } from './labels.ts';
import { isCompany, isTalk } from './plain-words.ts';
import type { Page, Rule } from './claim.ts';

/** Secrets that are words as a rule. */
const WORDS =
  "pass ?w(?:or)?ds?|pass ?phrase|p[/.]?w(?:r?d|ord)?|mem(?:orable)? (?:word|name|place|date|info(?:rmation)?)|(?:security|secret|special|safe) (?:answer|word|question answer)|answer to (?:my|the|his|her) security question|mother'?s maiden name|(?:seed|recovery) (?:phrase|words?)";
/** Codes that are no secret, and passes to travel with. */
const START = `(?<![a-z]|(?:sort|post|bus|boarding|${OPEN_CODES})[ -]?)`;
const SECRET = `${START}(?:${WORDS}|pass ?codes?|log ?in|pin|otp|code)`;
const LONG_SECRET = `${START}(?:${WORDS}|pass ?codes?)`;
const MY = '(?:my|the|our|his|her) ';
const IT_IS = "(?:it'?s|it was)";
const TOLD = '(?:(?:told|gave) (?:him|her|them)|said)';
const OWNER = `(?: (?:for|to|of|on) (?:${MY})?[a-z]{2,12}(?: [a-z]{2,12})?| in)?`;
const TOKEN = '((?!["\'(])[^\\s\\uE000]{3,30})';

/** "My password is …", "PIN: …", "the password for the tablet, it's …". */
const STATED = `${SECRET}${OWNER}(?:(?:,? (?:${IT_IS}|which))? ?(?:is|was|are|being|=|:|- )|'s |,? ${IT_IS})[ .\u2026"'(-]*(?:(?:just|simply|only) )?([^\\n\\uE000]{2,80})`;
/** "Password Fluffy1952!", "my pass ilovegrandad, no capitals". */
const BESIDE = `(?:${SECRET}|${START}pass(?:key)?)(?: of)?[ "'(]+${TOKEN}`;
/** "Memorable word Llandudno", "my memorable word, Pickles, I told him". */
const NAMED = `${START}(?:${WORDS})(?: ["'(]*|, (?=[a-z]+[,.]))${TOKEN}`;
/** "My password was my dog's name, Rover". */
const DESCRIBED = `${SECRET} (?:is|was) (?:just )?${MY}[a-z' ]{2,24}[ ,:]+${TOKEN}(?=\\s*(?:[.,;)]|$))`;
/** "My password is", and the value alone on the next line or in the next message. */
const NEXT_LINE = `${LONG_SECRET}${OWNER} ?(?:is|was|=|:) ?\\n${TOKEN}(?=\\s*(?:\\n|$))`;
/** "He has my card and my password? Rover99". */
const PAUSED = `${LONG_SECRET} ?[?:,.\n\u2026-][?:,. \n\u2026-]{0,3}${TOKEN}`;
/** A clause of its own: "user pat52, password rover". */
const ALONE = `(?<=(?:^|[,;:.\\n\uE000]) ?)(?:${MY}(?:[a-z]{1,12} )?)?(?:${WORDS}) ${TOKEN}(?=\\s*(?:[,;.\\n]|$))`;
/** "He asked for my memorable word so I told him Pickles." */
const SPOKEN = `${LONG_SECRET}[^\\n\uE000]{1,60}? (?:${TOLD}|(?:typed|put)(?: in)?|entered|${IT_IS}) ["'(]*${TOKEN}`;
/** A password in quotation marks may have spaces. */
const QUOTED = `${LONG_SECRET}[ :]*["\u201c]([^"\u201c\u201d\\n\uE000]{3,40})["\u201d]`;
/** "I changed my password from … to …". */
const CHANGED = `(?:chang|reset|set|updat|switch|made)[a-z]{0,4} (?:[a-z]{1,12} ){1,2}?(?:${WORDS}|pin)(?: from [^\\s\\uE000]{3,30})? (?:from|to|back to) ["'(]*${TOKEN}`;
/** "Fluffy1952 is my password", "Bracegirdle, that is my security word", "Tw1nkle*star password wise". */
const BEFORE = `(?<![^\\s"'(])${TOKEN} (?:(?:th?at'?s|that|which|it'?s) )?(?:(?:is|was|as|for) )?(?:${MY}(?:[a-z]{1,12} )?(?:${WORDS})(?! (?:manager|reset|hint|page|box))|(?:${WORDS})[ -]wise)(?![a-z])`;
/** "Its Qwerty12345 but I only use it for email": a word with figures that somebody uses. */
const USED = `(?:^|[.,:;\\n] ?|and |so )${IT_IS} ((?!windows|office)[a-z]{4,20}\\d{2,6}[!?#*]?),? (?:but|and) i(?:'?ve)? (?:[a-z]{3,7} )?(?:use|chang)`;

const CLOSING = /["'),.;:?]+$/;
const VALUE_END =
  /["')]*(?:[.,;?](?:\s|$)|\s(?:and|but|so|which|then|because|cos|if|when|he|she|they|i|for|from|that|though|tho|same)\b|$)/;
const SPELT_OUT =
  /^[,.]? ?(?:in )?(?:no|all|one|with|lower|small|capital|big)(?: (?:a|an|one))? ?(?:capitals?|caps|word|lower|small|case|letters)/;

/** Figures among letters, or a sign or a capital inside: nobody writes a word so. */
function isOdd(value: string, start: number, page: Page): boolean {
  const mixed = /\d/.test(value) && /[a-z]/.test(value);
  const signed = /[a-z\d].*[@#$%^&*_+=~]|[@#$%^&*_+=~].*[a-z\d]/.test(value);
  return (
    mixed || signed || (!page.isCapital(start) && value.split('').some((_, at) => page.isCapital(start + at)))
  );
}

/** A word with a capital, and not one of a text all in capitals. */
const isName = (value: string, start: number, page: Page): boolean =>
  /^[a-z]{3}/.test(value) && page.isCapital(start) && !page.isCapital(start + 1) && !isCompany(value);

const rest = (value: string, start: number, page: Page): string =>
  page.left.slice(start + value.length, start + value.length + 24);
const follows = (lead: RegExp, start: number, page: Page): boolean => lead.test(behind(page.left, start, 16));

type Test = (value: string, start: number, page: Page) => boolean;
const either: Test = (...at) => !isTalk(at[0]) && (isOdd(...at) || isName(...at));
/** A word like any other: only where nothing else can stand. */
const isWord: Test = (value) => /^[a-z]{3,}$/.test(value) && !isTalk(value) && !isCompany(value);

const LEAD = new RegExp(`(?:(?:^|[.,:;\\n]) ?|(?:${TOLD}|${IT_IS}) )$`);

/** Each way to say a secret with what its value must be like, unless that is said of it: "all one word". */
const WAYS = (
  [
    [STATED, (value) => !isTalk(value) && !/^[\d -]+(?: |$)/.test(value)],
    [
      BESIDE,
      (...at) =>
        /^(?=.*\d)(?=.*[a-z]).{4}|^(?=.*[@#$%^&*_+=~]).{5}/.test(at[0]) ||
        (!isTalk(at[0]) && SPELT_OUT.test(rest(...at))),
    ],
    [
      NAMED,
      (...at) =>
        either(...at) ||
        // "My memorable word, marmalade, he only wanted three letters of it."
        (isWord(...at) &&
          follows(/, $/, at[1], at[2]) &&
          /^, (?:i|he|she|they|it|it'?s|that|which) /.test(rest(...at))),
    ],
    // "My password is the dogs name rex."
    [DESCRIBED, (...at) => either(...at) || (isWord(...at) && follows(/ names? $/, at[1], at[2]))],
    [
      SPOKEN,
      (...at) =>
        (isOdd(...at) && at[0].length > 4) ||
        (isName(...at) && !isTalk(at[0]) && /^(?:[.,]|$| and )/.test(rest(...at))),
    ],
    [QUOTED, () => true],
    [NEXT_LINE, (value) => !isTalk(value) && !isCompany(value)],
    [PAUSED, (...at) => at[0].length > 4 && isOdd(...at)],
    [ALONE, (...at) => either(...at) || isWord(...at)],
    [CHANGED, either],
    [
      BEFORE,
      (...at) =>
        either(...at) ||
        // "I told her marmalade, that was the password."
        (isWord(...at) &&
          !at[0].endsWith('ly') &&
          follows(LEAD, at[1], at[2]) &&
          /^, (?:th?at|which)/.test(rest(...at))),
    ],
    [USED, (_, start, page) => !page.isCapital(start + 1)],
  ] as const satisfies readonly (readonly [string, Test])[]
).map(([pattern, isValue]) => ({
  pattern: new RegExp(pattern, 'dg'),
  toTheEnd: pattern === STATED,
  isValue,
}));

/** A password has no format: whatever is said to be one is taken, to the end of the phrase. */
export const passwords: Rule = function* (page) {
  const taken = new Set<number>();
  for (const { pattern, toTheEnd, isValue } of WAYS) {
    for (const match of page.left.matchAll(pattern)) {
      const [start = 0] = match.indices?.[1] ?? [];
      const said = match[1] ?? '';
      const value = (
        toTheEnd ? said.slice(0, VALUE_END.exec(said)?.index) : said.replace(CLOSING, '')
      ).trimEnd();
      if (taken.has(start) || value === '' || !isValue(value, start, page)) continue;
      taken.add(start);
      yield { type: 'pin_or_passcode', start, end: start + value.length };
    }
  }
};
