/** An operator as a turn knows them: who the console says is signed in. */
export interface OperatorRef {
  readonly id: string;
  /** Shown to the person. */
  readonly firstName: string;
}

/** An act of the operator who holds the chat; `token` is the fencing token of their claim. */
interface Held {
  readonly operator: OperatorRef;
  readonly token: number;
}

/** What an operator, the system or an outside hub does to a conversation. Who may say so is the caller's to check. */
export type HandoffCommand =
  | { readonly do: 'claim'; readonly operator: OperatorRef }
  | (Held & { readonly do: 'reply'; readonly text: string })
  | (Held & { readonly do: 'release' })
  /** To a named colleague, or to whoever is next when `to` is null. */
  | (Held & { readonly do: 'transfer'; readonly to: OperatorRef | null })
  /** `outcome`: a code of `outcomes.ts`. */
  | (Held & { readonly do: 'resolve'; readonly outcome: string })
  /** `result`: a code of `collar-check.ts`. */
  | (Held & { readonly do: 'collar-check'; readonly result: string; readonly reference?: string })
  /** The lease ran out. */
  | { readonly do: 'lapse'; readonly token: number }
  /** Nobody is there to take the chats that wait. */
  | { readonly do: 'desk-closed' }
  /** Nothing was heard for so long that nobody waits there any more. */
  | { readonly do: 'absent' }
  /** The person pressed *exit this page*. */
  | { readonly do: 'left-in-a-hurry' }
  /** An outside hub took the chat, could not, or has finished with it. */
  | {
      readonly do: 'status';
      readonly state: 'accepted' | 'failed' | 'completed';
      /** What the hub says of it, for the log. */
      readonly message?: string;
      /** Who took it, shown to the person, where the hub says so. */
      readonly firstName?: string;
    };
