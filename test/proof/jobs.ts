import { FOR_WHOM } from '../../src/case/vocabulary.ts';
import type { ForWhom } from '../../src/case/vocabulary.ts';
import { RIGHT_NOW_SETS } from './answers.ts';
import { DESK_NAMES, FORCES } from './worlds.ts';
import type { DeskName, ForceId } from './worlds.ts';

/** One part of the proof, small enough to be handed to another process. */
export type Job = { readonly force: ForceId } & (
  | { readonly part: 'three-items'; readonly rightNow: number }
  | { readonly part: 'two-items'; readonly rightNow: number; readonly forWhom: ForWhom }
  | { readonly part: 'by-reply'; readonly forWhom: ForWhom }
  | { readonly part: 'menus'; readonly detours: number }
  | { readonly part: 'sample'; readonly seed: number; readonly paths: number }
  | { readonly part: 'hand-off'; readonly desk: DeskName }
  | { readonly part: 'cases'; readonly mostItems: number; readonly forWhom: ForWhom }
);

const HOME: ForceId = 'northamptonshire';
const NATIONS = ['police-scotland', 'psni'] as const;
const SAMPLED = 300;

const moments = RIGHT_NOW_SETS.map((_, index) => index);
const others = FOR_WHOM.filter((whom) => whom !== 'me');

/**
 * The whole proof, longest parts first. Exhaustive, by `walk`: every set of up to three items with all their answers for
 * the person, and of up to two for others, with one caller each; every set of up to two for the person with every caller.
 * Exhaustive, by `reply`: every item alone with all answers to all questions, for everybody, and for the person in four
 * forces; the talk that leads to a person, from every place of short paths, however the desk stands. Exhaustive, as cases: the plans of every set of up to two items with every caller in three nations, of three
 * with a third of them. Sampled: longer lists, blank rows, several callers, words, corrections and steps back.
 */
export const jobs: readonly Job[] = [
  { part: 'cases', force: HOME, mostItems: 3, forWhom: 'me' },
  { part: 'menus', force: HOME, detours: 2 },
  ...FORCES.map((force): Job => ({ part: 'sample', force, seed: 20261123, paths: SAMPLED })),
  ...FORCES.map((force): Job => ({ part: 'by-reply', force, forWhom: 'me' })),
  ...others.map((forWhom): Job => ({ part: 'by-reply', force: HOME, forWhom })),
  ...moments.map((rightNow): Job => ({ part: 'three-items', force: HOME, rightNow })),
  ...FOR_WHOM.flatMap((forWhom) =>
    moments.map((rightNow): Job => ({ part: 'two-items', force: HOME, rightNow, forWhom })),
  ),
  ...others.map((forWhom): Job => ({ part: 'cases', force: HOME, mostItems: 2, forWhom })),
  ...NATIONS.flatMap((force) =>
    (['me', 'elsewhere'] as const).map((forWhom): Job => ({ part: 'cases', force, mostItems: 2, forWhom })),
  ),
  ...FORCES.map((force): Job => ({ part: 'menus', force, detours: 1 })),
  ...DESK_NAMES.map((desk): Job => ({ part: 'hand-off', force: HOME, desk })),
  ...NATIONS.map((force): Job => ({ part: 'hand-off', force, desk: 'closed' })),
];
