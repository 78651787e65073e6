import type { ChatSession, Opening, Say } from '../../protocol.ts';
import type { Outcome } from '../direct-line/api.ts';
import { parseJson, record } from '../direct-line/json.ts';
import { readSession } from './read-session.ts';

/** What a chat page carries for the widget, or nothing when the page is another. */
export function readOpening(json: string | null | undefined): Opening | undefined {
  const { session, says } = record(parseJson(json));
  const known = readSession(session);
  return known !== undefined && isSays(says) ? { session: known, says } : undefined;
}

/** Our own server wrote the page, so the inside of the cards is taken as it is. */
const isSays = (value: unknown): value is readonly Say[] => Array.isArray(value);

/** The JSON holds no `<`: the server escapes it. */
const IN_PAGE = /<script type="application\/json" id="opening">([^<]*)</u;

/** The session of a new copy of the page. */
export async function anotherSession(address: string): Promise<Outcome<ChatSession>> {
  try {
    const response = await fetch(address, { cache: 'no-store' });
    const opening = readOpening(IN_PAGE.exec(await response.text())?.[1]);
    return opening === undefined ? { ok: false, failure: 'refused' } : { ok: true, value: opening.session };
  } catch {
    return { ok: false, failure: 'unreachable' };
  }
}
