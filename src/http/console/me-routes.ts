import { z } from 'zod';
import type { Me, QueueSnapshot } from '../../console-protocol.ts';
import { COLLAR_CHECK_RESULTS } from '../../handoff/collar-check.ts';
import { LEASE_FOR } from '../../handoff/lease.ts';
import { OUTCOMES } from '../../handoff/outcomes.ts';
import { REASONS } from '../../handoff/urgency.ts';
import { jsonAnswer } from '../answer.ts';
import { get, post } from '../route.ts';
import type { Route } from '../route.ts';
import { recordDeed } from './audit-trail.ts';
import { bodyOf } from './parameters.ts';
import type { ConsoleServices } from './services.ts';
import type { SignedIn } from './session.ts';

const API = '/console/api';

const duty = z.object({ status: z.enum(['available', 'away']) });

/** Who is signed in and what they work with, and the queue. */
export function meRoutes(services: ConsoleServices): readonly Route[] {
  const { guard, limits, board } = services;
  const reading = (path: string, answer: (signedIn: SignedIn) => Promise<object>): Route =>
    get(`${API}/${path}`, async (request) => {
      const signedIn = await guard.mustBeSignedIn(request);
      limits.mustAllowOperator(signedIn.operator.id);
      return jsonAnswer(200, await answer(signedIn));
    });
  const queue = async (): Promise<QueueSnapshot> => (await board.look()).snapshot;
  return [
    reading('me', async (signedIn) => meOf(services, signedIn, await queue())),
    reading('queue', queue),
    reading('colleagues', async () => (await queue()).colleagues),
    post(`${API}/me/status`, async (request) => {
      const { operator } = await guard.mustChange(request);
      limits.mustAllowOperator(operator.id);
      const { status } = await bodyOf(request, duty);
      await setStatus(services, operator.id, status);
      return jsonAnswer(200, { status });
    }),
  ];
}

/** Setting it shows that somebody is there. */
async function setStatus(services: ConsoleServices, operator: string, status: Me['status']): Promise<void> {
  const { store, clock, board } = services;
  await store.operators.change(operator, { status, seenAt: clock.now() });
  await recordDeed(services, { operator, action: `status.${status}` });
  board.changed();
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
