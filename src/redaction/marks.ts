import type { SensitiveType } from './types.ts';

/** The kind of each value in words, for marks and for telling the person what was removed. */
export const SENSITIVE_LABELS: Readonly<Record<SensitiveType, string>> = {
  nino: 'NI number',
  driving_licence_number: 'driving licence number',
  card_number: 'card number',
  sort_code: 'sort code',
  account_number: 'account number',
  iban: 'IBAN',
  passport_number: 'passport number',
  nhs_number: 'NHS number',
  pin_or_passcode: 'PIN or password',
  date_of_birth: 'date of birth',
  email: 'email address',
  postcode: 'postcode',
};

/** The mark a value is replaced by, such as `[NI number removed]`. */
export const markOf = (type: SensitiveType): string => `[${SENSITIVE_LABELS[type]} removed]`;

/** Parts a text at its marks, which stand between the parts. */
export const MARKS = new RegExp(`(\\[(?:${Object.values(SENSITIVE_LABELS).join('|')}) removed\\])`);
