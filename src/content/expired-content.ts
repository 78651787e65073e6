import type { Content } from './content.ts';

/** Whether a piece is past the last day on which it counts as reviewed. */
export const isExpired = (piece: { readonly reviewBy: string }, day: string): boolean => piece.reviewBy < day;

/**
 * What is past its review date on a London day (`YYYY-MM-DD`): a warning and a metric, never a failed start. One line a
 * piece: `advice/ring-999: review was due by 2027-05-22`.
 */
export function expiredContent(
  { advice, contacts, force, safeCores }: Pick<Content, 'advice' | 'contacts' | 'force' | 'safeCores'>,
  day: string,
): string[] {
  const pieces = [
    ...Object.values(advice).map((piece) => ({ name: `advice/${piece.id}`, piece })),
    ...Object.values(contacts).map((piece) => ({ name: `contacts/${piece.id}`, piece })),
    { name: `forces/${force.id}`, piece: force },
    ...Object.values(safeCores).map((piece) => ({ name: `safe-core/${piece.language}`, piece })),
  ];
  return pieces
    .filter(({ piece }) => isExpired(piece, day))
    .map(({ name, piece }) => `${name}: review was due by ${piece.reviewBy}`);
}
