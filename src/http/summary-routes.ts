import type { Request } from 'restify';
import type { Summary } from '../protocol.ts';
import { textAnswer } from './answer.ts';
import type { Answer, Headers } from './answer.ts';
import type { Assets } from './assets.ts';
import type { Limits } from './limits.ts';
import { noticeAnswer } from './notice-answer.ts';
import { renderSummaryFile, renderSummaryPage } from './pages/summary-page.ts';
import { get } from './route.ts';
import type { Route } from './route.ts';
import { newNonce, pageHeaders } from './security-headers.ts';

export interface SummaryOptions {
  /** The summary that a link's token opens; null when there is none, or its time is over. */
  readonly summaryOf: (token: string) => Promise<Summary | null>;
  readonly assets: Assets;
  readonly publicUrl: () => string;
  readonly limits: Limits;
}

const HTML = 'text/html; charset=utf-8';

/** Anything else is no token of ours and is not looked up. */
const TOKEN = /^[\w-]{43}$/;

const GONE = {
  title: 'This summary is not here any more',
  paragraphs: [
    'A link to a summary works for 24 hours. It also ends when the chat is deleted.',
    'You can make a new one: go back to your chat and ask for your summary.',
    'To check a caller or report a call, ring 101. It is free, day and night. In danger, ring 999.',
  ],
};

function tokenOf({ params }: Request): string | null {
  const { token } = params as { readonly token?: unknown };
  return typeof token === 'string' && TOKEN.test(token) ? token : null;
}

/** The page of a summary, and the same page as a file to keep. Reading either changes nothing. */
export function summaryRoutes({ summaryOf, assets, publicUrl, limits }: SummaryOptions): readonly Route[] {
  const address = assets.addresses['summary.css'];
  const styles = assets.files.find(({ path }) => path === address)?.plain.toString() ?? '';
  const answer = (body: string, nonce: string, headers: Headers = {}): Answer =>
    textAnswer(body, HTML, {
      ...pageHeaders({ nonce, frameAncestors: [], publicUrl: publicUrl() }),
      ...headers,
    });
  const opened =
    (show: (summary: Summary, token: string) => Answer): Route['handle'] =>
    async (request) => {
      await limits.mustAllowAddress(request);
      const token = tokenOf(request);
      const summary = token === null ? null : await summaryOf(token);
      return token === null || summary === null ? noticeAnswer(404, GONE) : show(summary, token);
    };
  return [
    get(
      '/summary/:token',
      opened((summary, token) => {
        const nonce = newNonce();
        const saveAt = `/summary/${token}/file`;
        return answer(renderSummaryPage({ summary, nonce, assets: assets.addresses, saveAt }), nonce);
      }),
    ),
    get(
      '/summary/:token/file',
      opened((summary) =>
        answer(renderSummaryFile(summary, styles), newNonce(), {
          'Content-Disposition': 'attachment; filename="summary.html"',
        }),
      ),
    ),
  ];
}
