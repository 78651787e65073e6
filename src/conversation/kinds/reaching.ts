import { z } from 'zod';
import { keepApart, KEPT_APART_MARK } from '../kept-apart.ts';
import { optional } from '../kind.ts';
import type { Heard, Kind, Wording } from '../kind.ts';
import { typed } from './text.ts';
import { plain, says } from './words.ts';

/** Said before a name and no part of it: "hi, my name is Ann". */
const BEFORE_NAME =
  /^(?:(?:hi|hello|yes|ok|just|please|my name is|my names|my name['’]s|name is|i am|i['’]m|im|it is|it['’]s|its|call me)[\s,]+)+/iu;
const NAME = /^\p{L}[\p{L}'’.-]*(?: \p{L}[\p{L}'’.-]*){0,2}$/u;
const LONGEST_NAME = 40;
const NO_NAMES: ReadonlySet<string> = new Set(
  'why,what,who,how,when,where,ok,okay,please,hello,hi'.split(','),
);

/** A first name, or whatever somebody wants to be called; it may be passed over. */
export const firstName = () =>
  optional(typed({ schema: z.string().min(1).max(LONGEST_NAME), read: readName }));

function readName({ text, facts }: Heard, { phrases }: Wording): string | null {
  const tells = [facts.asked, facts.given, facts.claimed, facts.danger, facts.distress].some(
    ({ length }) => length > 0,
  );
  const name = text
    .replace(BEFORE_NAME, '')
    .replace(/[.!]+$/u, '')
    .trim();
  const declines = (['yes', 'no', 'none', 'not-sure'] as const).some((meaning) =>
    says(name, phrases, meaning),
  );
  if (tells || declines || name.length > LONGEST_NAME || !NAME.test(name)) return null;
  if (NO_NAMES.has(plain(name))) return null;
  return name === name.toLowerCase()
    ? name.replace(/(?<=^|[ -])\p{L}/gu, (letter) => letter.toUpperCase())
    : name;
}

const PARTS_OF_DAY = ['any time', 'mornings', 'afternoons', 'evenings'] as const;
/** More words tell something else. */
const MOST_WORDS = 20;
const LONGEST_TIME = 150;

/** When somebody can be rung, in their own words or as a part of the day; it may be passed over. */
export const safeTime = () =>
  optional(
    typed<string>({
      schema: z.string().min(1).max(LONGEST_TIME),
      options: PARTS_OF_DAY,
      read: ({ text }, { phrases }) =>
        says(text, phrases, 'not-sure') || text === '' || text.split(/\s+/u).length > MOST_WORDS
          ? null
          : text.slice(0, LONGEST_TIME),
    }),
  );

/** A telephone number that is kept apart from the chat: all that is filed is that it was given. */
export const numberKeptApart = (): Kind<'given'> & { readonly optional: true } =>
  optional(
    typed<'given'>({
      schema: z.literal('given'),
      read: ({ text }) =>
        text.includes(KEPT_APART_MARK) || keepApart(text).number !== null ? 'given' : null,
    }),
  );
