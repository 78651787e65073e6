import type { Phrases } from '../../content/content.ts';
import { plain, plainList } from './words.ts';

/*
 * What may stand in a denial is listed; whatever else stands beside it takes it for a story that has to be asked about:
 * "no, they already have it" must never be filed as a no.
 */

const SUBJECT = '(?:(?:i|ive|we|weve|she|he|they|theyve|mum|mother|dad|nan|my (?:mum|mother|dad|nan)) )?';
const ANY =
  '(?:any|anything|anyone|anybody|anythink|owt|a thing|a single thing|a penny|one bit)(?: of (?:it|them|that|this|those|these))?';
const OBJECTS = `(?: (?:${ANY}|them|him|her|it|that|this|those|these|to|off|from|out of|me|us|over|out|at all|either|yet|of mine))*`;
const NOT =
  '(?:never(?: ever| even)?|didnt|did not|havent|have not|hasnt|has not|dont|do not|doesnt|does not|got not)(?: even| ever)?';
const DONE =
  '(?:give|gave|given|tell|told|say|said|share|shared|send|sent|pay|paid|hand|handed|read|show|showed|get|got|have|had|take|taken)';
const NOTHING =
  '(?:nothing|none|nowt|not (?:a thing|any|anything|one)|zero)(?: of (?:it|them|that|those|these))?';

/** Each is a whole denial, as plain words. */
const DENIALS: readonly RegExp[] = [
  `${SUBJECT}${NOT}(?: ${DONE})?${OBJECTS}`,
  `${SUBJECT}(?:${DONE}|has)${OBJECTS} ${NOTHING}${OBJECTS}`,
  `${SUBJECT}refused(?: to ${DONE}${OBJECTS})?`,
  `${SUBJECT}(?:hung up|rang off|put the phone down) before ${SUBJECT}${DONE}${OBJECTS}`,
  `${SUBJECT}kept (?:my|her|his|our) mouth shut`,
  `(?:none|neither|nothing|not one|not any|no)(?: (?:of|to))?(?: (?:it|them|those|these|that|this|the above|all|any|all of (?:it|them|those|these)))?`,
].map((source) => new RegExp(`^${source}$`, 'u'));

/** Words before and after a denial that say nothing of their own. */
const LEADS =
  /^(?:no|nah|nope|no way|no chance|and|so|well|oh|ok|okay|sure|honestly|luckily|thankfully|definitely|absolutely|certainly|(?:im|i am) (?:sure|certain|positive)|i swear|i promise|(?:mum|she|he|dad) says(?: that)?)(?: |$)/u;
const TRAILS =
  /(?:^| )(?:thanks|thank you|ta|please|sorry|dear|love|mate|really|luckily|thankfully|honestly|definitely|at all|so far|to (?:all|any|each|every one|everything)|to (?:all|any|each) of (?:it|them|those|these|that)|(?:i |she |he |we )?(?:just )?(?:hung up|rang off|put the phone down)(?: on (?:him|her|them))?(?: straight away| at once)?)$/u;
const A_NO = /^(?:no|nah|nope|no way|no chance)$/u;

/** Whether the whole message denies: every part of it is a denial or says nothing, and one at least is a denial. */
export function isDenial(text: string, { accepts }: Phrases): boolean {
  const phrases = new Set([...plainList(accepts['no'] ?? []), ...plainList(accepts['none'] ?? [])]);
  const parts = text.split(/[.,;:!?\n\r()]+|\s[–—-]+\s|\b(?:and|so|because)\b/iu).map(plain);
  const read = parts.filter((part) => part !== '').map((part) => readPart(part, phrases));
  return read.includes('denied') && !read.includes('other');
}

function readPart(part: string, phrases: ReadonlySet<string>): 'denied' | 'nothing' | 'other' {
  let left = part;
  let denied = false;
  while (left !== '') {
    if (phrases.has(left) || DENIALS.some((denial) => denial.test(left))) return 'denied';
    const lead = LEADS.exec(left)?.[0];
    denied ||= lead !== undefined && A_NO.test(lead.trim());
    const shorter = lead === undefined ? left.replace(TRAILS, '') : left.slice(lead.length);
    if (shorter === left) return 'other';
    left = shorter;
  }
  return denied ? 'denied' : 'nothing';
}
