import type { Request } from 'restify';
import type { DirectLine } from '../channels/directline/direct-line.ts';
import { inTime } from '../channels/directline/in-time.ts';
import type { DirectLineAnswer, DirectLineRequest } from '../channels/directline/request.ts';
import { wireError } from '../channels/directline/wire-error.ts';
import { AppError } from '../errors.ts';
import { jsonAnswer } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Limits } from './limits.ts';
import { errorHeaders } from './problem.ts';
import { readJson } from './read-json.ts';
import { get, post, queryOf } from './route.ts';
import type { Route } from './route.ts';
import type { SourceOf } from './source.ts';

export const DIRECT_LINE = '/v3/directline';

type CallOf = (request: Request) => DirectLineRequest;

const callsBy =
  (sourceOf: SourceOf): CallOf =>
  (request) => ({
    authorization: request.headers.authorization,
    origin: request.headers.origin,
    source: sourceOf(request),
    query: queryOf(request),
    body: () => readJson(request),
  });

/** An error as Direct Line's ErrorResponse. */
export function directLineError(error: unknown): Answer {
  const { status, body } = wireError(error);
  return jsonAnswer(status, body, errorHeaders(error));
}

const isLimited = (error: unknown): error is AppError =>
  error instanceof AppError && error.code === 'RATE_LIMITED';

/** Ids are short words; anything else is no id of ours and is not looked up. */
function conversationOf({ params }: Request): string {
  const { id } = params as { readonly id?: unknown };
  if (typeof id === 'string' && /^[\w-]{1,64}$/.test(id)) return id;
  throw new AppError('NOT_FOUND', 'There is no such conversation.');
}

/** The time that a client waits begins with its request: what the limits and the caller's conversation take counts too. */
const whileWaitedFor =
  (handle: Route['handle']): Route['handle'] =>
  (request) =>
    inTime(Promise.resolve(handle(request)));

type Operation = (call: DirectLineRequest, request: Request) => Promise<DirectLineAnswer>;

interface Serving {
  readonly directLine: DirectLine;
  readonly limits: Limits;
  readonly callOf: CallOf;
}

const operation =
  ({ limits, callOf }: Serving, operate: Operation): Route['handle'] =>
  async (request) => {
    await limits.mustAllowAddress(request);
    const { status, body } = await operate(callOf(request), request);
    return jsonAnswer(status, body);
  };

/**
 * A client that meets an error on a poll never polls again, so that a poll too many, or one that can't be counted, is told
 * that nothing is new.
 */
const poll =
  ({ limits, directLine, callOf }: Serving): Route['handle'] =>
  async (request) => {
    const call = callOf(request);
    try {
      await limits.mustAllowAddress(request);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return jsonAnswer(200, directLine.nothingNew(call).body);
    }
    const { status, body } = await directLine.listActivities(call, conversationOf(request));
    return jsonAnswer(status, body);
  };

/** The official client says "Send failed" at once on a 400, and only after 20 s on a 429. */
const send =
  ({ limits, directLine, callOf }: Serving): Route['handle'] =>
  async (request) => {
    const conversation = conversationOf(request);
    try {
      await Promise.all([limits.mustAllowAddress(request), limits.mustAllowMessage(conversation)]);
    } catch (error) {
      const official = request.headers['x-ms-bot-agent'] !== undefined;
      if (!isLimited(error) || !official) throw error;
      return jsonAnswer(400, wireError(error).body, errorHeaders(error));
    }
    const { status, body } = await directLine.postActivity(callOf(request), conversation);
    return jsonAnswer(status, body);
  };

export function directLineRoutes(
  directLine: DirectLine,
  limits: Limits,
  sourceOf: SourceOf,
): readonly Route[] {
  const conversation = `${DIRECT_LINE}/conversations/:id`;
  const serving: Serving = { directLine, limits, callOf: callsBy(sourceOf) };
  const on = (operate: Operation): Route['handle'] => operation(serving, operate);
  return [
    post(`${DIRECT_LINE}/tokens/generate`, on(directLine.generateToken)),
    post(`${DIRECT_LINE}/tokens/refresh`, on(directLine.refreshToken)),
    post(`${DIRECT_LINE}/conversations`, whileWaitedFor(on(directLine.startConversation))),
    get(
      conversation,
      on((call, request) => directLine.reconnect(call, conversationOf(request))),
    ),
    get(`${conversation}/activities`, poll(serving)),
    post(`${conversation}/activities`, whileWaitedFor(send(serving))),
    post(
      `${conversation}/upload`,
      on((call, request) => directLine.refuseUpload(call, conversationOf(request))),
    ),
  ];
}
