import { WORDS } from '../../markup/words.ts';
import type { Card, ContactCard, PlanStepCard, Say } from '../../protocol.ts';
import { plain, withGutter, wrap } from './wrap.ts';

/** What the bot says, as lines for a terminal of this width. */
export function draw({ text, card }: Say, width: number): readonly string[] {
  switch (card.kind) {
    case 'text':
      return wrap(plain(text), width);
    case 'alert':
      return withGutter('! ', plain(text), width);
    case 'plan':
      return drawPlan(card, width);
    case 'read-out':
      return drawReadOut(card, width);
    case 'summary':
      return [...drawReadOut(card, width), ...linkOf(card)];
    case 'question':
      return wrap([plain(text), ...exampleOf(card.answer)].join('\n\n'), width);
  }
}

const drawReadOut = (
  { heading, words }: Extract<Card, { kind: 'read-out' | 'summary' }>,
  width: number,
): readonly string[] => [...wrap(plain(heading), width), '', ...withGutter('| ', plain(words), width)];

/** Whole, so that it can be copied. */
const linkOf = ({ href, linkLabel }: Extract<Card, { kind: 'summary' }>): readonly string[] =>
  href === undefined ? [] : ['', `${linkLabel}: ${href}`];

const exampleOf = (answer: Extract<Card, { kind: 'question' }>['answer']): readonly string[] =>
  answer.kind === 'text' && answer.example !== undefined ? [`${WORDS.example} ${answer.example}`] : [];

const WHEN = ['now', 'today', 'keep-in-mind'] as const;

function drawPlan({ heading, steps }: Extract<Card, { kind: 'plan' }>, width: number): readonly string[] {
  const groups = WHEN.map((when) => ({ when, steps: steps.filter((step) => step.when === when) }));
  const filled = groups.filter((group) => group.steps.length > 0);
  return [
    ...wrap(plain(heading), width),
    ...filled.flatMap(({ when, steps: inGroup }) => [
      ...(filled.length > 1 ? ['', `${WORDS[when]}:`] : []),
      ...inGroup.flatMap((step) => ['', ...drawStep(step, width)]),
    ]),
  ];
}

const INDENT = '    ';

const drawStep = ({ action, why, contacts }: PlanStepCard, width: number): readonly string[] => [
  ...wrap(`[ ] ${plain(action)}`, width),
  ...withGutter(INDENT, plain(why), width),
  ...contacts.flatMap((contact) => withGutter(INDENT, `- ${plain(contactLine(contact))}`, width)),
];

export function contactLine({ name, number, url, hours, cost, cannotRing }: ContactCard): string {
  const facts = [hours, cost, cannotRing === undefined ? undefined : `${WORDS.cannotRing}: ${cannotRing}`];
  const reached = [number, url].filter((one) => one !== undefined && one !== name).join(', ');
  return [reached === '' ? name : `${name}: ${reached}`, ...facts]
    .filter((one) => one !== undefined)
    .join('. ');
}
