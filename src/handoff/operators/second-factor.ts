import { Secret, TOTP } from 'otpauth';
import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import type { OperatorRow, OperatorStore } from '../../store/store.ts';
import { createPending } from './pending.ts';
import { createSeal } from './seal.ts';
import type { SealingKey } from './seal.ts';

/** How long somebody may take to set up an app. Milliseconds. */
const SET_UP_WITHIN = 15 * 60_000;
const PERIOD = 30_000;
/** Codes of so many periods before and after now are taken, for clocks that differ. */
const WINDOW = 1;
const CODE = /^\d{6}$/;

const stored = z.object({ secret: z.string(), lastStep: z.number() });
const proposed = z.object({ operator: z.string(), secret: z.string() });

/** What an authenticator app is set up with. */
export interface SecondFactorSetup {
  /** Carried back with the first code. */
  readonly pending: string;
  /** The secret to type, base32 in groups of four. */
  readonly key: string;
  /** The same as an `otpauth:` address, which apps open. */
  readonly uri: string;
}

export type CodeResult = 'right' | 'wrong' | 'used' | 'unreadable';

/** Six-digit codes of an authenticator app (RFC 6238). The secret is kept sealed; no code counts twice. */
export interface SecondFactor {
  begin(operator: OperatorRow): SecondFactorSetup;
  /** Starts to ask for codes, once the app has shown that it has the secret. */
  confirm(operator: OperatorRow, pending: string, code: string): Promise<boolean>;
  /** `unreadable`: the secret was sealed by a key that the server doesn't have any more. */
  check(operator: OperatorRow, code: string): Promise<CodeResult>;
}

export interface SecondFactorOptions {
  readonly operators: OperatorStore;
  readonly clock: Clock;
  readonly keys: readonly SealingKey[];
}

const totpOf = (login: string, secret: Secret): TOTP =>
  new TOTP({ issuer: 'Ringback', label: login, secret, period: PERIOD / 1_000 });

export function createSecondFactor({ operators, clock, keys }: SecondFactorOptions): SecondFactor {
  const seal = createSeal(keys, 'second factor');
  const pendings = createPending({ keys, clock }, 'second factor setup', proposed, SET_UP_WITHIN);
  /** The period a code belongs to, or null when it is of none near now. */
  const stepOf = ({ login }: OperatorRow, secret: string, code: string): number | null => {
    const typed = code.replace(/\s/g, '');
    const timestamp = clock.now();
    const totp = totpOf(login, Secret.fromBase32(secret));
    const delta = CODE.test(typed) ? totp.validate({ token: typed, timestamp, window: WINDOW }) : null;
    return delta === null ? null : Math.floor(timestamp / PERIOD) + delta;
  };
  /** Sealing anew at each use keeps the last step, and carries the secret over to a new key of the server. */
  const keep = (id: string, secret: string, lastStep: number): Promise<boolean> =>
    operators.change(id, { totpSecret: seal.seal(JSON.stringify({ secret, lastStep })) });
  return {
    begin: ({ id, login }) => {
      const totp = totpOf(login, new Secret({ size: 20 }));
      const secret = totp.secret.base32;
      const key = secret.replace(/(.{4})(?=.)/g, '$1 ');
      return { pending: pendings.begin({ operator: id, secret }), key, uri: totp.toString() };
    },
    confirm: async (operator, pending, code) => {
      const found = pendings.find(pending);
      if (found?.operator !== operator.id) return false;
      const step = stepOf(operator, found.secret, code);
      return step !== null && keep(operator.id, found.secret, step);
    },
    check: async (operator, code) => {
      const text = operator.totpSecret === null ? null : seal.open(operator.totpSecret);
      if (text === null) return 'unreadable';
      const { secret, lastStep } = stored.parse(JSON.parse(text));
      const step = stepOf(operator, secret, code);
      if (step === null) return 'wrong';
      // Two sign-ins at once, at whichever instances, both read the row before either writes.
      const over = (step + WINDOW + 1) * PERIOD;
      if (step <= lastStep || !(await operators.spendOnce(`code:${operator.id}:${step}`, over)))
        return 'used';
      await keep(operator.id, secret, step);
      return 'right';
    },
  };
}
