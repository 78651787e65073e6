import { linked } from './linked.ts';
import { lookalikes } from './lookalikes.ts';
import { putRight } from './misspelt.ts';
import { inFigures } from './spelled.ts';
import { BARRIER, plainView } from './view.ts';
import { dates } from './dates.ts';
import { digits } from './digits.ts';
import { labelsOf } from './labels.ts';
import { passwords } from './passwords.ts';
import { FORMAT_RULES, KEPT_RULES, LATE_FORMAT_RULES } from './rules.ts';
import { asGiven, inOrder, marked, replaced, united } from './spans.ts';
import type { Claim, Page, RedactionContext, Rule } from './claim.ts';
import type { SensitiveSpan } from './types.ts';
import type { View } from './view.ts';

const RULES: readonly Rule[] = [
  ...FORMAT_RULES,
  ...KEPT_RULES,
  passwords,
  dates,
  ...LATE_FORMAT_RULES,
  digits,
];
/** A value taken may uncover another beside it; real messages need two rounds. */
const ROUNDS = 8;

function disjoint(claims: Iterable<Claim>): Claim[] {
  const kept: Claim[] = [];
  for (const claim of [...claims].sort(inOrder)) {
    if (claim.start >= (kept.at(-1)?.end ?? 0)) kept.push(claim);
  }
  return kept;
}

/** One pass of every rule over a reading of a text. */
function pass(view: View, text: string, context: RedactionContext): SensitiveSpan[] {
  const isCapital = (place: number): boolean =>
    /\p{Lu}/u.test(text.charAt(view.starts[place] ?? text.length));
  const spans: SensitiveSpan[] = [];
  const labels = labelsOf(view.text);
  let left = view.text;
  for (const rule of RULES) {
    const page: Page = { whole: view.text, left, labels, context, isCapital };
    const claims = disjoint(rule(page));
    left = replaced(left, claims, ({ start, end }) => BARRIER.repeat(end - start));
    for (const { type, start, end } of claims) {
      if (type === null) continue;
      spans.push({ type, start: view.starts[start] ?? 0, end: view.ends[end - 1] ?? text.length });
    }
  }
  return spans.sort(inOrder);
}

/** What a text holds as it is written, and with the letters in it that look like figures. */
function sweep(text: string, context: RedactionContext): SensitiveSpan[] {
  const plain = putRight(plainView(text));
  const found = pass(linked(inFigures(plain)), text, context);
  const other = lookalikes(plain);
  if (other.text === plain.text) return found;
  return united([...found, ...pass(linked(inFigures(other)), text, context)]);
}

/** Looks again as long as a value taken uncovers another. */
export function settle(
  text: string,
  context: RedactionContext,
  known: readonly SensitiveSpan[],
): SensitiveSpan[] {
  let found = [...known];
  for (let round = 0; round < ROUNDS; round += 1) {
    const more = sweep(marked(text, found), context);
    if (more.length === 0) break;
    found = [...found, ...more.map((span) => asGiven(span, found))].sort(inOrder);
  }
  return found;
}

/** Where sensitive values stand in a text, in order. Total, linear in the length of the text, never throws. */
export function findSensitive(text: string, context: RedactionContext = {}): SensitiveSpan[] {
  return settle(text, context, []);
}
