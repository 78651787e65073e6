import type { Setting } from '../../src/conversation/program.ts';
import { NOW } from './worlds.ts';
import { take } from './chat.ts';
import type { Place } from './chat.ts';
import { FEW } from './answers.ts';
import { some } from './path.ts';
import type { Did, Turn } from './path.ts';

/** What is typed to the questions that take words; each may be skipped but the first. */
export const TYPED: Readonly<Record<string, readonly Extract<Did, { by: 'words' }>[]>> = {
  officer: [
    { by: 'words', text: 'PC Smith, collar number 4471, Northamptonshire Police' },
    { by: 'words', text: 'he said he was DS Ann Jones of the Met' },
  ],
  callWhen: [
    {
      by: 'words',
      text: 'today at 9',
      recognized: { when: [{ value: '2026-11-23T09:00', words: 'today at 9', start: 0 }] },
    },
    {
      by: 'words',
      text: 'on 2 November',
      recognized: { when: [{ value: '2026-11-02', words: '2 November', start: 0 }] },
    },
  ],
  numberShown: [
    {
      by: 'words',
      text: '03000 111 222',
      recognized: { phones: [{ number: '03000 111 222', words: '03000 111 222', start: 0 }] },
    },
  ],
  amount: [
    { by: 'words', text: '£1,000', recognized: { money: [{ amount: 1000, words: '£1,000', start: 0 }] } },
  ],
  paidWhen: [
    {
      by: 'words',
      text: 'an hour ago',
      recognized: { when: [{ value: NOW, words: 'an hour ago', start: 0 }] },
    },
  ],
  safeTime: [{ by: 'words', text: 'call me after 6, when he is out' }],
  chatName: [{ by: 'words', text: "it's ann" }],
  safeNumber: [{ by: 'words', text: 'ring 07700 900123' }],
};

/** Menus, and what leads out of each or on to the next steps; the rest may be chosen once on a path. */
const MENUS: Readonly<Record<string, readonly string[]>> = {
  danger: ['go-on', 'safe-now'],
  collar: ['move-on'],
  offers: ['done', 'finish'],
  afterCheck: ['done', 'finish'],
  staying: ['finish'],
};

/**
 * Walks on from a menu through whatever it leads to, by `reply`, until nothing is asked. *Done* is pressed until nothing is
 * left; every other offer is tried, at most `mostDetours` of them on one path.
 */
export function climbMenus(
  setting: Setting,
  place: Place,
  mostDetours: number,
  visit: (place: Place, isLeaf: boolean) => void,
): void {
  const from = (at: Place, detours: number): void => {
    for (const { did, isDetour } of movesAt(at.turn, detours > 0)) {
      const there = take(setting, at, did);
      const isLeaf = there.turn.open === null;
      visit(there, isLeaf);
      if (!isLeaf) from(there, isDetour ? detours - 1 : detours);
    }
  };
  from(place, mostDetours);
}

interface Move {
  readonly did: Did;
  readonly isDetour: boolean;
}

function movesAt(turn: Turn, hasRoom: boolean): readonly Move[] {
  const { open, says } = turn;
  const card = says.at(-1)?.card;
  if (open === null || card?.kind !== 'question') return [];
  const press = (value: string): Did => ({ by: 'answer', question: open, value });
  const onward = MENUS[open];
  if (onward === undefined) return answersTo(open, press).map((did) => ({ did, isDetour: false }));
  const values = card.answer.options.map(({ value }) => value).filter((value) => value !== 'change');
  const isDone = (value: string): boolean =>
    some(turn, ({ did }) => did.by === 'answer' && did.question === open && did.value === value);
  return values
    .filter((value) => onward.includes(value) || (hasRoom && !isDone(value)))
    .map((value) => ({ did: press(value), isDetour: !onward.includes(value) }))
    .filter(({ did }) => !(did.by === 'answer' && did.value === 'finish' && values.includes('done')));
}

function answersTo(open: string, press: (value: string) => Did): readonly Did[] {
  if (open === 'officer') return [...['refused', 'not-asked'].map(press), ...(TYPED[open] ?? [])];
  if (open === 'safeNow') return ['yes', 'no', 'not-sure'].map(press);
  const typed = TYPED[open];
  if (typed !== undefined) return [...typed, { by: 'command', command: 'skip' }];
  return (FEW[open] ?? []).map(press);
}
