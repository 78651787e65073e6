import type { IncomingMessage } from 'node:http';
import { AppError } from '../errors.ts';
import type { Answer } from './answer.ts';
import { noticeAnswer } from './notice-answer.ts';
import type { Notice } from './pages/notice-page.ts';
import { errorHeaders } from './problem.ts';

const RING =
  'To check a caller or report a call, ring 101. It is free, day and night. For your bank, ring 159. In danger, ring 999.';

const NOT_HERE: Notice = {
  title: 'There is no page here',
  paragraphs: ['The address may have been typed wrong, or the page may have gone.', RING],
};
const TOO_OFTEN: Notice = {
  title: 'Please wait a moment',
  paragraphs: ['Too many pages were asked for at once. Wait a minute, then try again.', RING],
};
const FAULT: Notice = {
  title: 'Sorry, something went wrong',
  paragraphs: ['This is our fault, not yours. Please try again in a few minutes.', RING],
};

/** Whether somebody is looking at a browser, to whom problem details say nothing. */
export const wantsPage = ({ method, headers }: IncomingMessage): boolean =>
  (method === 'GET' || method === 'HEAD') && headers.accept?.includes('text/html') === true;

/** An error as a page in plain words. */
export function errorPage(error: unknown): Answer {
  const status = error instanceof AppError ? error.status : 500;
  return noticeAnswer(status, noticeFor(status), errorHeaders(error));
}

function noticeFor(status: number): Notice {
  if (status === 429) return TOO_OFTEN;
  return status < 500 ? NOT_HERE : FAULT;
}
