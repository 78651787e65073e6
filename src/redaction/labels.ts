import { BARRIER } from './view.ts';

/** What the words beside a value say it is. `evidence` and `other` are never touched. */
export type Label =
  | 'nino'
  | 'licence'
  | 'card'
  | 'sort'
  | 'account'
  | 'passport'
  | 'nhs'
  | 'pin'
  | 'code'
  | 'birth'
  | 'email'
  | 'phone'
  | 'evidence';

export interface Labelled {
  readonly label: Label;
  /** The characters between the label and the value. */
  readonly gap: string;
  /** Whether a sentence ends between them. */
  readonly earlierSentence: boolean;
}

/** In order: of two that begin at one place the first wins, so longer phrases stand before their parts. */
const LABELS: readonly (readonly [Label, string])[] = [
  [
    'evidence',
    'last (?:4|four)(?: digits)?|ending(?: in)?|post ?code|(?:dialling|area|qr|bar|promo\\w*) code',
  ],
  ['sort', 'sort[ -]?codes?|s\\/c'],
  ['birth', "dob|d\\. ?o\\. ?b|date of birth|birth ?da(?:te|y)|b'?day|born"],
  ['nhs', 'nhs'],
  ['nino', 'n\\.?i\\.?(?: number| no)?|nino|national ins\\w*|nat ins\\w*'],
  ['passport', 'passport'],
  ['licence', 'licen[cs]e|dvla|driver number'],
  ['code', '(?:[34]|three|four)[ -]digits?(?: code| number)?|cv[vc]2?|csc|on the back'],
  [
    'pin',
    'pins?(?: number| no| code)?|(?:un)?lock(?: code)?(?: (?:for|to|on) (?:my|the|his|her) (?:phone|mobile))?',
  ],
  [
    'code',
    '(?:pass|security |one[ -]time |verification |access )?(?:code|password)s?(?: (?:for|to|on) (?:my|the|his|her) (?:phone|mobile))?|security number|otps?|one[ -]time pass\\w*|(?:anydesk|teamviewer|rustdesk|ultraviewer)(?: (?:id|number|no|code|address))?',
  ],
  ['evidence', '(?:collar|badge|shoulder|warrant|force|staff|id|employee)(?: number| no| num)?'],
  [
    'evidence',
    'ref(?:erence)?s?|crime|incident|case|log|cad|urn|ticket|order|claim|invoice|policy|booking|tracking|fine|pc|dc|ps|ds|sgt|sergeant|inspector|constable|officer',
  ],
  ['card', 'cards?(?: number| no)?|visa|mastercard|amex|long number'],
  ['account', 'account|acc(?:t)?|a\\/c|bank details'],
  [
    'phone',
    'rang|rung|ring(?:ing)?|call(?:ed|s|ing|er)?|phone[ds]?|tel|telephone|mobile|mob|texted|dial(?:led)?|display|number (?:on|that|they|he|she)',
  ],
  ['email', 'e-?mail'],
];
const ANY = new RegExp(`(?<![a-z0-9])(?:${LABELS.map(([, words]) => `(${words})`).join('|')})(?![a-z])`, 'g');
const REACH = 44;
const SENTENCE_END = /[.?!\n;](?=\s)|\n|;/;
/** "What PIN? 1234", "my PIN... erm... 1234", "passport no. is 533380006". */
const JUST_BEFORE =
  /^(?: (?:is|was|number|no))* ?[.\u2026:?!,]*\s{0,2}(?:(?:er+m?|u+m+|uh|well|so)[.,\u2026 ]+)?(?:(?:it'?s|it was|is|was)\s)?$/;

function labelsIn(text: string): { label: Label; start: number; end: number }[] {
  return [...text.matchAll(ANY)].map((match) => {
    const group = LABELS.findIndex((_, index) => (match[index + 1] ?? '') !== '');
    return {
      label: LABELS[group]?.[0] ?? 'evidence',
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}

/** The nearest label before a place, within the sentence, or just before it ("What PIN? 1234"). */
export function labelBefore(text: string, place: number): Labelled | undefined {
  const reach = text.slice(Math.max(0, place - REACH), place);
  const near = reach.slice(reach.lastIndexOf(BARRIER) + 1);
  const found = labelsIn(near).at(-1);
  if (found === undefined) return undefined;
  const gap = near.slice(found.end);
  const earlierSentence = SENTENCE_END.test(gap);
  return earlierSentence && !JUST_BEFORE.test(gap) ? undefined : { label: found.label, gap, earlierSentence };
}

/** The first label after a place, within the clause: "2580 is my PIN", "905 on the back". */
export function labelAfter(text: string, place: number): Labelled | undefined {
  const reach = text.slice(place, place + REACH);
  const near = reach.split(/[.?!\n;,\uE000]|\b(?:and|but|then|so|he|they|she)\b/, 1)[0] ?? '';
  const found = labelsIn(near)[0];
  return found && { label: found.label, gap: near.slice(0, found.start), earlierSentence: false };
}
