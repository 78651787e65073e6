import type { OfficerAnswer } from '../../src/case/case.ts';
import type { Given } from '../../src/case/vocabulary.ts';

const MONEY: Readonly<Record<Given, readonly string[]>> = {
  yes: ['I may be a victim of fraud. I sent money to a caller.'],
  'not-sure': ['I may be a victim of fraud. I may have sent money to a caller.'],
  no: [],
};

const QUESTION = {
  known: 'Is there an officer with those details, and are they dealing with me?',
  unknown: 'Is one of your officers dealing with me?',
} as const;

/**
 * The sentence to read out to 101, or to show. Every detail is "as they gave it": the names and numbers of real officers
 * get borrowed, so nothing here says that an officer exists.
 * @param ownForce name of the force whose 101 is rung; another force is asked for by name.
 */
export function collarSentence(
  officer: OfficerAnswer | undefined,
  moneyWent: Given,
  ownForce: string,
): string {
  const lines = [
    ...MONEY[moneyWent],
    "I'd like to check someone who rang me and said they were police.",
    ...detailsIn(officer),
    `${QUESTION[knows(officer) ? 'known' : 'unknown']} If so, please put me through yourselves.`,
    ...otherForce(officer, ownForce),
  ];
  return lines.join(' ');
}

const knows = (officer: OfficerAnswer | undefined): boolean =>
  typeof officer === 'object' && Object.keys(officer).length > 0;

function detailsIn(officer: OfficerAnswer | undefined): readonly string[] {
  if (officer === 'refused') return ['They refused to give a name or a collar number.'];
  if (officer === undefined || officer === 'not-asked') return ["I don't have their name or collar number."];
  const { rank, name, collarNumber, force } = officer;
  const named = [rank, name].filter((part) => part !== undefined).join(' ');
  const given = [
    ...(named === '' ? [] : [`the name ${named}`]),
    ...(collarNumber === undefined ? [] : [`collar number ${collarNumber}`]),
    ...(force === undefined ? [] : [force]),
  ];
  const missing = collarNumber === undefined ? ['They gave no collar number.'] : [];
  return given.length === 0 ? missing : [`They gave ${given.join(', ')}.`, ...missing];
}

function otherForce(officer: OfficerAnswer | undefined, ownForce: string): readonly string[] {
  if (typeof officer !== 'object' || officer.force === undefined) return [];
  const same = ownForce.toLowerCase().includes(
    officer.force
      .toLowerCase()
      .replace(/\b(?:police|the)\b/gu, '')
      .trim(),
  );
  return same ? [] : [`Please put me through to ${officer.force}.`];
}
