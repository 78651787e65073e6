import { agreed } from './told.ts';
import type { Fact } from '../facts.ts';
import type { Told } from './told.ts';

const NUMBER =
  '(?:(?:a|the|this|that|their|his|her|my|an?other) )?(?:(?:\\w+ )?(?:number|no|mobile|landline|phone|tel)\\.?(?: was| is|:)? ?)?';

/** What stands before a number that the caller rang from or that showed. */
const CALLED_FROM: readonly RegExp[] = [
  new RegExp(
    `\\b(?:rang|rung|called|phoned|telephoned|texted|messaged|contacted|calls?|phonecall|text|message|ringing|calling|was|came|calling)\\b[^.!?\\n]{0,60}\\b(?:from|off|on) ${NUMBER}$`,
    'i',
  ),
  /\b(?:came|come|comes|coming|showed|shown|showing|shows|flashed|popped|appeared|displayed)(?: up)?(?: (?:on|as|with|was|it|my|the|phone|screen|display|caller|id|number|a|from|saying|of)){0,7}[ :]*$/i,
  /\bnumber (?:that was )?on (?:the|my|her|his) (?:phone|screen|display|mobile|landline) (?:was|is|said)[ :]*$/i,
  /\b(?:caller id|display|caller display|screen|1471)(?: \w+){0,3}[ :,]*$/i,
  /\b(?:their|his|her|the caller'?s|the scammer'?s|calling|the) (?:phone |mobile )?(?:number|no) (?:was|is|they (?:rang|called|used|phoned) (?:me |us |her |him )?(?:from|on|off)?(?: was| is)?|that (?:rang|called|showed|came up)(?: \w+)?(?: was| is)?)[ :]*$/i,
];
/** "0161 496 0000 rang me". */
const RANG_ME =
  /^[,"')]* (?:(?:has|have|had|been|just|keeps?|kept|is|was|are|they|who) )*(?:rang|rung|called|phoned|ringing|calling|phoning|texted|showed|came up|on (?:the|my) (?:display|screen|phone))\b/i;
/** A number that they are to ring, that they rang, or that is their own. */
const RING_BACK =
  /\b(?:to (?:ring|call|phone|dial|text|contact)|(?:ring|call|phone|dial)(?:ing)? (?:me |him |her |them |us |it )?(?:back )?(?:on|at)|back (?:on|at|to)|gave (?:me|us|her|him)|my (?:own )?(?:phone |mobile )?(?:number|no)|reach|(?:i|we) (?:rang|called|phoned|dialled|have rung|texted))\b[^.!?\n]{0,25}$/i;
const FROM = /\b(?:from|off) (?:\w+ ){0,3}$/i;

/** No number was shown, as people say it. */
const HIDDEN =
  /\b(?:number (?:was |is |came up (?:as )?|showed (?:as )?)?(?:withheld|private|hidden)|(?:withheld|private|hidden) (?:number|call)|no caller id|caller id (?:was )?(?:withheld|hidden)|(?:came|showed) up (?:as )?(?:withheld|private|no caller id))\b/i;

/** Whether a message says that no number showed. */
export const saysHidden = (text: string): boolean => HIDDEN.test(text);

/** As it is rung within the country. */
export const national = (number: string): string =>
  number
    .replace(/[^\d+]/g, '')
    .replace(/^(?:\+|00)440?/, '0')
    .replace(/^\+/, '00');

/** Long enough to be rung, and not cut off in the middle. */
const isWhole = (number: string, before: string, after: string): boolean =>
  /^0\d{9,13}$/.test(national(number)) && !/[\d+]$/.test(before) && !/^[ -]?\d/.test(after);

/** The number that they rang from or that showed. What belongs to an official body proves nothing, and is asked about. */
export function shownIn({ text, recognized }: Told, official: ReadonlySet<string>): readonly Fact<string>[] {
  const numbers = recognized.phones.flatMap(({ number, words, start }): Fact<string>[] => {
    const [before, after] = [text.slice(Math.max(0, start - 100), start), text.slice(start + words.length)];
    if (!isWhole(number, before, after)) return [];
    const toRing = RING_BACK.test(before) && !FROM.test(before);
    const said = RANG_ME.test(after) || CALLED_FROM.some((pattern) => pattern.test(before));
    return [{ value: number, words, sure: said && !toRing && !official.has(national(number)) }];
  });
  const hidden = HIDDEN.exec(text)?.[0];
  return agreed(
    hidden === undefined ? numbers : [...numbers, { value: 'withheld', words: hidden, sure: true }],
  );
}
