import type { ServerResponse } from 'node:http';
import type { Response } from 'restify';

export type Headers = Readonly<Record<string, string>>;

/** What a route answers with. */
export interface Answer {
  readonly status: number;
  readonly headers?: Headers;
  readonly body?: string | Buffer;
  /** Speaks in place of a body, for as long as it likes. */
  readonly stream?: (response: ServerResponse) => void;
}

export const jsonAnswer = (status: number, body: object, headers: Headers = {}): Answer => ({
  status,
  headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  body: JSON.stringify(body),
});

export const textAnswer = (body: string, contentType: string, headers: Headers = {}): Answer => ({
  status: 200,
  headers: { 'Content-Type': contentType, ...headers },
  body,
});

/** Sends an answer past restify's formatters, which would write errors in a form of their own. */
export function sendAnswer(response: Response, { status, headers = {}, body, stream }: Answer): void {
  if (response.headersSent || response.destroyed) return;
  if (stream !== undefined && response.req.method !== 'HEAD') {
    response.writeHead(status, headers);
    response.flushHeaders();
    stream(response);
    return;
  }
  const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
  // restify's `_sent` must be set, or it answers a refusal a second time: so not `writeHead` and `end`.
  response.sendRaw(status, body ?? '', { ...headers, ...length });
}
