import { understand } from '../../src/understanding/understand.ts';
import { script } from '../support/script.ts';
import type { Line, Talk } from '../support/script.ts';
import { realSetting } from '../support/world.ts';

/** Typed words as the product understands them. */
export const user =
  (text: string): Line =>
  (talk) => {
    talk.say(text, understand(text));
  };

/** A chat in the real conversations. */
export const play = (...lines: readonly Line[]): Talk => script(realSetting, ...lines);

/** The steps of advice that the bot showed last. */
export const steps = ({ said }: Talk): readonly string[] =>
  said.flatMap(({ card }) => (card.kind === 'plan' ? card.steps.map(({ id }) => id) : []));
