import { MINE } from './lexicon/own.ts';
import { wordsAfter, wordsBefore, wordsBetween } from './reading.ts';
import { sureness } from './sureness.ts';
import type { Mention, Reading } from './reading.ts';
import type { Stance } from './stance.ts';

type Named = Pick<Mention, 'start' | 'end' | 'item'>;

/** "yes to the PIN", "said no to the passport". */
const YES_TO = new RegExp(`(?:^| )(?:yes|yeah|yep|aye) (?:to|for|on) (?:${MINE} )*$`);
const NO_TO = new RegExp(`(?:^| )(?:no|nope|nah) (?:to|for|on) (?:${MINE} )*$`);

/** "kept the PIN to myself", "refused the card", "stopped short of the password", "drew the line at bank details". */
const WITHHELD = new RegExp(
  `(?:^| )(?:refused|refuse|refusing|withheld|kept|keeping|declined|hid|baulked at|balked at|jibbed at|stopped at|stopping at|stopped short of|stopped before|drew the line at|held back|clammed up at|would not (?:budge|give|part) (?:on|with)) (?:to give |back |him |her |them )?(?:${MINE} )*$`,
);
/** "clammed up when he wanted the code", "said no when she got to the card". */
const STOPPED_WHEN = new RegExp(
  `(?:^| )(?:clammed up|hung up|stopped|jibbed|baulked|refused|twigged|shut it|put (?:it|the phone) down|said no|came to my senses) (?:\\w+ ){0,1}(?:when|once|as soon as|before|at the point) (?:it|he|she|they) (?:\\w+ ){0,4}(?:${MINE} )*$`,
);

/** "done the passport", "did name, address and card", "took a photo of my licence", "in went my card". */
const DEALT_WITH = new RegExp(
  `(?:^| )(?:(?:did|done|in went|out came) (?:just |only |(?:my |the |her )?name |address )*|(?:took|taken) (?:a |some |the )?(?:photos?|pictures?|pics?|cop(?:y|ies)|scans?|snaps?) (?:\\w+ )?(?:of|off) )(?:${MINE} )*$`,
);
const NOT_DEALT =
  /\b(?:not|never|if|who|which|what|how|why)(?: \w+)? (?:did|done|took|taken)\b|\b(?:did|done) (?:he|she|they)\b|\b(?:man|woman|lady|they|caller|police|bank) did\b/;

/** "the licence picture had already gone", "card went in the envelope". */
const GONE =
  /^(?:(?:front and back|both sides|front|back|has|had|have|is|are|also|already|all|then) )*(?:gone|went|handed over|given|read out|typed in)(?! (?:wrong|missing|mad|dead|through the roof|up|down|off|out of|over my|yet)\b)\b/;
/** "not sure if the transfer went through". */
const UNSURE = /\b(?:not (?:\w+ )?(?:sure|certain|know|tell)|unsure|no idea) (?:if|whether|that)\b/;
const WISHED_FOR = /\b(?:wants?|wanted|needs?|needed)(?: (?!(?:i|we|she|but|so)\b)\w+)* $/;
const NOT_GONE = /\b(?:not|never|no|if|said|says|told|have|had)\b/;

const YES = /^(?:yes|yeah|yep|yup|yh|aye|sadly|unfortunately|afraid|given|done|gone|sent|gave|told)$/;
const NO = /^(?:no|nope|nah|never|refused|not)$/;
/** What may stand before an item that is answered for: "the code? no." */
const ASKING_SELF =
  /^(?:(?:and|but|so|or|then|the|my|me|her|his|our|a|oh|did (?:i|we|she|he) (?:give|gave|tell|send) (?:him|her|them|it)?|as for|handed over|bank|full) ?)*$/;

