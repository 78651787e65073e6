import { join } from 'node:path';
import { PLAN_STEPS, plan } from '../../../dialogs/advice/plan.ts';
import type { Plan } from '../../../dialogs/advice/plan.ts';
import { caseSchema } from '../../../src/case/case.ts';
import type { Case } from '../../../src/case/case.ts';
import { loadAdvice } from '../../../src/content/load-content.ts';
import type { AdviceContent } from '../../../src/content/load-content.ts';
import { projectRoot } from '../../../src/content/project-root.ts';

/** A day on which nothing is past its review date. */
export const DAY = '2026-11-23';

const load = (forceId: string): AdviceContent =>
  loadAdvice({ folder: join(projectRoot(), 'dialogs'), locale: 'en-GB', forceId, steps: PLAN_STEPS });

/** The real advice, as three forces say it. */
export const contents: Readonly<Record<'northamptonshire' | 'police-scotland' | 'psni', AdviceContent>> = {
  northamptonshire: load('northamptonshire'),
  'police-scotland': load('police-scotland'),
  psni: load('psni'),
};
export type ForceId = keyof typeof contents;

/** What a case may be written as: everything is optional. */
export type CaseInput = Partial<Omit<Case, 'items'>> & {
  readonly items?: Partial<
    Record<keyof Case['items'], { asked?: boolean; given?: 'yes' | 'no' | 'not-sure' }>
  >;
};

export const planFor = (input: CaseInput, force: ForceId = 'northamptonshire', day = DAY): Plan =>
  plan(caseSchema.parse({ ...input, force }), contents[force], day);

export const idsOf = ({ steps }: Plan): string[] => steps.map(({ id }) => id);
export const nowOf = ({ steps }: Plan): string[] =>
  steps.filter(({ when }) => when === 'now').map(({ id }) => id);
