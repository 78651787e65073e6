import type { CollarCheckResult } from '../console-protocol.ts';
import { AppError } from '../errors.ts';

/**
 * What the collar-check desk may answer. `text` is exactly what the person is told. None of them vouches for anybody: the
 * names of serving officers get borrowed, so that an officer of that name proves nothing about who rang.
 */
export const COLLAR_CHECK_RESULTS = [
  {
    code: 'ring-101',
    label: 'Please ring 101 so that we can speak to you',
    text: "We've looked into the details you gave. Please ring **101** so that we can speak to you. Find another phone, or wait five minutes first. Don't use a number the caller gave you. In danger, ring **999**.",
    needsReference: false,
  },
  {
    code: 'cannot-confirm',
    label: "We can't confirm",
    text: "We can't confirm the details you gave. Please don't do what the caller asked. Tell them nothing more, and pay nothing. To speak to us, ring **101**. In danger, ring **999**.",
    needsReference: false,
  },
  {
    code: 'will-contact',
    label: 'We will contact you, with a reference',
    text: "We will contact you. Your reference is **{reference}**. Whoever rings you must say it first, so keep it to yourself. If they can't, hang up and ring **101**. In danger, ring **999**.",
    needsReference: true,
  },
] as const satisfies readonly CollarCheckResult[];

/** Letters, digits and a few signs; short of any card number, which must not get in by this way. */
const REFERENCE = /^(?!(?:\D*\d){13})[a-z\d][a-z\d/ .-]{1,29}$/iu;

/**
 * What the person is told of a collar check.
 * @throws AppError BAD_REQUEST when there is no such result, or its reference is missing or malformed.
 */
export function collarCheckText(code: string, reference?: string): string {
  const result = COLLAR_CHECK_RESULTS.find((one) => one.code === code);
  if (result === undefined) throw new AppError('BAD_REQUEST', `result: there is no answer "${code}".`);
  if (!result.needsReference) return result.text;
  if (reference === undefined || !REFERENCE.test(reference)) {
    throw new AppError(
      'BAD_REQUEST',
      'reference: give 2 to 30 letters, digits, spaces, dots, dashes or slashes, with at most 12 digits.',
    );
  }
  return result.text.replace('{reference}', reference);
}
