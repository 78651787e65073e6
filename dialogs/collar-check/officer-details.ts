import type { OfficerAnswer } from '../../src/case/case.ts';
import type { Word } from '../summary/words.ts';

/** Whether the caller gave anything that an officer could be looked up by. */
export const hasDetails = (officer: OfficerAnswer | undefined): boolean =>
  typeof officer === 'object' && Object.keys(officer).length > 0;

/**
 * What the caller gave, as sentences. Every detail is "as they gave it": the names and numbers of real officers get
 * borrowed, so nothing here says that an officer exists.
 */
export function officerSentences(officer: OfficerAnswer | undefined, word: Word): readonly string[] {
  if (officer === 'refused') return [word('gave-nothing'), word('gave-no-number')];
  if (officer === undefined || officer === 'not-asked') return [word('gave-unknown')];
  const { rank, name, collarNumber, force } = officer;
  const details = [
    ...namedDetails(rank, name, word),
    ...listed(collarNumber).map((number) => word('gave-number', { number })),
  ];
  const said =
    details.length > 0
      ? [word('gave', { details: [...details, ...listed(force)].join(', ') })]
      : listed(force).map((from) => word('gave-force-only', { force: from }));
  return collarNumber === undefined ? [...said, word('gave-no-number')] : said;
}

function namedDetails(rank: string | undefined, name: string | undefined, word: Word): readonly string[] {
  if (name !== undefined) return [word('gave-name', { name: [...listed(rank), name].join(' ') })];
  return listed(rank).map((known) => word('gave-rank', { rank: known }));
}

const listed = (part: string | undefined): readonly string[] => (part === undefined ? [] : [part]);
