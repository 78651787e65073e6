import type { Request } from 'restify';
import type { Answer } from './answer.ts';

/** One thing the server answers. A rejected `handle` is answered as an error, in the form that its path speaks. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** `:name` stands for one part of the path. */
  readonly path: string;
  readonly handle: (request: Request) => Answer | Promise<Answer>;
}

export const get = (path: string, handle: Route['handle']): Route => ({ method: 'GET', path, handle });
export const post = (path: string, handle: Route['handle']): Route => ({ method: 'POST', path, handle });
export const remove = (path: string, handle: Route['handle']): Route => ({ method: 'DELETE', path, handle });

/** The query of a request's address. */
export const queryOf = ({ url = '' }: { url?: string | undefined }): URLSearchParams =>
  new URLSearchParams(url.split('?', 2)[1] ?? '');
