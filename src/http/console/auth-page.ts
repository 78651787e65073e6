import { AppError } from '../../errors.ts';
import { textAnswer } from '../answer.ts';
import type { Answer, Headers } from '../answer.ts';
import { errorHeaders } from '../problem.ts';
import type { Route } from '../route.ts';
import { newNonce, pageHeaders } from '../security-headers.ts';

/** Without this a browser would hide the origin of a page's own forms, which is how foreign ones are told apart. */
const SHOW_ORIGIN = { 'Referrer-Policy': 'same-origin' };

/** A page of the sign-in, which no other page may frame. */
export function pageAnswer(
  status: number,
  publicUrl: string,
  render: (nonce: string) => string,
  headers: Headers = {},
): Answer {
  const nonce = newNonce();
  const own = pageHeaders({ nonce, frameAncestors: [], publicUrl });
  return {
    ...textAnswer(render(nonce), 'text/html; charset=utf-8', { ...own, ...SHOW_ORIGIN, ...headers }),
    status,
  };
}

/** Sends the browser to another page of ours, always by GET. */
export const seeOther = (location: string, headers: Headers = {}): Answer => ({
  status: 303,
  headers: { Location: location, 'Cache-Control': 'no-store', ...headers },
});

/** What a refusal looks like to somebody at a form: a page in plain words instead of problem details. */
export const orPage =
  (
    show: (status: number, message: string, headers: Headers) => Answer,
    handle: Route['handle'],
  ): Route['handle'] =>
  async (request) => {
    try {
      return await handle(request);
    } catch (error) {
      if (!(error instanceof AppError) || (error.status >= 500 && error.status !== 503)) throw error;
      return show(error.status, error.message, errorHeaders(error));
    }
  };
