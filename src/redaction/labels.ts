import { BARRIER, behind } from './view.ts';

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

/** What a code opens; it names no other number. */
const DEVICE = '(?:[a-z]+ )?(?:phone|mobile|card|account|bank|app|tablet|ipad|laptop)';

/** In order: of two that begin at one place the first wins, so longer phrases stand before their parts. */
const LABELS: readonly (readonly [Label, string])[] = [
  [
    'evidence',
    'last (?:4|four)(?: digits)?|ending(?: in| with| is| was)?(?=[ :]*$)|post ?code|(?:dialling|area|qr|bar|promo\\w*|tax|virus|error|country|dress|product|discount|voucher|zip|dial|branch) code',
  ],
  [
    'sort',
    '(?:soe?r?t|sou?rt|sorr?t?|short|sotr|srot|srt)[ -]?(?:codes?|cod|num\\w*|no)|sort(?=[ :]*(?:is |was )?$)|s\\/c|sc',
  ],
  ['birth', "dob|d\\. ?o\\. ?b|date of birth|birth ?da(?:te|y)|b'?day|born"],
  [
    'nhs',
    '(?:nhs|n\\. ?h\\. ?s\\.)(?: number| no)?|national health|hospital (?:number|no)|chi (?:number|no)',
  ],
  ['nino', 'n\\.?i\\.?(?: number| no)?|nino|national ins\\w*|nat ins\\w*'],
  ['passport', 'pass ?port(?: number| no)?'],
  ['licence', 'licen[cs]e(?: number| no)?|dvla|driver number'],
  [
    'code',
    '[3-8][ -](?:digits?|numbers|figures?)(?: code| number)?|cv[vc]2?|cs[cv]|security digits|back of (?:my|the|his|her) card|(?:4|amex)(?: digits?| numbers?| figures?)? on (?:the|its) front|on (?:the )?(?:back|signature strip)(?: of (?:my|the|his|her) card)?',
  ],
  [
    'pin',
    `(?:keypad|cash ?(?:machine|point)|atm|key ?safe(?: number)?|(?:pinn?s?|p\\.i\\.n\\.?)(?: number| no| code)?|(?:un)?locks?(?: code| with| using)?)(?: (?:for|to|on|of) (?:my|the|our|his|her) ${DEVICE})?`,
  ],
  [
    'code',
    `(?:pass|security |one[ -]time |verification |access )?(?:code|password)s?(?: (?:for|to|on|of) (?:my|the|our|his|her) ${DEVICE})?|(?:security|approval|activation|authorisation|banking) number|security(?=[ :]*$)|otps?|one[ -]time pass\\w*|(?:any ?desk|team ?viewer|rustdesk|ultraviewer|quick ?support|remote(?: access| desktop| control)?(?= (?:id|number|no|code)))(?: (?:id|number|no|code|address))?`,
  ],
  ['evidence', '(?:collar|badge|shoulder|warrant|force|staff|id|employee)(?: number| no| num)?'],
  [
    'evidence',
    'part (?:number|no)|model|parcel|dpd|evri|hermes|yodel|dhl|ups|fedex|consignment|docket|serial|imei|meter|company|charity|vat|utr|flight|receipt',
  ],
  [
    'evidence',
    'ref(?:erence)?s?|crime|incident|case|log|cad|urn|ticket|order|claim|invoice|policy|booking|tracking|fine|pc|dc|ps|ds|sgt|sergeant|inspector|constable|officer',
  ],
  ['card', 'cards?(?: number| no)?|visa|mastercard|amex|long number'],
  ['account', 'account(?: number| no)?|roll (?:number|no)|acc(?:t)?|a\\/c|bank details'],
  [
    'phone',
    'rang|rung|ring(?:ing)?|call(?:ed|s|ing|er)?|phone[ds]?|tel|telephone|mobile|mob|texted|dial(?:led)?|display|number (?:on|that|they|he|she)',
  ],
  ['email', 'e-?mail'],
];
/** "exp0127cvv480": what stands on a card is run together. */
const BEGINS = '(?:(?<![a-z0-9])|(?<=\\d)(?=cv[vc]|pin))';
/** What every label begins with, so that spaces and signs are passed over at once. */
const FIRST = '(?=[a-z3-8])';
const ANY = new RegExp(
  `${FIRST}${BEGINS}(?:${LABELS.map(([, words]) => `(${words})`).join('|')})(?![a-z])`,
  'g',
);
const REACH = 44;
const SENTENCE_END = /[.?!\n;](?=\s)|\n|;/;
/** "What PIN? 1234", "my PIN... erm... 1234", "passport no. is 533380006". */
const JUST_BEFORE =
  /^(?: (?:is|was|number|no))* ?[.\u2026:?!,]*\s{0,2}(?:(?:er+m?|u+m+|uh|well|so)[.,\u2026 ]+)?(?:(?:it'?s|it was|is|was)\s)?$/;

/** Every label has two letters in a row, or a dot or stroke behind one. */
const MAY_HAVE_LABEL = /[a-z][a-z./]/;

interface Found {
  readonly label: Label;
  readonly start: number;
  readonly end: number;
}

/** The first label from a place on. Asked thousands of times of a text full of figures, so it makes nothing new. */
function labelFrom(text: string, place: number): Found | undefined {
  ANY.lastIndex = place;
  const match = ANY.exec(text);
  if (match === null) return undefined;
  const group = LABELS.findIndex((_, index) => (match[index + 1] ?? '') !== '');
  const end = match.index + match[0].length;
  return { label: LABELS[group]?.[0] ?? 'evidence', start: match.index, end };
}

function firstLabel(text: string): Found | undefined {
  return MAY_HAVE_LABEL.test(text) ? labelFrom(text, 0) : undefined;
}

function lastLabel(text: string): Found | undefined {
  let last = firstLabel(text);
  for (let next = last; next !== undefined; next = labelFrom(text, next.end)) last = next;
  return last;
}

/** The nearest label before a place, within the sentence, or just before it ("What PIN? 1234"). */
function labelBefore(text: string, place: number): Labelled | undefined {
  const reach = behind(text, place, REACH);
  const near = reach.slice(reach.lastIndexOf(BARRIER) + 1);
  const found = lastLabel(near);
  if (found === undefined) return undefined;
  const gap = near.slice(found.end);
  const earlierSentence = SENTENCE_END.test(gap);
  const over =
    earlierSentence && (!JUST_BEFORE.test(gap) || (found.label === 'evidence' && /[.?!]\s*\n/.test(gap)));
  return over ? undefined : { label: found.label, gap, earlierSentence };
}

/** A comma ends a clause unless what follows it says what came before: "7319, that's my PIN", "4491, my pin". */
const CLAUSE_END =
  /[.?!\n;\uE000]|,(?! ?(?:(?:th?ats?|that's|that (?:is|was)|which (?:is|was)|it'?s|it was) |my (?:[a-z]+ )?(?:pin|passcode)(?: number| code)?(?:[.,!?]|$)))|\b(?:and|but|then|so|he|they|she)\b/;

/** The first label after a place, within the clause: "2580 is my PIN", "905 on the back". */
function labelAfter(text: string, place: number): Labelled | undefined {
  const reach = text.slice(place, place + REACH);
  const near = reach.split(CLAUSE_END, 1)[0] ?? '';
  const found = firstLabel(near);
  return found && { label: found.label, gap: near.slice(0, found.start), earlierSentence: false };
}

/** What the words beside the places of one text say. */
export interface Labels {
  before(place: number): Labelled | undefined;
  after(place: number): Labelled | undefined;
}

/** Looks at each place once, however many readings of the digits there begin or end at it. */
export const labelsOf = (text: string): Labels => ({
  before: once((place) => labelBefore(text, place)),
  after: once((place) => labelAfter(text, place)),
});

function once(look: (place: number) => Labelled | undefined): (place: number) => Labelled | undefined {
  const seen = new Map<number, Labelled | undefined>();
  return (place) => {
    if (!seen.has(place)) seen.set(place, look(place));
    return seen.get(place);
  };
}
