import type { Heard } from './client-log.ts';

/** A client's way to the service: somebody else's code, which does whatever it does when the service is not there. */
export interface Line {
  readonly kind: string;
  readonly conversation: string;
  readonly token: string;
  /**
   * Sends a message, with all the tries that the code makes by itself.
   * @returns the id under which it stands in the log; null when there was no receipt.
   */
  send(text: string, message: string): Promise<string | null>;
  /** Hears no more. */
  end(): void;
}

/** @param origin where the service is, without a slash at the end. */
export type OpenLine = (origin: string, hear: (heard: Heard) => void) => Promise<Line>;
