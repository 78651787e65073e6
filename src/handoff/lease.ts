import type { HandoffRow } from '../store/store.ts';

/** How long a claim stands without being renewed, in milliseconds. A console renews at a third of it. */
export const LEASE_FOR = 60_000;

/** How long a transfer keeps a chat for the colleague it was offered to, in milliseconds; then anybody may take it. */
export const OFFER_FOR = 120_000;

/**
 * How long a chat stands with an outside hub, in milliseconds: a hub says when it has finished and renews nothing, and
 * one that never comes back must not keep the person for ever.
 */
export const HUB_LEASE_FOR = 4 * 60 * 60 * 1000;

/** Whether the lease of a held hand-off has run out at `now` (ms, by the database's clock). At the very instant it ends, it is over. */
export const hasLapsed = ({ leaseUntil }: Pick<HandoffRow, 'leaseUntil'>, now: number): boolean =>
  leaseUntil === null || leaseUntil <= now;

/** What is left of a lease at `now` (by the database's clock), in milliseconds; null when nobody holds it. */
export const leaseLeft = ({ leaseUntil }: Pick<HandoffRow, 'leaseUntil'>, now: number): number | null =>
  leaseUntil === null ? null : Math.max(0, leaseUntil - now);
