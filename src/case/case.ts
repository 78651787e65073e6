import { z } from 'zod';
import { CLAIMED, FOR_WHOM, GIVEN, ITEMS, MONEY_ITEMS, PAYMENT_METHODS, RIGHT_NOW } from './vocabulary.ts';
import type { Claimed, ForWhom, Given, Item, PaymentMethod, RightNow } from './vocabulary.ts';

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
  hungUp: 'hung-up' | 'cannot' | 'keep-ringing';
  asked: readonly (Item | 'none')[];
  given: Readonly<Partial<Record<Item, Given>>>;
  /** The sweep: what else the caller might hold that nobody asked about. */
  alsoGiven: readonly (Item | 'none' | 'not-sure')[];
  paidBy: PaymentMethod;
  claimed: readonly Claimed[];
  officer: OfficerAnswer;
  forWhom: ForWhom;
  vulnerable: boolean;
  callWhen: string;
  numberShown: string;
  /** In pounds sterling. */
  amount: number;
  /** Ids of the steps of advice that the person has ticked off. */
  stepsDone: readonly string[];
  /** The person spoke of self-harm or of not wanting to live. */
  distress: boolean;
  /** In a self-harm talk: whether they are safe right now. */
  safeNow: Given;
}

const itemState = z.strictObject({ asked: z.boolean().default(false), given: z.enum(GIVEN).default('no') });

/**
 * The case: every fact the plan of advice and an operator need, in one record. Never holds a secret's value.
 * `given` is `no` until the person says otherwise; an item that was neither asked nor given may be left out.
 */
export const caseSchema = z.strictObject({
  rightNow: z.array(z.enum(RIGHT_NOW)).default([]),
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
  callWhen: z.string().exactOptional(),
  numberShown: z.string().exactOptional(),
  forWhom: z.enum(FOR_WHOM).default('me'),
  vulnerable: z.boolean().default(false),
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
