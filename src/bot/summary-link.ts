import { createHash, randomBytes } from 'node:crypto';
import type { Say } from '../protocol.ts';

const PATH = '/summary/';
const TOKEN_BYTES = 32;

/** Where a summary made in one turn can be opened: nobody can guess it. */
export const newSummaryUrl = (publicUrl: string): string =>
  `${publicUrl}${PATH}${randomBytes(TOKEN_BYTES).toString('base64url')}`;

/** Links are looked up by the SHA-256 of their token; the link itself stands in the chat that it was given in. */
export const summaryHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The hash of the link that these messages hand to the person, if they do. */
export function summaryHashIn(says: readonly Say[]): string | undefined {
  for (const { card } of says) {
    if (card.kind === 'summary' && card.href !== undefined)
      return summaryHash(card.href.slice(card.href.lastIndexOf(PATH) + PATH.length));
  }
  return undefined;
}
