import type { Badge } from './operator.ts';

/** What the server says when it serves. */
export interface Serving {
  readonly origin: string;
  readonly staff: readonly Badge[];
}
