import type { Json } from '../../case/answers.ts';

/** A Direct Line call, read off whatever server carries it. */
export interface DirectLineRequest {
  /** The `Authorization` header. */
  readonly authorization: string | undefined;
  /** The `Origin` header, which browsers send on cross-origin calls and on WebSockets. */
  readonly origin: string | undefined;
  /** Keyed hash of the network it came from. */
  readonly source: string;
  readonly query: URLSearchParams;
  /** Reads the JSON body, after the caller is known. Rejects with an `AppError` that says what is wrong with it. */
  readonly body: () => Promise<unknown>;
}

export interface DirectLineAnswer {
  readonly status: 200 | 201;
  readonly body: Readonly<Record<string, Json>>;
}
