import assert from 'node:assert/strict';
import type { Json } from '../../src/case/answers.ts';
import type { DialogState } from 'botbuilder-dialogs';
import fc from 'fast-check';
import { createRunDialogs } from '../../src/bot/run-dialogs.ts';
import type { RunDialogs } from '../../src/bot/run-dialogs.ts';
import type { CarriedTurn } from '../../src/conversation/waterfall/conversation-dialog.ts';
import { reply } from '../../src/conversation/reply.ts';
import { freshState } from '../../src/conversation/state.ts';
import type { ChatState } from '../../src/conversation/state.ts';
import type { Input } from '../../src/conversation/intent.ts';
import type { Say } from '../../src/protocol.ts';
import { NOTHING_RECOGNIZED } from '../../src/understanding/facts.ts';
import { understand } from '../../src/understanding/understand.ts';
import { proxied, startBot, wordsOf } from '../support/bot.ts';
import type { TestBot } from '../support/bot.ts';
import { moves, sent } from '../support/random-script.ts';
import type { Move, Sent, Shown } from '../support/random-script.ts';
import { realSetting } from '../support/world.ts';

const scripts = fc.array(fc.tuple(moves, fc.boolean()), { minLength: 1, maxLength: 15 });
type Script = readonly (readonly [Move, boolean])[];

const inputOf = (one: Sent, seen: number): Exclude<Input, { kind: 'start' }> =>
  one.kind === 'press'
    ? { kind: 'press', ...one.press }
    : {
        kind: 'words',
        heard: { text: one.text, facts: understand(one.text), recognized: NOTHING_RECOGNIZED },
        seen,
      };

/** One turn of a chat, however it is carried. */
type Carry = (
  state: ChatState,
  input: Exclude<Input, { kind: 'start' }>,
  seq: number,
  dropped: boolean,
) => Promise<{ state: ChatState; says: readonly Say[] }>;

const purely: Carry = (state, input, seq) => Promise.resolve(reply(realSetting, state, input, seq));

function byWaterfall(run: RunDialogs): Carry {
  let stack: DialogState | undefined;
  return async (state, input, lastSeq, dropped) => {
    const says: Say[] = [];
    const turn: CarriedTurn = {
      setting: realSetting,
      input,
      state,
      lastSeq,
      send: (more) => {
        says.push(...more);
        return Promise.resolve();
      },
    };
    // Stored between turns as JSON, as the store does.
    const kept =
      dropped || stack === undefined ? undefined : (JSON.parse(JSON.stringify(stack)) as DialogState);
    stack = await run({ type: 'message', text: 'x' }, turn, kept);
    return { state: turn.state, says };
  };
}

/** The words said to a script, turn by turn, and the state at its end. */
async function performed(script: Script, carry: Carry): Promise<{ said: string[][]; state: ChatState }> {
  let { state, says } = reply(realSetting, freshState(realSetting.program), { kind: 'start' }, 0);
  let seq = says.length;
  const shown: Shown[] = [];
  const said: string[][] = [];
  for (const [move, dropped] of script) {
    const card = says.at(-1)?.card;
    if (card?.kind === 'question') shown.push({ card, seq });
    seq += 1;
    ({ state, says } = await carry(state, inputOf(sent(move, shown), seq), seq, dropped));
    said.push(says.map(({ text, card: drawn }) => `${drawn.kind} ${text}`));
    seq += says.length;
  }
  return { said, state };
}

describe('the waterfall', () => {
  const run = createRunDialogs();

  it('says what the pure layers say, whatever is done and whenever the dialog stack is lost', () =>
    fc.assert(
      fc.asyncProperty(scripts, async (script) => {
        const pure = await performed(script, purely);
        assert.deepEqual(await performed(script, byWaterfall(run)), pure);
        const kept = script.map(([move]) => [move, false] as const);
        assert.deepEqual(await performed(kept, byWaterfall(run)), pure);
      }),
      { seed: 20261123, numRuns: 150 },
    ));

  it('survives a dialog stack of another shape', async () => {
    const stacks = [
      [{ id: 'a-dialog-of-last-year', state: {} }],
      [{ id: 'conversation', state: { options: {}, values: { instanceId: 'x' }, stepIndex: 7 } }],
      [],
    ];
    for (const dialogStack of stacks) {
      const says: Say[] = [];
      const turn: CarriedTurn = {
        ...{ setting: realSetting, state: freshState(realSetting.program), lastSeq: 3 },
        input: inputOf({ kind: 'words', text: 'help' }, 3),
        send: (more) => Promise.resolve(void says.push(...more)),
      };
      await run({ type: 'message', text: 'help' }, turn, { dialogStack });
      assert.ok(says.length > 0);
    }
  });
});

describe('the turn on the real store', () => {
  let bot: TestBot;
  let chats = 0;
  let dropping = false;
  before(async () => {
    bot = await startBot({}, (store) => ({
      ...proxied(store),
      load: async (id) => {
        const loaded = await store.load(id);
        if (!dropping || loaded.outcome !== 'found') return loaded;
        const kept = Object.entries(loaded.row.state as Record<string, Json>).filter(
          ([key]) => key !== 'stack',
        );
        return { ...loaded, row: { ...loaded.row, state: Object.fromEntries(kept) } };
      },
    }));
  });
  after(() => bot.close());

  /** Sends a script to the real turn and returns everything the bot said after the opening. */
  async function transcript(script: Script): Promise<readonly string[]> {
    chats += 1;
    const conversation = `chat-${String(chats)}`;
    const shown: Shown[] = [];
    for (const [move, dropped] of script) {
      const log = await bot.log(conversation);
      shown.splice(
        0,
        shown.length,
        ...cardsIn(log.length === 0 ? OPENING : log.map(({ activity }) => activity)),
      );
      dropping = dropped;
      const one = sent(move, shown);
      await (one.kind === 'press' ? bot.press(conversation, one.press) : bot.say(conversation, one.text));
    }
    return (await bot.log(conversation))
      .filter(({ direction }) => direction === 'out')
      .map(wordsOf)
      .slice(OPENING.length);
  }

  it('says what the pure layers say, whenever the dialog stack is lost', () =>
    fc.assert(
      fc.asyncProperty(scripts, async (script) => {
        const { said } = await performed(script, purely);
        const words = said.flat().map((line) => line.replace(/^\S+ /u, ''));
        assert.deepEqual(await transcript(script), words);
      }),
      { seed: 20261123, numRuns: 60 },
    ));
});

const OPENING = reply(realSetting, freshState(realSetting.program), { kind: 'start' }, 0).says.map(
  ({ text, card }) => ({
    text,
    channelData: { ringback: { card } },
  }),
);

/** The questions shown in a log, each at its place. */
function cardsIn(activities: readonly unknown[]): readonly Shown[] {
  return activities.flatMap((activity, index) => {
    const { channelData } = activity as { channelData?: { ringback?: { card?: Say['card'] } } };
    const card = channelData?.ringback?.card;
    return card?.kind === 'question' ? [{ card, seq: index + 1 }] : [];
  });
}
