import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { OperatorRow, PasskeyRow } from '../../store/store.ts';
import { mustNotBeOfOrganisation } from './oidc-account.ts';
import { ANSWER_WITHIN, answerOf, expectations, hostOf, pendingChallenges } from './passkeys.ts';
import type { Asked, PasskeyOptions } from './passkeys.ts';

const MOST_PASSKEYS = 20;

const answered = z.object({
  pending: z.string(),
  label: z.string().trim().min(1).max(60),
  // The library looks at what is inside, and throws at what doesn't belong there.
  response: z.custom<RegistrationResponseJSON>((value) => typeof value === 'object' && value !== null),
});

export interface PasskeyAdding {
  /** @throws AppError FORBIDDEN to those who sign in at their organisation. */
  begin(operator: OperatorRow): Promise<Asked>;
  /** @throws AppError FORBIDDEN likewise; BAD_REQUEST when the answer isn't one to our question, or there are too many passkeys. */
  finish(operator: OperatorRow, body: unknown): Promise<PasskeyRow>;
}

const notOurs = (cause?: unknown): AppError =>
  new AppError('BAD_REQUEST', 'That passkey could not be added. Load the page again and try again.', {
    cause,
  });

/** Adds passkeys (WebAuthn) to an account: discoverable ones, so that no name is typed at the sign-in. */
export function createPasskeyAdding(options: PasskeyOptions): PasskeyAdding {
  const { operators, clock, publicUrl } = options;
  const pendingFor = ({ id }: OperatorRow) => pendingChallenges(options, `add passkey ${id}`);
  const begin: PasskeyAdding['begin'] = async (operator) => {
    mustNotBeOfOrganisation(operator);
    const { id, login, fullName } = operator;
    const asked = await generateRegistrationOptions({
      ...{ rpName: 'Ringback', rpID: hostOf(publicUrl), timeout: ANSWER_WITHIN },
      ...{ userName: login, userDisplayName: fullName, userID: new TextEncoder().encode(id) },
      excludeCredentials: (await operators.passkeys(id)).map((passkey) => ({ id: passkey.id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    return { options: asked, pending: pendingFor(operator).begin({ challenge: asked.challenge }) };
  };
  const finish: PasskeyAdding['finish'] = async (operator, body) => {
    mustNotBeOfOrganisation(operator);
    const { pending, label, response } = answerOf(answered, body);
    const begun = pendingFor(operator).find(pending);
    if (begun === null) throw notOurs();
    if ((await operators.passkeys(operator.id)).length >= MOST_PASSKEYS)
      throw new AppError('BAD_REQUEST', `You have ${MOST_PASSKEYS} passkeys already. Remove one first.`);
    const verifying = { response, ...expectations(publicUrl, begun.challenge) };
    const { verified, registrationInfo } = await verifyRegistrationResponse(verifying).catch(
      (cause: unknown) => {
        throw notOurs(cause);
      },
    );
    if (!verified) throw notOurs();
    const { id, publicKey, counter } = registrationInfo.credential;
    const passkey = {
      ...{ id, operator: operator.id, counter, label, createdAt: clock.now() },
      publicKey: Buffer.from(publicKey).toString('base64url'),
    };
    await operators.addPasskey(passkey);
    return passkey;
  };
  return { begin, finish };
}
