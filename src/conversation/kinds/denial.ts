import type { Phrases } from '../../content/content.ts';
import { plain, plainList } from './words.ts';

/*
 * What may stand in a denial is listed; whatever else stands beside it takes it for a story that has to be asked about:
 * "no, they already have it" must never be filed as a no.
 */

const SUBJECT = '(?:(?:i|ive|we|weve|she|he|they|theyve|mum|mother|dad|nan|my (?:mum|mother|dad|nan)) )?';
const ANY =
  '(?:any|any thing|anything|anyone|anybody|anythink|owt|a thing|a single thing|a penny|one bit)(?: of (?:it|them|that|this|those|these))?';
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
  `(?:(?:i|we|she|he|mum|mother|dad|nan|my (?:mum|mother|dad|nan)) )?refused(?: to ${DONE}${OBJECTS})?`,
  `${SUBJECT}(?:hung up|rang off|put the phone down) before ${SUBJECT}${DONE}${OBJECTS}`,
  `${SUBJECT}kept (?:my|her|his|our) mouth shut`,
  `(?:none|neither|nothing|not one|not any|no)(?: (?:of|to))?(?: (?:it|them|those|these|that|this|the above|all|any|all of (?:it|them|those|these)))?`,
  // What is still where it was has not gone.
  `(?:the |my |her |his |their )?(?:money|cash|card|savings|it)(?: is|s| are)?(?: all)? still (?:in|with|at|here|there|safe)(?: (?:the|my|her|his|their|me|us|bank|account|purse|wallet|house|hand|safe))*`,
].map((source) => new RegExp(`^${source}$`, 'u'));

/** Words before and after a denial that say nothing of their own. */
const LEADS =
  /^(?:no|nah|nope|no way|no chance|and|so|well|oh|ok|okay|sure|look|listen|sorry|jesus|christ|ffs|i(?: already)? told (?:you|u)(?: already)?|(?:as|like) i said|honestly|luckily|thankfully|definitely|absolutely|certainly|(?:im|i am) (?:sure|certain|positive)|i swear|i promise|(?:mum|she|he|dad) says(?: that)?)(?: |$)/u;
const TRAILS =
  /(?:^| )(?:for (?:fucks?|fuck s|gods?|christs?|petes?|heavens?|goodness) sake|ffs|i(?: already)? told (?:you|u)(?: already)?|you (?:\w+ )?(?:idiot|moron|bot|robot|machine|muppet)|thanks|thank (?:you|god|goodness|heavens)|ta|please|sorry|dear|love|mate|really|luckily|thankfully|honestly|definitely|at all|so far|to (?:all|any|each|every one|everything)|to (?:all|any|each) of (?:it|them|those|these|that)|(?:its|it is|its all|it is all) over|(?:i |she |he |we )?(?:just )?(?:hung up|rang off|put the phone down)(?: on (?:him|her|them))?(?: straight away| at once)?)$/u;
const A_NO = /^(?:no|nah|nope|no way|no chance)$/u;

/** Swearing and laughing say nothing. */
const OATHS =
  /\b(?:fucking|fuckin|fkn|bloody|effing|sodding|bleeding|flipping|frigging|damn|lol|haha|lmao|omg)\b/gu;

/** An aside is made of these words only: "he can see I'm typing", "my hands are shaking". None of them hands anything over. */
const ASIDE = new RegExp(
  `^(?!.*\\bi (?:rang|called)\\b)(?:(?:${[
    'i|im|am|he|hes|she|shes|they|theyre|is|are|me|us|you|my|the|a|who|what|why|to|on|at|with|about|of|off',
    'man|woman|bloke|caller|scammer|scammers|bastard|bastards|idiot|idiots|line|hands|heart|head',
    'can|see|sees|hear|hears|says|say|saying|talking|talk|typing|writing|waiting|shouting|swearing|doing|hung|up',
    'rang|rings|ringing|called|calling|keeps|shaking|trembling|racing|crying|scared|frightened|worried|upset|angry',
    'tired|confused|terrified|fine|ok|okay|safe|so|very|really|still|now|here|there|twice|once|again|useless|stupid',
  ].join('|')})(?: |$))+$`,
  'u',
);
/** What to do next is asked about nothing that was given. */
const QUESTION =
  /^(?!.*\b(?:gave|given|told|sent|paid|took|got|have|has|had|read|did|said|let)\b)(?:what (?:do|should|can|shall) i|what (?:now|next|happens)|should i|can (?:i|you)|how do i|who do i)\b/u;
/** An aside is a part of its own beside "none", never beside a bare "no": that may answer something else. */
const PLAIN_NONE =
  /^(?:none|nothing|neither|nowt|not (?:any|anything|one)|(?:i |we |she |he |they |ive |weve |theyve )?(?:never|havent|didnt|have not|did not|hasnt|has not)\b.*|no (?:none|nothing)\b.*)/u;

/** Whether the whole message denies: every part of it is a denial or says nothing, and one at least is a denial. */
export function isDenial(text: string, { accepts }: Phrases): boolean {
  const phrases = new Set([...plainList(accepts['no'] ?? []), ...plainList(accepts['none'] ?? [])]);
  const parts = text
    .split(/[.,;:!?…\n\r()]+|\s[–—-]+\s|\b(?:and|so|because)\b/iu)
    .map((part) => plain(plain(part).replace(OATHS, ' ')));
  const read = parts.filter((part) => part !== '').map((part) => ({ part, says: readPart(part, phrases) }));
  const plainly = read.some(({ part, says }) => says === 'denied' && PLAIN_NONE.test(part));
  return (
    read.some(({ says }) => says === 'denied') &&
    read.every(({ part, says }) => says !== 'other' || (plainly && (QUESTION.test(part) || ASIDE.test(part))))
  );
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
