import type { CollarCheckResult } from '../../console-protocol.ts';

/** What the person is told, word for word; the place of the reference stays open while it is empty. */
export const told = ({ text, needsReference }: CollarCheckResult, reference: string): string =>
  needsReference && reference !== '' ? text.replace('{reference}', () => reference) : text;
