import assert from 'node:assert/strict';
import { requestIn } from '../../../src/conversation/index.ts';
import type { Desk, HandOffRequest } from '../../../src/conversation/index.ts';
import type { Setting } from '../../../src/conversation/program.ts';
import { understandBeside } from '../../../src/conversation/understand-beside.ts';
import { understand } from '../../../src/understanding/understand.ts';
import { Talk } from '../../support/script.ts';
import type { Line } from '../../support/script.ts';
import { realSetting } from '../../support/world.ts';

export const OPEN: Desk = { state: 'open', opens: null, place: 2, minutes: [5, 12] };
export const LONG: Desk = { ...OPEN, place: 14, minutes: [25, 45] };
export const NOBODY: Desk = { state: 'nobody', opens: null, place: 1, minutes: null };
export const CLOSED: Desk = { ...NOBODY, state: 'closed', opens: 'tomorrow at 8 am' };

/** A talk that remembers what its last turn asked of the desk. */
export class StaffedTalk extends Talk {
  asked: HandOffRequest | null = null;

  override say(...given: Parameters<Talk['say']>): void {
    const before = this.state;
    super.say(...given);
    this.asked = requestIn(before, this.state, given[0]);
  }

  override press(...given: Parameters<Talk['press']>): void {
    const before = this.state;
    super.press(...given);
    this.asked = requestIn(before, this.state);
  }
}

/** A chat in the real conversations, with this desk behind it. */
export function staffed(desk: Desk, ...lines: readonly ((talk: StaffedTalk) => void)[]): StaffedTalk {
  const talk = new StaffedTalk({ ...realSetting, desk });
  for (const line of lines) line(talk);
  return talk;
}

const hears = understandBeside(understand, realSetting.content.phrases);

/** Typed words as the product understands them. */
export const user =
  (text: string): Line =>
  (talk) =>
    talk.say(text, hears(text));

/** The last turn asked this of the desk. */
export const asks =
  (request: HandOffRequest | null) =>
  (talk: StaffedTalk): void =>
    assert.deepEqual(talk.asked, request);

/** From here on something of the setting is otherwise: the desk, or the chat has come into the queue or left it. */
export const meanwhile =
  (change: Partial<Setting>): Line =>
  (talk) => {
    talk.setting = { ...talk.setting, ...change };
  };

/** The conversation that the chat is in. */
export const isIn =
  (conversation: string): Line =>
  (talk) =>
    assert.equal(talk.state.conversation, conversation);
