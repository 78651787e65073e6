import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { HandoffCommand } from '../../src/bot/turn-types.ts';
import { AppError } from '../../src/errors.ts';
import { HANDOFF_EVENTS } from '../../src/handoff/events.ts';
import type { HandoffRow, LogEntry } from '../../src/store/store.ts';
import { OPERATORS, operatorIn, startDesk } from './desk-bot.ts';
import type { DeskBot } from './desk-bot.ts';

interface Operating {
  readonly who: number;
  /** How many claims ago the token was given out that it is done with: 0 is the current one, their own or stolen. */
  readonly claimsAgo: number;
}

/** What an operator does by a command. */
type Commanded =
  | (Operating & { readonly do: 'claim' | 'reply' | 'release' | 'resolve' | 'collar-check' })
  | (Operating & { readonly do: 'transfer'; readonly to: number | null });

/** What a run is made of; each is done to the one chat. */
type Move =
  | Commanded
  | (Operating & { readonly do: 'renew' })
  | { readonly do: 'wait'; readonly seconds: number }
  | { readonly do: 'lapse' }
  | { readonly do: 'says'; readonly text: string };

/** The last three ask for a person anew. */
const WORDS = [
  ...['hello?', 'he is at my door', 'they have my pin', 'stop', 'start again'],
  ...['talk to a person', 'pass me on', 'skip'],
];

const who = fc.nat(OPERATORS.length - 1);
const claimsAgo = fc.constantFrom(0, 0, 0, 1, 2);
const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('claim', 'claim', 'reply', 'reply', 'release', 'resolve', 'collar-check', 'renew'),
      who,
      claimsAgo,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('transfer' as const),
      who,
      claimsAgo,
      to: fc.option(who, { nil: null }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.constantFrom(1, 20, 59, 60, 130) }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'lapse' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('says' as const),
      text: fc.constantFrom(...WORDS),
    }),
  },
);

/** A chat, and what must never be broken in it. */
class Run {
  private readonly bot: DeskBot;
  private readonly chat: string;
  private highest = 0;
  private checked = 0;

  constructor(bot: DeskBot, chat: string) {
    this.bot = bot;
    this.chat = chat;
  }

  /** Puts the chat into the queue; what is in its log by then is as it should be. */
  async begin(): Promise<void> {
    await this.bot.enqueue(this.chat);
    this.checked = (await this.bot.log(this.chat)).length;
  }

  async make(one: Move): Promise<void> {
    const before = await this.bot.handoff(this.chat);
    const now = this.bot.clock.now();
    const receipt = await this.perform(one).catch((error: unknown) => {
      assert.ok(
        error instanceof AppError && ['HANDOFF_TAKEN', 'LEASE_LOST'].includes(error.code),
        String(error),
      );
      return null;
    });
    await this.mustStand(one, before, now, receipt);
  }

  private async perform(one: Move): Promise<number | null> {
    switch (one.do) {
      case 'wait':
        this.bot.clock.advance(one.seconds * 1000);
        return null;
      case 'says':
        return (await this.bot.say(this.chat, one.text)).seq;
      case 'lapse':
        for (const { token } of await this.bot.store.handoffs.lapsed(10)) {
          await this.bot.act(this.chat, { do: 'lapse', token });
        }
        return null;
      case 'renew':
        await this.bot.store.handoffs.renew(this.chat, this.tokenOf(one), 60_000);
        return null;
      case 'claim':
      case 'reply':
      case 'release':
      case 'resolve':
      case 'collar-check':
      case 'transfer':
        return (await this.bot.act(this.chat, this.commandOf(one))).seq;
    }
  }

  private tokenOf = ({ claimsAgo: ago }: Operating): number => Math.max(0, this.highest - ago);

  private commandOf(one: Commanded): HandoffCommand {
    const operator = OPERATORS[one.who] ?? OPERATORS[0];
    const held = { operator, token: this.tokenOf(one) };
    switch (one.do) {
      case 'claim':
        return { do: 'claim', operator };
      case 'reply':
        return { do: 'reply', ...held, text: `from ${operator.firstName}` };
      case 'release':
        return { do: 'release', ...held };
      case 'resolve':
        return { do: 'resolve', ...held, outcome: 'advised' };
      case 'collar-check':
        return { do: 'collar-check', ...held, result: 'ring-101' };
      case 'transfer':
        return { do: 'transfer', ...held, to: one.to === null ? null : (OPERATORS[one.to] ?? null) };
    }
  }

