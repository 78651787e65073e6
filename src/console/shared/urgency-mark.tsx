import { urgencyWords } from './urgency.ts';

export function UrgencyMark({ urgency }: { readonly urgency: number }) {
  return <span class={`urgency urgency-${urgency}`}>{urgencyWords(urgency)}</span>;
}
