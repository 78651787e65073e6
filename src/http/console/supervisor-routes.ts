import type { Request } from 'restify';
import type { AuditLine, Report } from '../../console-protocol.ts';
import { AppError } from '../../errors.ts';
import { isOnDuty } from '../../handoff/presence.ts';
import { REPORTED, reportOn } from '../../handoff/report.ts';
import { jsonAnswer } from '../answer.ts';
import { get, post, queryOf } from '../route.ts';
import type { Route } from '../route.ts';
import { recordDeed } from './audit-trail.ts';
import { idIn, wholeNumberIn } from './parameters.ts';
import type { ConsoleServices } from './services.ts';
import type { SignedIn } from './session.ts';

/** Hand-offs that a report reads at most; a busy week has far fewer. */
const MOST_ROWS = 50_000;
const MOST_LINES = 100;

/** How the service does, who did what, and the end of a colleague's sessions. */
export function supervisorRoutes(services: ConsoleServices): readonly Route[] {
  const { guard, limits, clock } = services;
  const supervisor = async (request: Request): Promise<SignedIn> => {
    const signedIn = await guard.mustBe('supervisor', request);
    await limits.mustAllowOperator(signedIn.operator.id);
    return signedIn;
  };
  return [
    get('/console/api/report', async (request) => {
      await supervisor(request);
      return jsonAnswer(200, await report(services));
    }),
    get('/console/api/audit', async (request) => {
      await supervisor(request);
      const before = wholeNumberIn(queryOf(request), 'before') ?? clock.now() + 1;
      return jsonAnswer(200, await auditLines(services, before));
    }),
    post('/console/api/operators/:id/sign-out', async (request) => {
      await guard.mustChange(request);
      const { operator } = await supervisor(request);
      const sessions = await signOut(services, operator.id, idIn(request));
      return jsonAnswer(200, { sessions });
    }),
  ];
}

async function report({ store, clock }: ConsoleServices): Promise<Report> {
  const now = clock.now();
  const [open, closed, operators] = await Promise.all([
    store.handoffs.open(),
    store.handoffs.closedSince(now - REPORTED, MOST_ROWS),
    store.operators.list(),
  ]);
  const onDuty = operators.filter((operator) => isOnDuty(operator, now)).length;
  return reportOn([...open, ...closed], { now, onDuty });
}

async function auditLines({ store }: ConsoleServices, before: number): Promise<readonly AuditLine[]> {
  const [rows, operators] = await Promise.all([
    store.operators.audits(before, MOST_LINES),
    store.operators.list(),
  ]);
  const names = new Map(operators.map(({ id, fullName }) => [id, fullName]));
  return rows.map(({ id, at, operator, action, conversation, details }) => ({
    ...{ id, at, action, conversation, details },
    by: operator === null ? null : (names.get(operator) ?? operator),
  }));
}

/** Returns how many sessions were closed. */
async function signOut(services: ConsoleServices, by: string, whom: string): Promise<number> {
  const { store } = services;
  if ((await store.operators.find(whom)) === null)
    throw new AppError('NOT_FOUND', 'There is no operator under this id.');
  const sessions = await store.operators.closeSessions(whom);
  await recordDeed(services, {
    operator: by,
    action: 'operator.sign-out',
    details: { operator: whom, sessions },
  });
  store.instances.signal({ kind: 'sessions' });
  return sessions;
}
