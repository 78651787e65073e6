import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { BOT_ACCOUNT } from './bot-account.ts';
import { parse, pick } from './parse.ts';

const userSchema = z.preprocess(
  (value) => pick(value, ['id', 'name']),
  z.object({ id: z.string().min(1).max(256).optional(), name: z.string().max(256).optional() }),
);

const parametersSchema = z.preprocess(
  (value) => pick(value ?? {}, ['user', 'trustedOrigins', 'locale']),
  z.object({
    user: userSchema.optional(),
    trustedOrigins: z.array(z.string().max(256)).max(20).optional(),
    locale: z.string().max(35).optional(),
  }),
);

/** TokenParameters, and the `locale` that a start adds. */
export interface Parameters {
  readonly userId: string | undefined;
  readonly trustedOrigins: readonly string[] | undefined;
  readonly locale: string | undefined;
}

/** @throws AppError BAD_REQUEST. */
export function readParameters(body: unknown): Parameters {
  const { user, trustedOrigins, locale } = parse(parametersSchema, body, 'body');
  return { userId: user?.id, trustedOrigins, locale };
}

/**
 * A user id that goes into a token, where no client can choose or change it.
 * @throws AppError BAD_REQUEST.
 */
export function mustBeTokenUser(id: string): void {
  if (!id.startsWith('dl_'))
    throw new AppError(
      'BAD_REQUEST',
      'body.user.id: the id in a token must start with "dl_" and be hard to guess.',
    );
}

/**
 * A user id that a client brings itself.
 * @throws AppError BAD_REQUEST.
 */
export function mustBeClientUser(id: string, where: string): void {
  if (/^dl_/i.test(id) || id.toLowerCase() === BOT_ACCOUNT.id)
    throw new AppError(
      'BAD_REQUEST',
      `${where}: this id may not be used; ids with "dl_" come from tokens alone.`,
    );
}
