import { createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Limits } from './limits.ts';

/** Says of a request from which network it comes, without naming the network. */
export type SourceOf = (request: IncomingMessage) => string;

/**
 * @param secret without it nobody can try out which network a source stands for.
 */
export const createSourceOf =
  (secret: string, { networkOf }: Pick<Limits, 'networkOf'>): SourceOf =>
  (request) =>
    createHmac('sha256', secret)
      .update(`source:${networkOf(request)}`)
      .digest('base64url')
      .slice(0, 22);
