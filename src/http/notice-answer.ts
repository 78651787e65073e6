import { textAnswer } from './answer.ts';
import type { Answer, Headers } from './answer.ts';
import { renderNoticePage } from './pages/notice-page.ts';
import type { Notice } from './pages/notice-page.ts';
import { newNonce } from './security-headers.ts';

/** A page of plain words for someone whose browser asked for what is not here. */
export function noticeAnswer(status: number, notice: Notice, headers: Headers = {}): Answer {
  const nonce = newNonce();
  return {
    ...textAnswer(renderNoticePage(notice, nonce), 'text/html; charset=utf-8', {
      'Cache-Control': 'no-store',
      'Content-Security-Policy': `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; frame-ancestors 'none'`,
      ...headers,
    }),
    status,
  };
}
