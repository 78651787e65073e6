import type { Callback, Found } from '../../console-protocol.ts';
import { AppError } from '../../errors.ts';
import { jsonAnswer } from '../answer.ts';
import { get, post, queryOf } from '../route.ts';
import type { Route } from '../route.ts';
import { recordDeed } from './audit-trail.ts';
import { idIn } from './parameters.ts';
import type { ConsoleServices } from './services.ts';

/** Chats in the answer to a search. */
const MOST_FOUND = 50;
/** Words of a search that are looked for, and how long it may be. */
const MOST_WORDS = 8;
const LONGEST_SEARCH = 200;

/** Search in chats that were handed off, and the list of people to ring back. */
export function deskRoutes(services: ConsoleServices): readonly Route[] {
  const { store, guard, limits, recordReading } = services;
  return [
    get('/console/api/search', async (request) => {
      const { operator } = await guard.mustBeSignedIn(request);
      const words = wordsIn(queryOf(request));
      const found = await limits.search(operator.id, () => store.handoffs.search(words, MOST_FOUND));
      await recordDeed(services, {
        operator: operator.id,
        action: 'chats.searched',
        details: { found: found.length },
      });
      return jsonAnswer(
        200,
        found.map(({ conversation, at, excerpt }): Found => ({ conversation, at, excerpt })),
      );
    }),
    get('/console/api/callbacks', async (request) => {
      const { operator } = await guard.mustBeSignedIn(request);
      await limits.mustAllowOperator(operator.id);
      await recordReading(operator.id, 'callbacks.read');
      const waiting = await store.handoffs.callbacks();
      return jsonAnswer(
        200,
        waiting.map(({ source: _, ...callback }): Callback => callback),
      );
    }),
    post('/console/api/callbacks/:id/done', async (request) => {
      const { operator } = await guard.mustChange(request);
      await limits.mustAllowOperator(operator.id);
      const callback = idIn(request);
      if (!(await store.handoffs.finishCallback(callback)))
        throw new AppError('NOT_FOUND', 'This call-back was done already, or its chat was deleted.');
      await recordDeed(services, { operator: operator.id, action: 'callback.done', details: { callback } });
      return { status: 204 };
    }),
  ];
}

/** @throws AppError MISSING_PROPERTY, TOO_LARGE. */
function wordsIn(query: URLSearchParams): readonly string[] {
  const asked = (query.get('q') ?? '').trim();
  if (asked === '') throw new AppError('MISSING_PROPERTY', 'q: say which words to look for.');
  if (asked.length > LONGEST_SEARCH)
    throw new AppError('TOO_LARGE', `q: is longer than ${LONGEST_SEARCH} characters. Look for fewer words.`);
  return asked.split(/\s+/).slice(0, MOST_WORDS);
}
