import { aroundChanges } from './around-changes.ts';
import { caseInWords } from './case-in-words.ts';
import type { PieceChange } from './compare-pieces.ts';
import type { ChangeFound, PlanComparison } from './compare-plans.ts';
import { named } from './plan-changes.ts';
import type { PlanChange, ShownPlan } from './plan-changes.ts';
import type { CaseInput } from './probe/cases.ts';

/** All that is different between two versions. */
export interface PolicyDiff {
  readonly before: string;
  readonly after: string;
  readonly day: string;
  readonly facts: number;
  readonly plans: PlanComparison;
  readonly pieces: readonly PieceChange[];
  /** What only one of the versions has a word for, a line each. */
  readonly vocabulary: readonly string[];
  /** The cases that are shown as examples, by position. */
  readonly examples: ReadonlyMap<number, CaseInput>;
}

export const isChanged = ({ plans, pieces, vocabulary }: PolicyDiff): boolean =>
  plans.changes.length > 0 || pieces.length > 0 || vocabulary.length > 0;

const HEADINGS = {
  added: 'Steps added',
  removed: 'Steps removed',
  time: 'Steps moved in time',
  order: 'Steps moved in order',
  words: 'Steps whose words or contacts changed',
  end: 'Ends of plans changed',
} as const satisfies Record<PlanChange['kind'], string>;

const count = (cases: number): string => `${cases.toLocaleString('en-GB')} ${cases === 1 ? 'case' : 'cases'}`;

const more = (cases: number): string =>
  `${cases.toLocaleString('en-GB')} more ${cases === 1 ? 'case' : 'cases'}`;

/** What a reviewer signs off, as lines. */
export function report(diff: PolicyDiff): readonly string[] {
  const { plans, pieces, vocabulary, examples } = diff;
  const sections = Object.entries(HEADINGS).map(([kind, heading]) => ({
    heading,
    found: plans.changes.filter(({ change }) => change.kind === kind),
  }));
  return [
    ...summary(diff),
    ...sections
      .filter(({ found }) => found.length > 0)
      .flatMap(({ heading, found }) => [...title(heading), ...found.flatMap((one) => group(one, examples))]),
    ...(pieces.length > 0 ? [...title('Pieces, contacts and forces'), ...pieces.flatMap(piece)] : []),
    ...(vocabulary.length > 0 ? [...title('Vocabulary'), ...vocabulary] : []),
  ];
}

function summary(diff: PolicyDiff): readonly string[] {
  const { before, after, day, facts, plans } = diff;
  const { compared, different, onlyBefore, onlyAfter } = plans;
  return [
    `${before} → ${after}`,
    `${count(compared)} compared, as of ${day}: all with up to ${facts} facts, two items among them at most.`,
    ...(onlyBefore > 0 ? [`${more(onlyBefore)} can only be put to ${before}.`] : []),
    ...(onlyAfter > 0 ? [`${more(onlyAfter)} can only be put to ${after}.`] : []),
    different > 0 ? `The plans of ${count(different)} differ.` : 'Every plan is the same.',
    ...Object.entries(HEADINGS).flatMap(([kind, heading]) => {
      const found = plans.changes.filter(({ change }) => change.kind === kind).length;
      return found === 0 ? [] : [`  ${heading}: ${found}`];
    }),
    ...(isChanged(diff) ? [] : ['Nothing changed.']),
  ];
}

const title = (heading: string): readonly string[] => ['', heading, '='.repeat(heading.length)];

function group(
  { change, cases, example }: ChangeFound,
  examples: ReadonlyMap<number, CaseInput>,
): readonly string[] {
  const { what, how, kind, times } = change;
  const { before, after, at } = example;
  const kase = examples.get(at) ?? {};
  const shown = (kind === 'removed' ? before : after).steps.find(({ id }) => id === what);
  return [
    '',
    `${what} (${how}): ${count(cases)}`,
    ...(shown === undefined ? [] : [`  “${shown.action}”`]),
    `  The smallest case: ${caseInWords(kase)}`,
    `    ${JSON.stringify(kase)}`,
    ...times.flatMap((time) => {
      const [was, is] = aroundChanges(idsFor(before, time), idsFor(after, time));
      return [`  Before, ${named(time)}: ${was}`, `  After, ${named(time)}: ${is}`];
    }),
  ];
}

const idsFor = ({ steps }: ShownPlan, time: string): readonly string[] =>
  steps.filter(({ when }) => when === time).map(({ id }) => id);

function piece({ piece: name, change, fields }: PieceChange): readonly string[] {
  const lines = fields.flatMap((field) => [
    ...(change === 'new' ? [] : [`  - ${field.name}: ${written(field.before)}`]),
    ...(change === 'gone' ? [] : [`  + ${field.name}: ${written(field.after)}`]),
  ]);
  return ['', change === 'changed' ? name : `${name} (${change})`, ...lines];
}

const written = (value: unknown): string => {
  if (value === undefined) return '(nothing)';
  if (Array.isArray(value)) return value.join(', ') || '(none)';
  return typeof value === 'string' ? value : JSON.stringify(value);
};
