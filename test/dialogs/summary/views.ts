import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { summarise } from '../../../dialogs/summary/summary.ts';
import type { SummaryView } from '../../../dialogs/summary/summary.ts';
import { summaryWordsSchema } from '../../../dialogs/summary/words.ts';
import { caseSchema } from '../../../src/case/case.ts';
import { projectRoot } from '../../../src/content/project-root.ts';
import type { Summary } from '../../../src/protocol.ts';
import { contents } from '../advice/real-advice.ts';
import type { CaseInput, ForceId } from '../advice/real-advice.ts';

/** A Monday in London. */
export const NOW = '2026-11-23T14:30';

export const words: Record<string, string> = summaryWordsSchema.parse(
  parse(readFileSync(join(projectRoot(), 'dialogs/summary/summary.en-GB.yaml'), 'utf8')),
);

interface More {
  readonly force?: ForceId;
  readonly now?: string;
  readonly fields?: SummaryView['fields'];
}

/** A case as a summary sees it, with the real words and the real advice. */
export const viewOf = (
  input: CaseInput,
  { force = 'northamptonshire', now = NOW, fields = {} }: More = {},
) => ({
  case: caseSchema.parse({ ...input, force }),
  content: { ...contents[force], summary: words },
  fields,
  now,
  day: now.slice(0, 10),
});

export const summaryOf = (input: CaseInput, more?: More): Summary => summarise(viewOf(input, more));

/** The facts of one section, as "label: value". */
export const factsIn = ({ sections }: Summary, heading: string): readonly string[] =>
  sections
    .filter((section) => section.heading === heading)
    .flatMap(({ facts }) => facts.map(({ label, value }) => `${label}: ${value}`));
