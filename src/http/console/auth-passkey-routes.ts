import { audit } from '../../handoff/operators/audit-line.ts';
import { createPasskeyAdding } from '../../handoff/operators/passkey-adding.ts';
import { createPasskeySignIn } from '../../handoff/operators/passkey-sign-in.ts';
import { jsonAnswer } from '../answer.ts';
import { readJson } from '../read-json.ts';
import { post } from '../route.ts';
import type { Route } from '../route.ts';
import { mustBeFresh } from './auth-fresh.ts';
import type { SignIns } from './auth-open.ts';
import type { AuthServices } from './auth-services.ts';

/** What the script of the sign-in pages asks for: to add a passkey, and to sign in by one. */
export function passkeyRoutes(services: AuthServices, signIns: SignIns): readonly Route[] {
  const { guard, store, clock } = services;
  const options = { ...services, operators: store.operators };
  const [adding, signIn] = [createPasskeyAdding(options), createPasskeySignIn(options)];
  return [
    post('/console/api/passkeys/begin', async (request) => {
      const signedIn = await guard.mustChange(request);
      mustBeFresh(signedIn, clock);
      return jsonAnswer(200, await adding.begin(signedIn.operator));
    }),
    post('/console/api/passkeys', async (request) => {
      const signedIn = await guard.mustChange(request);
      mustBeFresh(signedIn, clock);
      const { id } = await adding.finish(signedIn.operator, await readJson(request));
      const operator = signedIn.operator.id;
      await audit(store.operators, clock, 'account.add-passkey', { operator, details: { passkey: id } });
      return jsonAnswer(201, { id });
    }),
    post('/console/api/passkeys/sign-in/begin', async (request) => {
      await guard.mustBeOwnPage(request);
      return jsonAnswer(200, await signIn.begin());
    }),
    post('/console/api/passkeys/sign-in', async (request) => {
      await guard.mustBeOwnPage(request);
      await signIns.mustAllow(request, 'passkey');
      const result = await signIn.finish(await readJson(request));
      const operator = await signIns.mustBeRight(request, 'passkey', result);
      return jsonAnswer(200, { id: operator.id }, await signIns.open(request, 'passkey', operator));
    }),
  ];
}
