import { z } from 'zod';
import type { Me, QueueSnapshot } from '../../console-protocol.ts';
import { COLLAR_CHECK_RESULTS } from '../../handoff/collar-check.ts';
import { LEASE_FOR } from '../../handoff/lease.ts';
import { OUTCOMES } from '../../handoff/outcomes.ts';
import { isOnDuty } from '../../handoff/presence.ts';
import { REASONS } from '../../handoff/urgency.ts';
import type { OperatorRow } from '../../store/store.ts';
import { jsonAnswer } from '../answer.ts';
import type { Answer } from '../answer.ts';
import { get, post } from '../route.ts';
import type { Route } from '../route.ts';
import { recordDeed } from './audit-trail.ts';
import { bodyOf } from './parameters.ts';
import type { ConsoleServices } from './services.ts';
import type { SignedIn } from './session.ts';

const API = '/console/api';

const DONE: Answer = { status: 204 };

const duty = z.object({ status: z.enum(['available', 'away']) });

/** Who is signed in and what they work with, and the queue. */
export function meRoutes(services: ConsoleServices): readonly Route[] {
  const { guard, limits, board } = services;
  const reading = (path: string, answer: (signedIn: SignedIn) => Promise<object>): Route =>
    get(`${API}/${path}`, async (request) => {
      const signedIn = await guard.mustBeSignedIn(request);
      await limits.mustAllowOperator(signedIn.operator.id);
      return jsonAnswer(200, await answer(signedIn));
    });
  const queue = async (): Promise<QueueSnapshot> => (await board.look()).snapshot;
  return [
    reading('me', async (signedIn) => meOf(services, signedIn, await queue())),
    reading('queue', queue),
    reading('colleagues', async () => (await queue()).colleagues),
    post(`${API}/me/status`, async (request) => {
      const { operator } = await guard.mustChange(request);
      await limits.mustAllowOperator(operator.id);
      const { status } = await bodyOf(request, duty);
      await setStatus(services, operator.id, { status, seenAt: services.clock.now() });
      return jsonAnswer(200, { status });
    }),
    post(`${API}/me/here`, async (request) => {
      const { operator } = await guard.mustChange(request);
      await limits.mustAllowOperator(operator.id);
      await sayPresent(services, operator);
      return DONE;
    }),
    post(`${API}/me/gone`, async (request) => {
      const { operator } = await guard.mustChangeUnasked(request);
      await limits.mustAllowOperator(operator.id);
      if (operator.status !== 'away') await setStatus(services, operator.id, { status: 'away' });
      return DONE;
    }),
  ];
}

/**
 * A console says so while somebody sits at it; a stream that stays open does not show it. To the others it is news only
 * when nobody sat there before.
 */
async function sayPresent({ store, clock }: ConsoleServices, operator: OperatorRow): Promise<void> {
  const now = clock.now();
  await store.operators.change(operator.id, { seenAt: now });
  const isNews = operator.status === 'available' && !isOnDuty(operator, now);
  if (isNews) store.instances.signal({ kind: 'desk' });
}

/** @param seenAt when it was set by hand, which shows that somebody is there. */
async function setStatus(
  services: ConsoleServices,
  operator: string,
  change: { readonly status: Me['status']; readonly seenAt?: number },
): Promise<void> {
  const { store } = services;
  await store.operators.change(operator, change);
  await recordDeed(services, { operator, action: `status.${change.status}` });
  store.instances.signal({ kind: 'desk' });
}

const meOf = (
  { cannedReplies, forceName }: ConsoleServices,
  { operator: { id, firstName, fullName, role, status }, session }: SignedIn,
  { colleagues }: QueueSnapshot,
): Me => ({
  ...{ id, firstName, fullName, role, status, forceName, cannedReplies },
  csrf: session.csrf,
  outcomes: OUTCOMES,
  collarCheckResults: COLLAR_CHECK_RESULTS,
  reasons: REASONS,
  colleagues: colleagues.filter((colleague) => colleague.id !== id),
  leaseFor: LEASE_FOR,
});
