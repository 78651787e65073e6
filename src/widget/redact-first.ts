import type * as rules from './redaction-rules.ts';

export interface Cleaned {
  readonly text: string;
  /** What was taken out, in words: "card number". */
  readonly removed: readonly string[];
}

type Rules = typeof rules;

/** A slow network must not hold a frightened person's message back for longer. */
const PATIENCE_MS = 2_000;

let loading: Promise<Rules | undefined> | undefined;

/**
 * Takes secrets out of what was typed before it leaves the device; what the open question asks for is kept. The rules
 * are a file of their own: the chat can be used before they are here, and a browser too old to read them still chats;
 * the server applies the same rules again.
 */
export async function redactFirst(typed: string, openQuestion: string | undefined): Promise<Cleaned> {
  const loaded = await Promise.race([loadRedaction(), after(PATIENCE_MS)]);
  if (loaded === undefined) return { text: typed, removed: [] };
  const { text, spans } = loaded.redact(typed, openQuestion === undefined ? {} : { openQuestion });
  return { text, removed: [...new Set(spans.map(({ type }) => loaded.SENSITIVE_LABELS[type]))] };
}

/** Fetches the rules ahead of their first use. */
export function loadRedaction(): Promise<Rules | undefined> {
  loading ??= import('./redaction-rules.ts').catch(() => undefined);
  return loading;
}

const after = (milliseconds: number): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(() => {
      resolve(undefined);
    }, milliseconds);
  });
