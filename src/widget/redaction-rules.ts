/** What of the redaction the page needs, as one file to fetch. */
export { SENSITIVE_LABELS } from '../redaction/marks.ts';
export { redact } from '../redaction/redact.ts';
