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
  readonly earlierSentence?: boolean;
}

/** What codes there are that are no secret. */
export const OPEN_CODES =
  'dialling|area|qr|bar|promo\\w{0,6}|tax|virus|error|country|dress|product|discount|voucher|zip|dial|branch';
/** What a code opens; it names no other number. */
const DEVICE = '(?:[a-z]+ )?(?:phone|mobile|card|account|bank|app|tablet|ipad|laptop)';

/** In order: of two that begin at one place the first wins, so longer phrases stand before their parts. */
const LABELS: readonly (readonly [Label, string])[] = [
  [
    'evidence',
    `last 4(?: digits)?|ending(?: in| with| is| was)?(?=[ :]*$)|post ?code|(?:${OPEN_CODES}) code`,
  ],
  [
    'sort',
    '(?:soe?r?t|sou?rt|sorr?t?|short|sotr|srot|srt)[ -]?(?:codes?|cod|num\\w*|no)|sort(?=[ :]*(?:is |was )?$)|s\\/c|sc',
  ],
  ['birth', "dob|date of birth|birth ?da(?:te|y)|b'?day|born"],
  ['nhs', 'nhs(?: number| no)?|national health|hospital (?:number|no)|chi (?:number|no)'],
  ['nino', 'ni(?: number| no)?|nino|national ins\\w*|nat ins\\w*'],
  ['passport', 'pass ?port(?: number| no)?'],
  ['licence', 'licen[cs]e(?: number| no)?|dvla|driver number'],
  [
    'code',
    '[3-8][ -](?:digits?|numbers|figures?)(?: code| number)?|cv[vc]2?|cs[cv]|security digits|back of (?:my|the|his|her) card|(?:4|amex)(?: digits?| numbers?| figures?)? on (?:the|its) front|on (?:the )?(?:back|signature strip)(?: of (?:my|the|his|her) card)?',
  ],
  [
    'pin',
    `(?:keypad|cash ?(?:machine|point)|atm|key ?safe(?: number)?|pinn?s?(?: number| no| code)?|(?:un)?locks?(?: code| with| using)?)(?: (?:for|to|on|of) (?:my|the|our|his|her) ${DEVICE})?`,
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
    'rang|rung|ring(?:ing)?|call(?:ed|s|ing|er)?|phone[ds]?|tel|telephone|mobile|mob|texted|dial(?:led)?|display|number (?:on(?! (?:my|the|his|her) (?:[a-z]+ ){0,2}(?:letter|card|passport|licen|statement|form|cheque))|that|they|he|she)',
  ],
  ['email', '(?:e-?|g|my )mail'],
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
  const [label = 'evidence'] = LABELS.find((_, index) => match[index + 1] !== undefined) ?? [];
  return { label, start: match.index, end: match.index + match[0].length };
}

function firstLabel(text: string): Found | undefined {
  return MAY_HAVE_LABEL.test(text) ? labelFrom(text, 0) : undefined;
}

function lastLabel(text: string): Found | undefined {
  let last = firstLabel(text);
  for (let next = last; next !== undefined; next = labelFrom(text, next.end)) last = next;
  return last;
}

/** "They rang from 960123", but not "they rang and I read off 613381". */
const READ_OUT = / (?:read|gave|give|told|typed|put|entered) /;

/** The nearest label before a place, within the sentence, or just before it ("What PIN? 1234"). */
function labelBefore(text: string, place: number): Labelled | undefined {
  const reach = behind(text, place, REACH);
  const near = reach.slice(reach.lastIndexOf(BARRIER) + 1);
  const found = lastLabel(near);
  if (found === undefined) return undefined;
  const gap = near.slice(found.end);
  const earlierSentence = SENTENCE_END.test(gap);
  const over =
    (found.label === 'phone' && READ_OUT.test(gap)) ||
    (earlierSentence && (!JUST_BEFORE.test(gap) || (found.label === 'evidence' && /[.?!]\s*\n/.test(gap))));
  return over ? undefined : { label: found.label, gap, earlierSentence };
}

const OWNED = '(?:my|the|our|his|her)';
const THAT_IS = "(?:th?at|this|it|which)(?: is| was|'?s)";
/** What a value is called where nothing more is said of it: ", my bank sort code". */
const CALLED = `${OWNED} (?:[a-z\\d]+ ){0,3}(?:number|no|[a-z]*code|pin|passport|licence|account|iban|nino|dob|birth(?:day)?)(?=[.,!?)\\n]|$)`;
/** A clause or a sentence ends unless what follows says what came before: "7319, that's my PIN", "4491, my pin". */
const CLAUSE_END = new RegExp(
  `[?\\n;\\uE000]|[.!](?! ?${THAT_IS} ${OWNED} )|,(?! ?(?:${THAT_IS} |(?:is|was) ${OWNED} |${CALLED}))|\\b(?:and(?! ${THAT_IS} ${OWNED} )|but|then|so|he|they|she)\\b`,
);
/** "I read out 204567 because he asked for my sort code". */
const WHY = new RegExp(
  `^(?: (?:is|was) what [a-z ]{3,20}?)?,? (?:(?:because|cos|as|when|since|after) )?(?:he|she|they) (?:[a-z]+ ){0,3}?(?:asked|wanted|needed)(?: me)?(?: for)? (${OWNED} (?:[a-z]+ ){1,3})`,
);
const REACH_AFTER = 56;
const REACH_WHY = 80;

/** The first label after a place, within the clause or in the next: "2580 is my PIN", "905 on the back". */
function labelAfter(text: string, place: number): Labelled | undefined {
  const far = text.slice(place, place + REACH_WHY);
  if (!MAY_HAVE_LABEL.test(far)) return undefined;
  const asked = firstLabel(WHY.exec(`${far} `)?.[1] ?? '');
  // A PIN or a code is too short to be told from an amount there.
  if (asked !== undefined && asked.label !== 'pin' && asked.label !== 'code')
    return { label: asked.label, gap: '' };
  const reach = far.slice(0, REACH_AFTER);
  const end = reach.search(CLAUSE_END);
  const near = end < 0 ? reach : reach.slice(0, end);
  const found = firstLabel(near);
  return found && { label: found.label, gap: near.slice(0, found.start) };
}

/** What the words beside the places of one text say. */
export interface Labels {
  before(place: number): Labelled | undefined;
  after(place: number): Labelled | undefined;
}

/** Looks at each place once, however many readings of the digits there begin or end at it. */
export const labelsOf = (text: string): Labels => ({
  before: once(text, labelBefore),
  after: once(text, labelAfter),
});

function once(
  text: string,
  look: (text: string, place: number) => Labelled | undefined,
): (place: number) => Labelled | undefined {
  /** `null` where there is none. */
  const seen = new Array<Labelled | null | undefined>(text.length + 1);
  return (place) => {
    let found = seen[place];
    if (found === undefined) seen[place] = found = look(text, place) ?? null;
    return found ?? undefined;
  };
}
