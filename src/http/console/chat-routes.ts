import type { Request } from 'restify';
import { z } from 'zod';
import type { Renewed } from '../../console-protocol.ts';
import { LEASE_FOR } from '../../handoff/lease.ts';
import { redact } from '../../redaction/redact.ts';
import type { Answer } from '../answer.ts';
import { jsonAnswer } from '../answer.ts';
import { get, post, queryOf } from '../route.ts';
import type { Route } from '../route.ts';
import { recordDeed } from './audit-trail.ts';
import { chatLines } from './chat-lines.ts';
import { chatView } from './chat-view.ts';
import { bodyOf, clientId, idIn, token, wholeNumberIn } from './parameters.ts';
import { leaseLost, mustHold, reachChat } from './reach-chat.ts';
import type { ReachedChat } from './reach-chat.ts';
import type { ConsoleServices } from './services.ts';
import type { SignedIn } from './session.ts';

/** Entries of the log in one answer. */
const MOST_ENTRIES = 500;
const MOST_NOTE = 4_000;

const CHAT = '/console/api/chats/:id';
const DONE: Answer = { status: 204 };

const held = z.object({ token });
const note = z.object({ id: clientId, text: z.string().trim().min(1).max(MOST_NOTE) });

interface Opened extends SignedIn {
  readonly chat: ReachedChat;
}

/** What operators read of a chat, and what they do that is no turn of it. */
export function chatRoutes(services: ConsoleServices): readonly Route[] {
  const { store, guard, limits } = services;
  const reach = async (request: Request, signedIn: SignedIn): Promise<Opened> => {
    await limits.mustAllowOperator(signedIn.operator.id);
    return { ...signedIn, chat: await reachChat(services, request, signedIn, idIn(request)) };
  };
  const reading = (path: string, answer: (opened: Opened, request: Request) => Promise<object>): Route =>
    get(path, async (request) => {
      const opened = await reach(request, await guard.mustBeSignedIn(request));
      await services.recordReading(opened.operator.id, 'chat.read', opened.chat.row.id);
      return jsonAnswer(200, await answer(opened, request));
    });
  const doing = (name: string, act: (opened: Opened, request: Request) => Promise<Answer>): Route =>
    post(`${CHAT}/${name}`, async (request) =>
      act(await reach(request, await guard.mustChange(request)), request),
    );
  return [
    reading(CHAT, ({ chat, operator }) => chatView(services, chat, operator)),
    reading(`${CHAT}/log`, async ({ chat: { row, until } }, request) => {
      const after = wholeNumberIn(queryOf(request), 'after') ?? 0;
      const entries = (await store.log(row.id, after, MOST_ENTRIES)).filter(({ at }) => at <= until);
      return { lines: chatLines(entries), seq: entries.at(-1)?.seq ?? after };
    }),
    doing('opened', async ({ chat, operator }) => {
      await recordDeed(services, { operator: operator.id, action: 'chat.opened', conversation: chat.row.id });
      return DONE;
    }),
    doing('note', async (opened, request) => {
      await addNote(services, opened, await bodyOf(request, note));
      return DONE;
    }),
    post(`${CHAT}/renew`, async (request) =>
      renew(services, await reach(request, await guard.mustChangeUnasked(request)), request),
    ),
    doing('typing', async (opened, request) => {
      await showTyping(services, opened, request);
      return DONE;
    }),
  ];
}

/** A note sent twice under the same id is one note. A secret that was pasted into it is not kept. */
async function addNote(
  services: ConsoleServices,
  { operator, chat }: Opened,
  given: z.output<typeof note>,
): Promise<void> {
  const { store, clock } = services;
  const id = `${operator.id}:${given.id}`;
  const conversation = chat.row.id;
  const { text } = redact(given.text);
  const row = { id, conversation, operator: operator.id, text, at: clock.now() };
  const isNew = await store.handoffs.addNote(row);
  if (isNew) await recordDeed(services, { operator: operator.id, action: 'chat.note', conversation });
}

async function renew(services: ConsoleServices, opened: Opened, request: Request): Promise<Answer> {
  const { token: shown } = await bodyOf(request, held);
  await mustHold(services, request, opened, shown);
  const { store, clock } = services;
  // By this server's clock, as all that a console is told: it counts by that.
  const leaseUntil = clock.now() + LEASE_FOR;
  if (!(await store.handoffs.renew(opened.chat.row.id, shown, LEASE_FOR))) throw leaseLost();
  return jsonAnswer(200, { leaseUntil } satisfies Renewed);
}

async function showTyping(services: ConsoleServices, opened: Opened, request: Request): Promise<void> {
  const { token: shown } = await bodyOf(request, held);
  await mustHold(services, request, opened, shown);
  const { operator, chat } = opened;
  const signal = { conversation: chat.row.id, operator: operator.id };
  services.store.instances.signal({ kind: 'operator-typing', ...signal });
}
