import type { Entry } from '../../markup/entry.ts';
import type { QuestionCard, Say } from '../../protocol.ts';
import { seqOfId } from '../direct-line/activity.ts';
import type { IncomingActivity } from '../direct-line/activity.ts';

export interface OpenQuestion {
  readonly seq: number;
  readonly key: string;
  readonly card: QuestionCard;
}

export interface Change {
  readonly kind: 'added' | 'changed';
  readonly entry: Entry;
}

interface Line {
  entry: Entry;
  /** 0 while the person's message is on its way. */
  seq: number;
  id?: string;
  readonly clientActivityID?: string;
}

/** What has been said, as this page shows it: each activity once, however often it comes. */
export class Transcript {
  #lines: Line[];

  constructor(says: readonly Say[]) {
    this.#lines = says.map(({ text, card }, index) => ({
      seq: index + 1,
      entry: { key: String(index + 1), from: 'ringback', text, card },
    }));
  }

  /** The highest place in the log that is shown here. */
  get seen(): number {
    return Math.max(0, ...this.#lines.map(({ seq }) => seq));
  }

  /** The question that waits for an answer: the bot's last one, unless the person or an operator has spoken since. */
  get openQuestion(): OpenQuestion | undefined {
    const said = this.#lines.map(({ entry }) => entry.from !== 'ringback').lastIndexOf(true);
    const asked = this.#lines
      .slice(said + 1)
      .reverse()
      .find(({ entry }) => entry.card.kind === 'question');
    if (asked?.entry.card.kind !== 'question') return undefined;
    return { seq: asked.seq, key: asked.entry.key, card: asked.entry.card };
  }

  /** Shows the person's message before it has arrived. */
  begin(clientActivityID: string, text: string): Entry {
    const entry: Entry = { key: `own-${clientActivityID}`, from: 'person', text, card: { kind: 'text' } };
    this.#lines.push({ entry, seq: 0, clientActivityID });
    return entry;
  }

  /** The message arrived and stands in the log under this id. */
  confirm(clientActivityID: string, id: string): void {
    const line = this.#lines.find((one) => one.clientActivityID === clientActivityID);
    if (line === undefined) return;
    line.id = id;
    line.seq = seqOfId(id);
  }

  /** The message did not arrive. */
  withdraw(clientActivityID: string): void {
    this.#lines = this.#lines.filter((one) => one.clientActivityID !== clientActivityID);
  }

  /** Takes an activity in. Nothing changes when it is shown already; the same id with other words replaces them. */
  receive(activity: IncomingActivity): Change | undefined {
    if (activity.type !== 'message' || (activity.text === '' && activity.card === undefined))
      return undefined;
    const known = this.#lines.find((line) => isSame(line, activity));
    if (known === undefined) {
      const entry = entryOf(activity);
      this.#lines.push({
        entry,
        seq: activity.seq,
        id: activity.id,
        ...(activity.clientActivityID !== undefined && { clientActivityID: activity.clientActivityID }),
      });
      return { kind: 'added', entry };
    }
    known.id = activity.id;
    known.seq = activity.seq;
    if (known.entry.text === activity.text) return undefined;
    known.entry = { ...known.entry, text: activity.text };
    return { kind: 'changed', entry: known.entry };
  }
}

/** The page's opening has no ids yet; it is known by its place in the log. */
function isSame(line: Line, { id, seq, clientActivityID, role }: IncomingActivity): boolean {
  if (line.id !== undefined) return line.id === id;
  if (line.clientActivityID !== undefined) return line.clientActivityID === clientActivityID;
  return role === 'bot' && line.seq === seq;
}

function entryOf({ id, seq, role, operator, text, card, clientActivityID }: IncomingActivity): Entry {
  if (role === 'person') {
    return { key: `own-${clientActivityID ?? seq}`, from: 'person', text, card: { kind: 'text' } };
  }
  const key = seq > 0 ? String(seq) : id.replace(/\W/gu, '-');
  return operator === undefined
    ? { key, from: 'ringback', text, card: card ?? { kind: 'text' } }
    : { key, from: 'operator', name: operator, text, card: { kind: 'text' } };
}
