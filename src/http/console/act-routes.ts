import type { Request } from 'restify';
import { z } from 'zod';
import type { HandoffCommand, OperatorRef } from '../../bot/turn-types.ts';
import type { Acted, Claimed } from '../../console-protocol.ts';
import { AppError } from '../../errors.ts';
import type { OperatorRow, Receipt } from '../../store/store.ts';
import { jsonAnswer } from '../answer.ts';
import { post } from '../route.ts';
import type { Route } from '../route.ts';
import { bodyOf, clientId, idIn, token } from './parameters.ts';
import { reachToAct } from './reach-chat.ts';
import type { ConsoleServices } from './services.ts';
import type { SignedIn } from './session.ts';

/** Longer than a reply may be; what is too long is refused by the turn, in words. */
const MOST_TEXT = 10_000;

const act = z.object({ id: clientId });
const held = act.extend({ token });

const refOf = ({ id, firstName }: OperatorRow): OperatorRef => ({ id, firstName });

/** Errors by which a turn says that this operator may not do this now. */
const REFUSALS: ReadonlySet<string> = new Set(['HANDOFF_TAKEN', 'LEASE_LOST']);

/**
 * Takes a command as a turn, once for each id that the console drew. A refused one leaves a line in the audit; one that
 * is done has its line from the turn.
 */
async function take(
  services: ConsoleServices,
  request: Request,
  signedIn: SignedIn,
  id: string,
  command: HandoffCommand,
): Promise<Receipt> {
  const { takeTurn, guard, clock } = services;
  const operator = signedIn.operator.id;
  const conversation = idIn(request);
  const row = await reachToAct(services, request, signedIn, conversation);
  try {
    return await takeTurn({
      conversation,
      channel: row.channel === 'teams' ? 'teams' : 'directline',
      activity: {
        type: 'event',
        name: `handoff.${command.do}`,
        from: { id: `op_${operator}`, name: signedIn.operator.firstName },
        timestamp: new Date(clock.now()),
      },
      keys: [`op:${operator}:${id}`],
      command,
    });
  } catch (error) {
    if (!(error instanceof AppError) || !REFUSALS.has(error.code)) throw error;
    const details = { conversation, do: command.do };
    throw await guard.refuse(request, 'refused.lease', error, { operator, details });
  }
}

const acted = ({ seq }: Receipt): Acted => ({ seq });

/** The token of a claim stands in its receipt, so that a repeated claim is answered the same. */
function claimed({ result }: Receipt): Claimed {
  const parsed = z.object({ token, leaseUntil: z.number() }).safeParse(result);
  if (!parsed.success) throw new AppError('INTERNAL', 'the receipt of a claim holds no token');
  return parsed.data;
}

async function colleague({ store }: ConsoleServices, id: string): Promise<OperatorRef> {
  const found = await store.operators.find(id);
  if (found === null || found.disabled)
    throw new AppError('BAD_REQUEST', 'body.to: there is no such colleague. Choose another, or nobody.');
  return refOf(found);
}

type CommandOf<Body> = (
  body: Body,
  operator: OperatorRef,
  services: ConsoleServices,
) => HandoffCommand | Promise<HandoffCommand>;

/** One act: what its request holds, and the command it is. */
const route =
  <Schema extends z.ZodType<{ readonly id: string }>>(
    name: string,
    schema: Schema,
    commandOf: CommandOf<z.output<Schema>>,
    answerOf: (receipt: Receipt) => object = acted,
  ) =>
  (services: ConsoleServices): Route =>
    post(`/console/api/chats/:id/${name}`, async (request) => {
      const signedIn = await services.guard.mustChange(request);
      await services.limits.mustAllowOperator(signedIn.operator.id, name === 'claim' ? 'claim' : 'operator');
      const body = await bodyOf(request, schema);
      const command = await commandOf(body, refOf(signedIn.operator), services);
      return jsonAnswer(200, answerOf(await take(services, request, signedIn, body.id, command)));
    });

const word = z.string().max(64);
const reply = held.extend({ text: z.string().max(MOST_TEXT) });
const transfer = held.extend({ to: word.nullable() });
const resolve = held.extend({ outcome: word });
const collarCheck = held.extend({ result: word, reference: z.string().trim().max(100).exactOptional() });

const ACTS = [
  route('claim', act, (_, operator) => ({ do: 'claim', operator }), claimed),
  route('reply', reply, ({ id: _, ...shown }, operator) => ({ do: 'reply', operator, ...shown })),
  route('release', held, ({ token: shown }, operator) => ({ do: 'release', operator, token: shown })),
  route('transfer', transfer, async ({ token: shown, to }, operator, services) => {
    const whom = to === null ? null : await colleague(services, to);
    return { do: 'transfer', operator, token: shown, to: whom };
  }),
  route('resolve', resolve, ({ id: _, ...shown }, operator) => ({ do: 'resolve', operator, ...shown })),
  route('collar-check', collarCheck, ({ id: _, ...shown }, operator) => ({
    do: 'collar-check',
    operator,
    ...shown,
  })),
];

/** What an operator does to a chat: each a turn of its own. */
export const actRoutes = (services: ConsoleServices): readonly Route[] =>
  ACTS.map((routeOf) => routeOf(services));
