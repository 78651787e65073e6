import type { Phrases } from '../content/content.ts';
import { fill } from '../conversation/say.ts';
import type { Say } from '../protocol.ts';
import { SENSITIVE_LABELS } from '../redaction/marks.ts';
import type { SensitiveType } from '../redaction/types.ts';

const LIST = new Intl.ListFormat('en-GB');

/** Tells the person kindly what was removed from their message; nothing if nothing was. */
export function removalNotice(removed: readonly SensitiveType[], phrases: Phrases): readonly Say[] {
  if (removed.length === 0) return [];
  const values = LIST.format(removed.map((type) => SENSITIVE_LABELS[type]));
  return (phrases.says['removed'] ?? []).map((text) => ({
    text: fill(text, { values }),
    card: { kind: 'text' },
  }));
}
