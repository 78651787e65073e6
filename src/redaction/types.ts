export const SENSITIVE_TYPES = [
  'nino',
  'driving_licence_number',
  'card_number',
  'sort_code',
  'account_number',
  'iban',
  'passport_number',
  'nhs_number',
  'pin_or_passcode',
  'date_of_birth',
  'email',
  'postcode',
] as const;
export type SensitiveType = (typeof SENSITIVE_TYPES)[number];

/** Where a sensitive value stands in a text, in UTF-16 code units, `end` exclusive. */
export interface SensitiveSpan {
  readonly type: SensitiveType;
  readonly start: number;
  readonly end: number;
}

export interface Redacted {
  /** The text with each value replaced by its mark, such as `[NI number removed]`. */
  readonly text: string;
  /** Spans in the text as it was given. */
  readonly spans: readonly SensitiveSpan[];
}
