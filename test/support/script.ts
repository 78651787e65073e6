import assert from 'node:assert/strict';
import type { Json } from '../../src/case/answers.ts';
import { fold } from '../../src/conversation/journal.ts';
import type { Input } from '../../src/conversation/intent.ts';
import { position } from '../../src/conversation/position.ts';
import type { Position } from '../../src/conversation/position.ts';
import type { Setting } from '../../src/conversation/program.ts';
import { reply } from '../../src/conversation/reply.ts';
import { freshState, readState } from '../../src/conversation/state.ts';
import type { ChatState } from '../../src/conversation/state.ts';
import type { Press, QuestionCard, Say } from '../../src/protocol.ts';
import { NOTHING_RECOGNIZED } from '../../src/understanding/facts.ts';
import type { Facts, Recognized } from '../../src/understanding/facts.ts';
import { facts } from './world.ts';

/** A chat with the pure kit: no framework, no store. */
export class Talk {
  setting: Setting;
  state: ChatState;
  /** What the bot said last. */
  said: readonly Say[] = [];
  /** The highest `seq` of the log. */
  seq = 0;
  private cardSeq = 0;

  constructor(setting: Setting) {
    this.setting = setting;
    this.state = freshState(setting.program);
    this.hear({ kind: 'start' });
  }

  say(text: string, said: Partial<Facts> = {}, recognized: Partial<Recognized> = {}, seen = this.seq): void {
    const heard = { text, facts: facts(said), recognized: { ...NOTHING_RECOGNIZED, ...recognized } };
    this.seq += 1;
    this.hear({ kind: 'words', heard, seen });
  }

  press(pressed: Omit<Press['ringback'], 'seq'>, seq = this.cardSeq): void {
    this.seq += 1;
    this.hear({ kind: 'press', seq, ...pressed });
  }

  /** Goes on under another version of the conversations, as after a deployment: what is kept is read again. */
  deploy(setting: Setting): void {
    this.setting = setting;
    this.state = readState(JSON.parse(JSON.stringify(this.state)) as Json, setting.program);
  }

  /** The question that was asked last and the `seq` it stands at. */
  get card(): { readonly card: QuestionCard; readonly seq: number } | null {
    const last = this.said.at(-1);
    return last?.card.kind === 'question' ? { card: last.card, seq: this.cardSeq } : null;
  }

  get position(): Position {
    return position(this.setting, this.state);
  }

  /** The values that stand, by name. */
  get answers(): Readonly<Record<string, unknown>> {
    const { answers } = fold(this.state.journal, this.setting.program.merge);
    return Object.fromEntries(Object.entries(answers).map(([name, { value }]) => [name, value]));
  }

  get text(): string {
    return this.said.map(({ text }) => text).join('\n');
  }

  private hear(input: Input): void {
    const { state, says } = reply(this.setting, this.state, input, this.seq);
    this.state = state;
    this.said = says;
    this.seq += says.length;
    if (this.card !== null) this.cardSeq = this.seq;
  }
}

/** One line of a script: something said, or something that must have been said. */
export type Line = (talk: Talk) => void;

export const user =
  (text: string, said: Partial<Facts> = {}, recognized: Partial<Recognized> = {}): Line =>
  (talk) => {
    talk.say(text, said, recognized);
  };

/** Presses an answer of the question that was asked last. */
export const press =
  (answer: string | readonly string[] | Readonly<Record<string, string>>): Line =>
  (talk) => {
    assert.ok(talk.card, `no question to press an answer of; the bot said:\n${talk.text}`);
    talk.press({ question: talk.card.card.name, answer });
  };

export const command =
  (name: string): Line =>
  (talk) => {
    talk.press({ command: name });
  };

/** The bot asks this question last, and says each of these before or in it. */
export const bot =
  (question: string, ...says: readonly (string | RegExp)[]): Line =>
  (talk) => {
    assert.equal(talk.card?.card.name, question, `the bot said:\n${talk.text}`);
    says.forEach((one) => botSays(one)(talk));
  };

export const botSays =
  (words: string | RegExp): Line =>
  (talk) => {
    const found = typeof words === 'string' ? talk.text.includes(words) : words.test(talk.text);
    assert.ok(found, `expected ${String(words)}; the bot said:\n${talk.text}`);
  };

export const botNeverSays =
  (words: RegExp): Line =>
  (talk) => {
    assert.doesNotMatch(talk.text, words);
  };

/** The bot asks nothing and says this last. */
export const botEnds =
  (words: string): Line =>
  (talk) => {
    assert.equal(talk.card, null, `the bot asks:\n${talk.text}`);
    botSays(words)(talk);
  };

/** Each of these answers stands. */
export const stands =
  (answers: Readonly<Record<string, unknown>>): Line =>
  (talk) => {
    for (const [name, value] of Object.entries(answers)) assert.deepEqual(talk.answers[name], value, name);
  };

/** The conversations are replaced by these in the middle of the chat. */
export const deploy =
  (setting: Setting): Line =>
  (talk) => {
    talk.deploy(setting);
  };

export function script(setting: Setting, ...lines: readonly Line[]): Talk {
  const talk = new Talk(setting);
  for (const line of lines) line(talk);
  return talk;
}
