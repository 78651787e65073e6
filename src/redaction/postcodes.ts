import { BREAK, BREAKS } from './breaks.ts';
import { behind } from './view.ts';
import { ruleOf } from './claim.ts';
import type { Page } from './claim.ts';

/** The letters that postcodes begin with. A console and a road look like one otherwise: "PS5 2nd hand", "A45 5th exit". */
const AREA =
  /^(?:a[bl]|b[abdhlnrstx]?|c[abfhmortvw]|d[adeghlnty]|e[chnx]?|f[ky]|g[iluy]?|h[adgprsux]|i[gmpv]|je|k[atwy]|l[adelnsu]?|m[ekl]?|n[egnprw]?|o[lx]|p[aehlor]|r[ghm]|s[aeg-prstwy]?|t[adfnqrsw]|ub|w[acdfnrsv]?|yo|ze)(?![a-hj-np-z])/;
/** What is no inward part though it has its letters: "5th", "2hr", and words that begin with an o like a nought. */
const COMMON =
  /[\s.,/_-](?:\d(?:st|nd|rd|th|hr|ft|yr|pt|gb|tb|lb)|o(?:af|ar|at|dd|de|ff|ft|ld|ne|pt|rb|re|ur|ut|wed?|wn|wl))$/;
const NAMED_BEFORE = /post ?code(?: is| was|'s|,| it'?s|:)*\s*$/;
const NAMED_AFTER = /^[ ,]*(?:(?:is|was|th?at'?s|it'?s) )?(?:(?:my|the|our|his|her) )?post ?code/;
const AT_HOME = /address|\bliv(?:e|es|ing)\b/;
const REACH = 40;

const beside = (before: RegExp, after: RegExp, { whole }: Page, start: number, end: number): boolean =>
  before.test(behind(whole, start, REACH)) || after.test(whole.slice(end, end + REACH));

const CLOSE = `[a-pr-uwyz](?:[\\dio][\\da-hjkpstuw]?|[a-hk-y][\\dio][\\dabehmnprvwxyo]?)${BREAKS}[\\do][abd-hjlnp-uw-z]{2}`;
const APART = `${BREAK}{1,2}`;
const SPELLED = `(?!so |me )[a-z](?:${BREAKS}[a-z])?${APART}\\d{1,2}(?:${APART}[\\da-z])?${APART}\\d${BREAKS}[abd-hjlnp-uw-z]${BREAKS}[abd-hjlnp-uw-z]`;

/** A postcode, or one read out letter by letter. What is only shaped like one must be said to be one. */
export const postcode = ruleOf(
  'postcode',
  `(?<![a-z0-9£])(?:gir ?0aa|${CLOSE}|${SPELLED})(?![a-z0-9])`,
  ({ 0: text, index }, page, end) => {
    if (!/\d/.test(text)) return false;
    const placed = AREA.test(text.replace(/[\s.,/_-]+/g, '')) || beside(AT_HOME, AT_HOME, page, index, end);
    return (placed && !COMMON.test(text)) || beside(NAMED_BEFORE, NAMED_AFTER, page, index, end);
  },
);
