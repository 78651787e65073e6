/** What the server and the browser say to each other. Types only; nothing here runs. */

/** A thing that can be pressed. `value` is what the press answers. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** What a question accepts, so that a client can draw it. */
export type AnswerShape =
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  /** Several may be ticked; an `exclusive` option clears the others. */
  | { readonly kind: 'several'; readonly options: readonly Option[]; readonly exclusive: readonly string[] }
  /** One row for each thing asked about, one option to be picked in each, none picked beforehand. */
  | { readonly kind: 'rows'; readonly rows: readonly Option[]; readonly options: readonly Option[] }
  /** Typed; `options` are the answers that can be pressed instead. */
  | { readonly kind: 'text'; readonly options: readonly Option[]; readonly example?: string };

/** A way to reach someone, as shown beside a step. Numbers are shown as text to be typed. */
export interface ContactCard {
  readonly id: string;
  readonly name: string;
  readonly number?: string;
  readonly url?: string;
  readonly hours?: string;
  readonly cost?: string;
  /** How to use it without a voice call. */
  readonly cannotRing?: string;
}

export interface PlanStepCard {
  readonly id: string;
  readonly when: 'now' | 'today' | 'keep-in-mind';
  readonly action: string;
  readonly why: string;
  readonly contacts: readonly ContactCard[];
}

export interface QuestionCard {
  readonly kind: 'question';
  readonly name: string;
  readonly text: string;
  readonly hint?: string;
  readonly answer: AnswerShape;
  /** The ways out that are offered with this question, as commands. */
  readonly commands: readonly Option[];
}

/** What the bot shows. Every card travels with a `text` that says the same in words. */
export type Card =
  | { readonly kind: 'text' }
  /** A safety line: drawn so that it cannot be missed. */
  | { readonly kind: 'alert' }
  | { readonly kind: 'plan'; readonly heading: string; readonly steps: readonly PlanStepCard[] }
  /** Words to read out to a call-taker, or to show. */
  | { readonly kind: 'read-out'; readonly heading: string; readonly words: string }
  /** The summary to read out or show; `href` opens it as a page to print or save, where there is a server to serve it. */
  | {
      readonly kind: 'summary';
      readonly heading: string;
      readonly words: string;
      readonly href?: string;
      readonly linkLabel: string;
    }
  | QuestionCard;

/** What the summary page shows, composed from the case; every string is ready to be shown. */
export interface Summary {
  /** Labels and notes of the page by name, from the content. */
  readonly words: Readonly<Record<string, string>>;
  /** To be read out to 101, or shown. */
  readonly sentence: string;
  /** What is known, in the order in which a report asks for it. */
  readonly sections: readonly {
    readonly heading: string;
    readonly facts: readonly { readonly label: string; readonly value: string }[];
  }[];
  readonly steps: readonly PlanStepCard[];
  /** Ids of the steps that the person said are done. */
  readonly stepsDone: readonly string[];
  /** What a call-taker also asks for and the chat never does; said by the person, with room to write it down. */
  readonly toSay: readonly string[];
  readonly forceName: string;
}

/** One thing the bot says: plain words, with light Markdown (bold and links), and how to draw them. */
export interface Say {
  readonly text: string;
  readonly card: Card;
}

/** What a pressed button sends in `activity.value`. `seq` is that of the card it was pressed on. */
export interface Press {
  readonly ringback: {
    readonly seq: number;
    readonly question?: string;
    /** choice: a value; several: values; rows: value by row, unanswered rows left out. */
    readonly answer?: string | readonly string[] | Readonly<Record<string, string>>;
    readonly command?: string;
  };
}

/** `channelData` of the bot's activities: what our own widget draws from. Other clients show `text`. */
export interface BotChannelData {
  readonly ringback: { readonly seq: number; readonly card: Card };
}

/** `channelData` a client may send. `seen` is the highest `seq` shown when the person answered. */
export interface ClientChannelData {
  readonly clientActivityID?: string;
  readonly postBack?: boolean;
  readonly seen?: number;
}

/** What a fresh chat page brings: a signed conversation that has not started. It starts with the first message. */
export interface ChatSession {
  readonly conversationId: string;
  readonly token: string;
  /** Brings the conversation back after the token died; one conversation, 24 hours. */
  readonly resumeHandle: string;
  readonly userId: string;
}

/** The JSON a chat page carries for the widget; `says` are entries 1 to n of the log when the chat starts. */
export interface Opening {
  readonly session: ChatSession;
  readonly says: readonly Say[];
}