/** "The code? No. The password? Yes." */
function answered(reading: Reading, { start, end }: Named): Stance | undefined {
  const { tokens } = reading;
  const next = tokens[end];
  if (next === undefined || !ASKING_SELF.test(`${wordsBefore(reading, start, 8).join(' ')} `.trimStart()))
    return undefined;
  if (next.sentence === tokens[start]?.sentence) return undefined;
  if (YES.test(next.word)) return 'given';
  const denied =
    NO.test(next.word) &&
    (tokens[end + 1]?.sentence !== next.sentence ||
      /^(?:i|never|not|did|way|she|he)$/.test(tokens[end + 1]?.word ?? ''));
  return denied ? 'denied' : undefined;
}

/** "passport sent, licence not", "the code is with them now". */
const SENT = /^(?:is|are|was) (?:now )?with (?:them|him|her)\b/;
const DONE_WITH = /^(?:yes|yeah|yep|aye|sent|given|gone|done|handed|shared|typed|entered|paid|told)$/;
const NOT_SO = /^(?:not|no|nope|never)$/;
/** "account number and sort code, that's all he got". */
const ALL_GOT = /\b(?:that is|is|was) all (?:that )?(?:he|she|they) (?:got|had|has|have)\b/;
/** "Yes account number, no password". */
const SAID_YES = new RegExp(`^(?:(?:well|so|oh|um|and|but|ok|then|also) )*(?:yes|aye) (?:${MINE} )*$`);
const YES_THE = new RegExp(`^(?:yes|aye) ${MINE}$`);
/** "did you give it - yes the pin". */
const saidYes = (reading: Reading, start: number): boolean =>
  SAID_YES.test(`${wordsBefore(reading, start, 4).join(' ')} `) ||
  (reading.tokens[start - 2]?.pause === true &&
    reading.tokens[start - 1]?.pause === false &&
    YES_THE.test(wordsBefore(reading, start, 2).join(' ')));

/** "gave sort code and account no": what ends in the sign for a number, where something was done with it. */
const NUMBERED = /^(?:ni|insurance|licence|passport|account|card|phone)$/;
const DEALT = /\b(?:gave|give|told|sent|send|put|typed|read|and|my|me|her|his|said|wanted?|wants)\b/;
export const isNumberSign = (reading: Reading, { start, end }: Named): boolean =>
  wordsAfter(reading, end - 1, 1)[0] === 'no' &&
  !(reading.tokens[end]?.pause ?? false) &&
  NUMBERED.test(reading.tokens[end - 1]?.word ?? '') &&
  DEALT.test(wordsBetween(reading, start - 4, end).join(' '));

/** "passport yes, pin no": after another answer "pin no" is no number. */
const saidNo = (reading: Reading, { start, end }: Pick<Named, 'start' | 'end'>): boolean =>
  end - start > 1 &&
  reading.tokens[start]?.pause === true &&
  reading.tokens[end - 1]?.word === 'no' &&
  /\b(?:yes|yeah|yep|no|nope|given|sent|sure|unsure|maybe|know)$/.test(
    wordsBefore(reading, start, 4).join(' '),
  ) &&
  !reading.cues.some(
    ({ at, stance }) =>
      at < start && stance === 'given' && reading.tokens[at]?.sentence === reading.tokens[start]?.sentence,
  );

/** What stands right after an item, up to a pause. */
function shortly(reading: Reading, { start, end, item }: Named): Stance | undefined {
  const { tokens } = reading;
  const [next, beyond] = [tokens[end], tokens[end + 1]];
  if (SENT.test(wordsAfter(reading, end - 1, 4).join(' '))) return 'given';
  if (ALL_GOT.test(wordsBetween(reading, end, end + 12).join(' '))) return 'given';
  const ends = next === undefined || next.pause || next.sentence !== tokens[start]?.sentence;
  if (ends && saidNo(reading, { start, end })) return 'denied';
  if (ends && saidYes(reading, start)) return 'given';
  if (isNumberSign(reading, { start, end, item })) return undefined;
  const last = beyond === undefined || beyond.pause || beyond.sentence !== next?.sentence;
  if (next === undefined || !last || next.sentence !== tokens[end - 1]?.sentence) return undefined;
  return DONE_WITH.test(next.word) ? 'given' : NOT_SO.test(next.word) ? 'denied' : undefined;
}

