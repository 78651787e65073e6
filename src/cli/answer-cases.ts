import { PLAN_STEPS, plan } from '../../dialogs/advice/plan.ts';
import { caseSchema } from '../case/case.ts';
import { loadAdvice } from '../content/load-content.ts';
import type { AdviceContent } from '../content/load-content.ts';
import { explained, problemsOf } from '../content/problems.ts';
import { AppError } from '../errors.ts';

/** A line that is not JSON is not an error of ours: it reads as what it is. */
function parsed(line: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: JSON.parse(line) };
  } catch {
    return { problem: 'is not JSON; it wants one case, such as {"claimed":"police"}' };
  }
}

/** The content of each force, loaded once. */
function contentOf(folder: string): (forceId: string) => AdviceContent | { readonly problem: string } {
  const loaded = new Map<string, AdviceContent | { readonly problem: string }>();
  return (forceId) => {
    const content = loaded.get(forceId) ?? load(folder, forceId);
    loaded.set(forceId, content);
    return content;
  };
}

function load(folder: string, forceId: string): AdviceContent | { readonly problem: string } {
  try {
    return loadAdvice({ folder, locale: 'en-GB', forceId, steps: PLAN_STEPS });
  } catch (error) {
    if (error instanceof AppError && error.code === 'CONTENT_INVALID') return { problem: error.message };
    throw error;
  }
}

/**
 * Answers cases with their plans: one JSON object for each line, in order. A line that is no case is answered with
 * `{ error }`, which names the line's number, and the next goes on.
 * @param folder the `dialogs` folder.
 * @param day the London day, `YYYY-MM-DD`.
 */
export function answerCases(folder: string, day: string): (line: string, number: number) => object {
  const contentFor = contentOf(folder);
  return (line, number) => {
    const refuse = (problem: string): object => ({ error: `line ${number}: ${problem}` });
    const json = parsed(line);
    if ('problem' in json) return refuse(json.problem);
    const kase = caseSchema.safeParse(json.value, explained);
    if (!kase.success) {
      return refuse(
        problemsOf(kase.error)
          .map(({ key, problem }) => `${key === 'file' ? 'case' : key}: ${problem}`)
          .join('; '),
      );
    }
    const content = contentFor(kase.data.force);
    if ('problem' in content) return refuse(content.problem);
    const { steps, collarCheck, referral } = plan(kase.data, content, day);
    return {
      steps: steps.map(({ id, when, action, contacts }) => ({ id, when, action, contacts })),
      collarCheck,
      referral,
    };
  };
}
