import type { Claimed } from '../../src/case/vocabulary.ts';
import type { ContactCard } from '../../src/content/cards.ts';
import { contactCard } from '../advice/plan-step-cards.ts';
import { wordsFor } from '../summary/position.ts';
import type { SentenceView } from '../summary/position.ts';
import { saidWhen } from '../summary/when.ts';

/** Whom to ask whether somebody's call was theirs, and what to read out or show to them. */
export interface Check {
  readonly claimed: Claimed;
  readonly contact: ContactCard;
  readonly words: string;
}

/**
 * The contact through which each is asked. Police are asked through 101 by the collar check; firms, friends and courts
 * outside England and Wales have no one place to ask, and their step of the plan says what to do.
 */
const CONTACTS: Readonly<Partial<Record<Claimed, string>>> = {
  bank: '159',
  'hmrc-or-tax': 'hmrc',
  'court-or-bailiff': 'find-a-court',
  'government-other': 'gov-uk',
};

/** The same check as of an officer, of others that the caller said they were: the bank by 159, HMRC through GOV.UK. */
export function whomToAsk(view: SentenceView): readonly Check[] {
  const { case: kase, content } = view;
  const word = wordsFor(view);
  const rang = kase.callWhen === undefined ? '' : ` ${saidWhen(kase.callWhen, content.locale, word)}`;
  const hasFindACourt = (kase.country ?? content.force.jurisdiction) === 'england-and-wales';
  return kase.claimed.flatMap((claimed): readonly Check[] => {
    const contact = content.contacts[CONTACTS[claimed] ?? ''];
    if (contact === undefined || (claimed === 'court-or-bailiff' && !hasFindACourt)) return [];
    const said = { claimed: word(`claimed-${claimed}`), when: rang };
    return [{ claimed, contact: contactCard(contact), words: word('ask-other', said) }];
  });
}
