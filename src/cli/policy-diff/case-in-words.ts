import type { CaseInput } from './probe/cases.ts';

const read = (id: string): string => id.replaceAll('-', ' ');

const GIVEN: Readonly<Record<string, string>> = {
  no: 'not given',
  yes: 'given',
  'not-sure': 'perhaps given',
};

const FLAGS = [
  ['vulnerable', 'Vulnerable.'],
  ['secrecy', 'Told to keep it secret.'],
  ['cannotRing', 'They can’t ring.'],
  ['distress', 'In distress.'],
] as const satisfies readonly (readonly [keyof CaseInput, string])[];

/** A case as a reviewer reads it. What is not said is not known. */
export function caseInWords(kase: CaseInput): string {
  const { rightNow, items = {}, paidBy, claimed, forWhom, country, callWhen, force } = kase;
  const sentences = [
    ...(rightNow === undefined ? [] : [`Right now: ${rightNow.map(read).join(', ')}.`]),
    ...(claimed === undefined ? [] : [`The caller said: ${claimed.map(read).join(', ')}.`]),
    ...Object.entries(items).map(
      ([item, { asked, given }]) =>
        `${read(item)}: ${asked ? 'asked for' : 'not asked for'}, ${GIVEN[given] ?? given}.`,
    ),
    ...(paidBy === undefined ? [] : [`Paid by: ${read(paidBy)}.`]),
    ...(forWhom === undefined ? [] : [`It is about: ${read(forWhom)}.`]),
    ...(country === undefined ? [] : [`Nation: ${read(country)}.`]),
    ...(force === undefined ? [] : [`Force: ${read(force)}.`]),
    ...(callWhen === undefined ? [] : [`The call was on ${callWhen}.`]),
    ...FLAGS.filter(([flag]) => kase[flag] === true).map(([, words]) => words),
  ];
  return sentences.length === 0 ? 'Nothing is known.' : sentences.join(' ');
}
