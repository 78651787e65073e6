import type { OfficerAnswer } from '../../src/case/case.ts';
import { moneyGiven } from '../advice/exposure.ts';
import { asSentences, isOwnCall, wordsFor } from '../summary/position.ts';
import type { SentenceView } from '../summary/position.ts';
import { howLongAgo } from '../summary/when.ts';
import type { Word } from '../summary/words.ts';
import { hasDetails, officerSentences } from './officer-details.ts';
import { isSameForce } from './same-force.ts';

/** The sentence to read out to 101, or to show: whom the caller said they were, and a request to be put through. */
export function collarSentence(view: SentenceView): string {
  const { officer } = view.case;
  const word = wordsFor(view);
  const fraud = fraudSentences(view, word);
  return asSentences([
    ...fraud,
    checkSentence(view, word, fraud.length > 0),
    ...officerSentences(officer, word),
    ...otherForce(officer, view.content.force.name, word),
    word(hasDetails(officer) ? 'is-there-an-officer' : 'is-an-officer'),
    word('put-me-through'),
  ]);
}

function fraudSentences(view: SentenceView, word: Word): readonly string[] {
  const sent = moneyGiven(view.case);
  if (sent === 'no') return [];
  const { paidWhen } = view.case;
  const when =
    paidWhen === undefined ? word('to-a-caller') : howLongAgo(paidWhen, view.now, view.content.locale, word);
  return [
    word(isOwnCall(view.case) ? 'victim-me' : 'victim-someone'),
    word(sent === 'yes' ? 'sent' : 'may-have-sent', { money: `${word('some-money')} ${when}` }),
  ];
}

/** After the sentence on fraud it is known of whom the person speaks. */
function checkSentence(view: SentenceView, word: Word, isKnown: boolean): string {
  const name = isKnown ? 'check-their-caller' : 'check-someone';
  return word(isOwnCall(view.case) ? 'check-me' : name, { when: rangWhen(view, word) });
}

/** " about an hour ago", or nothing; one time in a sentence is enough, and when money went counts for more. */
function rangWhen({ case: kase, content, now }: SentenceView, word: Word): string {
  const { callWhen, paidWhen } = kase;
  const isTold = paidWhen !== undefined && moneyGiven(kase) !== 'no';
  return callWhen === undefined || isTold ? '' : ` ${howLongAgo(callWhen, now, content.locale, word)}`;
}

function otherForce(officer: OfficerAnswer | undefined, own: string, word: Word): readonly string[] {
  if (typeof officer !== 'object' || officer.force === undefined) return [];
  return isSameForce(officer.force, own) ? [] : [word('other-force', { force: officer.force })];
}
