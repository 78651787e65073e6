/** What the clients of a race know by themselves, in the order in which each of them asked. */
export type Deed =
  | {
      readonly do: 'claim';
      readonly by: string;
      /** What it was answered; null when it was refused. */
      readonly token: number | null;
      /** Its first try got no answer: it may have been on its way still when the second was refused. */
      readonly unsure: boolean;
    }
  | {
      readonly do: 'reply';
      readonly by: string;
      /** The fencing token that was shown. */
      readonly token: number;
      readonly words: string;
      /** Acknowledged; else refused. */
      readonly done: boolean;
    }
  | { readonly do: Passing; readonly by: string; readonly token: number; readonly done: boolean }
  /** An acknowledged message of the person's, by the id that their client gave it. */
  | { readonly do: 'say'; readonly id: string };

/** The acts by which a holder lets go of a chat. */
export type Passing = 'release' | 'transfer' | 'resolve';

/** One line of the audit: something that was done to the chat. */
export interface Act {
  readonly do: 'claim' | 'reply' | 'lapse' | Passing;
  /** Id of the operator; null for the system. */
  readonly by: string | null;
  readonly token: number;
}

/** What the server has kept of a chat. */
export interface Kept {
  /** In the order in which they were committed. */
  readonly acts: readonly Act[];
  /** Messages of operators in the log's order. */
  readonly replies: readonly { readonly by: string; readonly words: string }[];
  /** The person's messages in the log's order, by their client's ids. */
  readonly said: readonly string[];
}
