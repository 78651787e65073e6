import type { PageSessions } from '../channels/directline/page-sessions.ts';
import { jsonAnswer } from './answer.ts';
import type { Limits } from './limits.ts';
import { readJson } from './read-json.ts';
import { post, remove } from './route.ts';
import type { Route } from './route.ts';

/** Takes what the chat left in the browser with it. */
const CLEAR = { 'Clear-Site-Data': '"cache", "storage"' };

/** What our own page asks for besides Direct Line: to come back, to be forgotten, to leave in a hurry. */
export function sessionRoutes(pages: PageSessions, limits: Limits): readonly Route[] {
  return [
    post('/api/resume', async (request) => {
      await limits.mustAllowAddress(request);
      return jsonAnswer(200, await pages.resume(await readJson(request)));
    }),
    remove('/api/conversation', async (request) => {
      await limits.mustAllowAddress(request);
      await pages.forget(request.headers.authorization);
      return { status: 204, headers: CLEAR };
    }),
    // Never limited: someone is leaving in a hurry. A beacon's text is sent as text/plain.
    post('/api/exit', async (request) => {
      await pages.exit(await readJson(request, ['text/plain']));
      return { status: 204, headers: CLEAR };
    }),
  ];
}