/** "conned out of my PIN", "let her see my PIN". */
const GOT_FROM = new RegExp(
  `(?:^| )(?:(?:conned|tricked|cheated|swindled|scammed|talked|charmed) out of|(?:let|letting) (?:him|her|them) (?:see|have|know|look at|read|hear)) (?:${MINE} )*$`,
);
/** "he knows my PIN": nobody knew it before. */
const KNOWS = new RegExp(`(?:^| )(?:he|she|they) (?:now |all )?(?:know|knows) (?:now )?(?:${MINE} )+$`);

/** "only my postcode", "just me name": all that was given, where something was kept back. */
const ONLY = new RegExp(
  `(?:^| )(?:only|just|was all|but) (?:ever |gave |told |got )?(?:him |her |them )?(?:${MINE} )*$`,
);
const WANTED =
  /\b(?:accept\w*|takes?|want\w*|ask\w*|need\w*|after|say|says|said|if|require\w*|demand\w*|confirm|about)\b/;
const KEPT = /\b(?:no|not|never|nothing|refused|none|nope)\b/;

/** "Just the postcode and the surname. I didn't think it mattered": what is excused was given. */
const CONFESSED = new RegExp(
  `^(?:(?:it was|was|so) )?(?:just|only) (?:ever )?(?:(?:\\w+ ){0,3}(?:and|plus) )?(?:${MINE} )*$`,
);
const EXCUSED =
  /\b(?:did not (?:think|reckon|realise|see|know) (?:it|that|they|he|she|anything|much|the|any)|thought (?:it|that|nothing|they) (?:was|would|were|of|could)|seemed (?:harmless|fine|ok|innocent|alright)|nothing (?:else|more)|that (?:is|was) (?:all|it)(?! (?:that )?(?:it|he|she|they))|no harm|public knowledge|anybody could)\b/;
const excused = (reading: Reading, { start, end }: Named, before: string): boolean =>
  CONFESSED.test(`${before} `) &&
  !reading.cues.some(({ at }) => at < start) &&
  EXCUSED.test(wordsBetween(reading, end, end + 16).join(' '));

function onlyThat(reading: Reading, noun: Named): boolean {
  const { start } = noun;
  const before = wordsBefore(reading, start, 8).join(' ');
  if (excused(reading, noun, before)) return true;
  if (!ONLY.test(`${before} `) || WANTED.test(before) || /\bnot (?:only|just)\b/.test(before)) return false;
  return KEPT.test(wordsBetween(reading, start - 20, start).join(' '));
}

/** What an answer about an item says: "yes to the PIN", "card? no", "kept the code to myself", "only my name". */
export function answerOf(reading: Reading, noun: Named): Stance | undefined {
  const before = `${wordsBefore(reading, noun.start, 10).join(' ')} `;
  if (YES_TO.test(before)) return 'given';
  if (DEALT_WITH.test(before) && !NOT_DEALT.test(before)) return 'given';
  if (NO_TO.test(before) || WITHHELD.test(before)) return 'denied';
  if (STOPPED_WHEN.test(before)) return 'asked';
  const after = wordsAfter(reading, noun.end - 1, 5).join(' ');
  if (
    GONE.test(after) &&
    !WISHED_FOR.test(before) &&
    !NOT_GONE.test(before.trim().split(' ').slice(-3).join(' '))
  )
    return UNSURE.test(before) ? 'doubt' : 'given';
  if (GOT_FROM.test(before) && !NOT_GONE.test(before.split(' ').slice(0, -5).join(' '))) return 'given';
  if (noun.item === 'pin-or-passcode' && KNOWS.test(before) && !NOT_GONE.test(before)) return 'given';
  if (onlyThat(reading, noun)) return 'given';
  return shortly(reading, noun) ?? sureness(reading, noun) ?? answered(reading, noun);
}
