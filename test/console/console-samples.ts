import type { CannedReply, CaseCard, ChatLine, Colleague, Me, Report } from '../../src/console-protocol.ts';
import { COLLAR_CHECK_RESULTS } from '../../src/handoff/collar-check.ts';
import { OUTCOMES } from '../../src/handoff/outcomes.ts';
import { REASONS } from '../../src/handoff/urgency.ts';

const HOUR = 3_600_000;

export const colleagues: readonly Colleague[] = [
  { id: 'ann', fullName: 'Ann Okafor', status: 'available', chats: 0 },
  { id: 'ben', fullName: 'Ben Hughes', status: 'available', chats: 1 },
  { id: 'cara', fullName: 'Cara Jones', status: 'away', chats: 0 },
];

const cannedReplies: readonly CannedReply[] = [
  { id: 'hello', title: 'Hello', text: 'Hello {name}, I’m {operator}. I’ve read what you told us.' },
  { id: 'bank', title: 'Ring the bank', text: 'Please ring 159 now. It takes you to your bank safely.' },
  {
    id: 'reference',
    title: 'Give a reference',
    text: 'Your reference with {force} is {reference}. Please write it down.',
  },
  { id: 'blame', title: 'Not your fault', text: 'People who do this are practised. You’re not to blame.' },
  { id: 'wait', title: 'Looking into it', text: 'Thank you. Give me a few minutes to look into this.' },
];

export const me = (role: Me['role'] = 'operator'): Me => ({
  ...{ id: 'ann', firstName: 'Ann', fullName: 'Ann Okafor', role, status: 'available', csrf: 'csrf-of-ann' },
  ...{ forceName: 'Northamptonshire Police', cannedReplies, outcomes: OUTCOMES, reasons: REASONS },
  collarCheckResults: COLLAR_CHECK_RESULTS,
  colleagues: colleagues.filter(({ id }) => id !== 'ann'),
  leaseFor: 60_000,
});

export const card: CaseCard = {
  reason: 'Gave bank details',
  officer: { name: 'PC Smith', collarNumber: '4471', force: 'Northamptonshire Police' },
  sections: [
    {
      heading: 'What happened',
      facts: [
        { label: 'They said they were', value: 'The police' },
        { label: 'They asked for', value: 'National Insurance number, bank details' },
        { label: 'They may have', value: 'Bank details; not sure about the National Insurance number' },
      ],
    },
    {
      heading: 'The call',
      facts: [
        { label: 'When', value: 'Today, about 2 pm' },
        { label: 'Number that showed', value: '01604 000000' },
      ],
    },
  ],
  steps: [
    { id: 'bank', action: 'Ring 159 and ask for your bank’s fraud team.', when: 'now', done: true },
    { id: 'report', action: 'Ring 101 and say what happened.', when: 'today', done: false },
    { id: 'credit', action: 'Check your credit report.', when: 'keep-in-mind', done: false },
  ],
};

/** What was said before the person asked for somebody. */
export const talk: readonly Pick<ChatLine, 'from' | 'text' | 'card'>[] = [
  {
    from: 'bot',
    card: 'alert',
    text: 'If they are still on the phone, **hang up now**. If you’re in danger, ring 999.',
  },
  { from: 'bot', card: 'question', text: 'Which is true right now?' },
  { from: 'person', card: 'text', text: 'they said my ni number [NI number removed] was used in a crime' },
  { from: 'bot', card: 'question', text: 'What might they have?' },
  { from: 'person', card: 'text', text: 'i read out my sort code i think [sort code removed], im so stupid' },
  {
    from: 'bot',
    card: 'plan',
    text: 'What to do, in order:\n\n1. Ring 159 and ask for your bank’s fraud team.\n2. Ring 101 and say what happened.\n3. Check your credit report.',
  },
  { from: 'person', card: 'text', text: 'can i talk to someone please' },
  { from: 'notice', card: 'text', text: 'Asked for a person' },
  { from: 'bot', card: 'text', text: 'You’re number 2. It may take 5 to 12 minutes. I’m still here.' },
];

export function report(now: number): Report {
  const thisHour = Math.floor(now / HOUR) * HOUR;
  return {
    ...{ at: now, onDuty: 2, waiting: 3, longestWait: 9 * 60_000, withinGoal: 0.86 },
    hours: Array.from({ length: 168 }, (_, index) => {
      const asked = Math.round(3 + 3 * Math.sin(index / 4));
      const isNight = index % 24 < 6;
      return {
        hour: thisHour - (167 - index) * HOUR,
        ...{ asked, claimed: Math.max(0, asked - (index % 3 === 0 ? 1 : 0)) },
        medianWait: isNight ? null : (2 + (index % 5)) * 60_000,
        longestWait: isNight ? null : (5 + (index % 9)) * 60_000,
      };
    }),
    outcomes: [
      { code: 'advised', count: 41 },
      { code: 'referred-101', count: 22 },
      { code: 'referred-bank', count: 17 },
      { code: 'person-left', count: 6 },
    ],
    byUrgency: [0, 1, 2, 3, 4, 5].map((urgency) => ({
      urgency,
      count: 4 * urgency + 2,
      medianWait: urgency === 4 ? null : (urgency + 1) * 60_000,
      withinGoal: urgency === 4 ? null : 1 - urgency / 20,
    })),
  };
}
