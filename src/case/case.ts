import { z } from 'zod';
import type { Desk } from './desk.ts';
import {
  CLAIMED,
  FOR_WHOM,
  GIVEN,
  HUNG_UP,
  ITEMS,
  JURISDICTIONS,
  MONEY_ITEMS,
  PAYMENT_METHODS,
  RIGHT_NOW,
  RUNG_999,
} from './vocabulary.ts';
import type {
  Claimed,
  ForWhom,
  Given,
  HungUp,
  Item,
  Jurisdiction,
  PaymentMethod,
  RightNow,
  Rung999,
} from './vocabulary.ts';

/** An officer's details exactly as the caller claimed them; never evidence that the officer called. */
export interface OfficerDetails {
  readonly rank?: string;
  readonly name?: string;
  readonly collarNumber?: string;
  readonly force?: string;
}
export type OfficerAnswer = OfficerDetails | 'refused' | 'not-asked';

/** What the person answers, by name: the fields that conversations ask for. */
export interface CaseFields {
  rightNow: readonly RightNow[];
  hungUp: HungUp;
  /** In danger: whether 999 has been rung. */
  rung999: Rung999;
  asked: readonly (Item | 'none')[];
  /** Also of items that nobody asked for: people volunteer things. */
  given: Readonly<Partial<Record<Item, Given>>>;
  paidBy: PaymentMethod;
  claimed: readonly Claimed[];
  officer: OfficerAnswer;
  forWhom: ForWhom;
  vulnerable: boolean;
  /** Where they are, when they said so; otherwise the force's own nation. */
  country: Jurisdiction;
  /** They were told to keep it secret, or to lie to the bank. */
  secrecy: boolean;
  /** They cannot make a voice call. */
  cannotRing: boolean;
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, London. */
  callWhen: string;
  numberShown: string;
  /** In pounds sterling. */
  amount: number;
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, London. */
  paidWhen: string;
  /** Ids of the steps of advice that the person has ticked off. */
  stepsDone: readonly string[];
  /** The person spoke of self-harm or of not wanting to live. */
  distress: boolean;
  /** In a self-harm talk: whether they are safe right now. */
  safeNow: Given;
  /** The desk as it stood when they asked for a person. Filed, never asked. */
  desk: Desk;
  /** Whether they want to be passed on to a person, who will see the chat. */
  passOn: 'pass-on' | 'stay';
  /** The same where the wait is long. */
  longWait: 'wait' | 'ring-me' | 'stay';
  /** The same where nobody is there. */
  ringBack: 'ring-me' | 'stay';
  /** When it is safe to ring them, in their words. */
  safeTime: string;
  /** What a person at the desk shall call them. */
  chatName: string;
  /** The number itself is kept apart. */
  safeNumber: 'given';
}

const itemState = z.strictObject({ asked: z.boolean().default(false), given: z.enum(GIVEN).default('no') });

/**
 * The case: every fact the plan of advice and an operator need, in one record. Never holds a secret's value.
 * `given` is `no` until the person says otherwise; an item that was neither asked nor given may be left out.
 */
export const caseSchema = z.strictObject({
  rightNow: z.array(z.enum(RIGHT_NOW)).default([]),
  /** In danger: whether 999 has been rung, or the danger is over. */
  rung999: z.enum(RUNG_999).exactOptional(),
  /** Whether a call that went on has ended. */
  hungUp: z.enum(HUNG_UP).exactOptional(),
  items: z.partialRecord(z.enum(ITEMS), itemState).default({}),
  claimed: z.preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z.array(z.enum(CLAIMED)).default([]),
  ),
  officer: z
    .union([
      z.strictObject({
        rank: z.string().exactOptional(),
        name: z.string().exactOptional(),
        collarNumber: z.string().exactOptional(),
        force: z.string().exactOptional(),
      }),
      z.enum(['refused', 'not-asked']),
    ])
    .exactOptional(),
  paidBy: z.enum(PAYMENT_METHODS).exactOptional(),
  amount: z.number().nonnegative().exactOptional(),
  paidWhen: z.string().exactOptional(),
  callWhen: z.string().exactOptional(),
  numberShown: z.string().exactOptional(),
  forWhom: z.enum(FOR_WHOM).default('me'),
  vulnerable: z.boolean().default(false),
  country: z.enum(JURISDICTIONS).exactOptional(),
  secrecy: z.boolean().default(false),
  cannotRing: z.boolean().default(false),
  distress: z.boolean().default(false),
  force: z.string().default('northamptonshire'),
});
export type Case = z.infer<typeof caseSchema>;

/** Whether the caller may hold this item: doubt counts as given. */
export function exposed(kase: Pick<Case, 'items'>, item: Item): boolean {
  const given = kase.items[item]?.given;
  return given === 'yes' || given === 'not-sure';
}

/** Whether money left, or may have left. */
export const moneyMayHaveGone = (kase: Pick<Case, 'items'>): boolean =>
  MONEY_ITEMS.some((item) => exposed(kase, item));
