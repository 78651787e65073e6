import { join } from 'node:path';
import { PLAN_STEPS, plan } from '../../../../dialogs/advice/plan.ts';
import { caseSchema } from '../../../case/case.ts';
import {
  CLAIMED,
  FOR_WHOM,
  ITEMS,
  JURISDICTIONS,
  MONEY_ITEMS,
  PAYMENT_METHODS,
  RIGHT_NOW,
} from '../../../case/vocabulary.ts';
import { loadAdvice } from '../../../content/load-content.ts';
import type { AdviceContent } from '../../../content/load-content.ts';
import { projectRoot } from '../../../content/project-root.ts';
import { forcesIn } from '../../../content/read-tables.ts';
import { cases } from './cases.ts';
import type { Answer, Pieces, Request, Vocabulary } from './messages.ts';
import { PlanBook } from './plan-book.ts';

/**
 * Runs in the folder of the version that it asks, over that version's own rules, loader and schema: says what the
 * version has words for, is told what to ask, and answers with every plan. This folder is copied into versions that
 * lack it, so it may use of the product only what stands above.
 */
const folder = join(projectRoot(), 'dialogs');
const ordinary = caseSchema.parse({}).force;

/** A force may be refused on purpose; the ordinary one must load, or nothing can be compared. */
function contentOf(forceId: string): AdviceContent | null {
  try {
    return loadAdvice({ folder, locale: 'en-GB', forceId, steps: PLAN_STEPS });
  } catch (error) {
    if (forceId === ordinary) throw error;
    return null;
  }
}

const contents = new Map(
  [ordinary, ...forcesIn(folder).filter((id) => id !== ordinary)].flatMap((id) => {
    const content = contentOf(id);
    return content === null ? [] : [[id, content] as const];
  }),
);

const vocabulary: Vocabulary = {
  fields: Object.keys(caseSchema.shape),
  items: ITEMS,
  moneyItems: MONEY_ITEMS,
  paidBy: PAYMENT_METHODS,
  claimed: CLAIMED,
  rightNow: RIGHT_NOW,
  forWhom: FOR_WHOM,
  country: JURISDICTIONS,
  forces: [...contents.keys()],
};

function pieces(): Pieces {
  const forces = Object.fromEntries([...contents].map(([id, { force }]) => [`force ${id}`, { ...force }]));
  const { advice = {}, contacts = {} } = contents.get(ordinary) ?? {};
  const named = (kind: string, table: Readonly<Record<string, object>>) =>
    Object.fromEntries(Object.entries(table).map(([id, piece]) => [`${kind} ${id}`, { ...piece }]));
  return { ...named('step', advice), ...named('contact', contacts), ...forces };
}

function answer(request: Request): Answer {
  const book = new PlanBook();
  const numbers: number[] = [];
  for (const input of cases(request.vocabulary, request.facts)) {
    const kase = caseSchema.safeParse(input);
    const content = kase.success ? contents.get(kase.data.force) : undefined;
    const isKnown = kase.success && content !== undefined;
    numbers.push(isKnown ? book.numberOf(plan(kase.data, content, request.day)) : 0);
  }
  return { ...book.written(), planOf: Uint32Array.from(numbers), pieces: pieces() };
}

process.once('message', (request: Request) => {
  process.send?.(answer(request), () => process.disconnect());
});
process.send?.(vocabulary);