  /** Only the holder of a lease that stands acts, by its token; one owner at most; no token ever falls. */
  private async mustStand(
    one: Move,
    before: HandoffRow | null,
    now: number,
    seq: number | null,
  ): Promise<void> {
    const fresh = (await this.bot.log(this.chat)).slice(this.checked);
    this.checked += fresh.length;
    const acted = seq !== null && 'who' in one && one.do !== 'claim';
    if (acted) this.mustHaveHeld(one, before, now);
    const speakers = fresh.map(operatorIn).filter((by) => by !== null);
    const speaker = acted && one.do === 'reply' ? [OPERATORS[one.who]?.firstName] : [];
    assert.deepEqual(speakers, speaker);
    if (before?.state === 'held' && one.do === 'says' && one.text !== 'stop')
      assert.deepEqual(fresh.flatMap(questionIn), [], 'the bot asked while an operator had the chat');
    if (seq === null && one.do !== 'lapse')
      assert.deepEqual(fresh, [], 'what was refused left something behind');
    const rows = await this.bot.store.handoffs.of(this.chat);
    assert.ok(rows.filter(({ state }) => state !== 'closed').length <= 1, 'two hand-offs are open');
    const highest = Math.max(0, ...rows.map(({ token }) => token));
    assert.ok(highest >= this.highest, 'the token fell');
    if (one.do === 'claim' && seq !== null) {
      assert.ok(highest > this.highest, 'a claim without a new token');
      mustHaveBeenFree(before, OPERATORS[one.who]?.id, now);
    }
    this.highest = highest;
    mustMatchLog(rows, await this.bot.log(this.chat));
  }

  private mustHaveHeld(one: Operating, before: HandoffRow | null, now: number): void {
    const { state, operator, token, leaseUntil } = before ?? {};
    assert.deepEqual([state, operator, token], ['held', OPERATORS[one.who]?.id, this.tokenOf(one)]);
    assert.ok((leaseUntil ?? 0) > now, 'somebody acted after their lease');
  }
}

/** A chat is taken from the queue, by whom it is offered to, or once more by its holder; never from somebody else. */
function mustHaveBeenFree(before: HandoffRow | null, operator: string | undefined, now: number): void {
  const { state, operator: holder, offeredTo, offeredUntil } = before ?? {};
  if (state === 'held') assert.equal(holder, operator);
  else if ((offeredUntil ?? 0) > now) assert.equal(offeredTo, operator);
}

function questionIn({ activity }: LogEntry): readonly unknown[] {
  const data = activity['channelData'] as { ringback?: { card?: { kind?: string } } } | undefined;
  return data?.ringback?.card?.kind === 'question' ? [activity['text']] : [];
}

/** The log tells the same story as the rows: an outside hub has only that. */
function mustMatchLog(rows: readonly HandoffRow[], log: readonly LogEntry[]): void {
  const initiated = log
    .filter(({ activity }) => activity['name'] === HANDOFF_EVENTS.initiate)
    .map(({ activity: { value } }) => (value as { handoff: string }).handoff);
  assert.deepEqual(rows.map(({ id }) => id).sort(), initiated.sort());
  const ended = log.filter(
    ({ activity: { name, value } }) =>
      name === HANDOFF_EVENTS.status && (value as { state: string }).state === 'completed',
  );
  assert.equal(rows.filter(({ state }) => state === 'closed').length, ended.length);
}

describe('any three operators, a person and the time', () => {
  it('never make two owners, a word by who holds no lease, or a token that falls', async () => {
    const bot = await startDesk();
    let chats = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 4, maxLength: 30 }), async (moves) => {
        const chat = `chat-${String((chats += 1))}`;
        const run = new Run(bot, chat);
        await run.begin();
        for (const one of moves) await run.make(one);
      }),
      { numRuns: 100 },
    );
    await bot.close();
  }).timeout(60_000);
});
