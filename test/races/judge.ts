import type { Act, Deed, Kept } from './deeds.ts';

/** What must not be; each a count. */
export interface Faults {
  /** Claims beside another: two of one token, one over a holder, one by a token that did not rise. */
  readonly doubleClaims: number;
  /** Whatever stands in the chat from somebody who did not hold it then, under the token that was shown. */
  readonly byStrangers: number;
  /** What was acknowledged and is not there. */
  readonly lost: number;
  readonly doubled: number;
  /** What stands after something that its sender sent later. */
  readonly outOfOrder: number;
}

type Of<Kind extends Deed['do']> = Extract<Deed, { readonly do: Kind }>;
type Holder = Pick<Act, 'by' | 'token'> | null;

/** Judges one chat by what its clients know and by what was kept of it. Pure. */
export function judge(deeds: readonly Deed[], kept: Kept): Faults {
  const { claimsOverHolders, actsByStrangers } = ownership(kept.acts);
  const said = ofKind(deeds, 'say').map(({ id }) => id);
  const replies = ofKind(deeds, 'reply');
  const acknowledged = replies.filter(({ done }) => done);
  const words = kept.replies.map((reply) => reply.words);
  const senders = [...new Set(acknowledged.map(({ by }) => by))];
  return {
    doubleClaims: claimsOverHolders + tokensGivenTwice(deeds),
    byStrangers: actsByStrangers + repliesByStrangers(replies, kept),
    lost:
      missing(said, kept.said) +
      missing(
        acknowledged.map((reply) => reply.words),
        words,
      ) +
      actsLost(deeds, kept.acts),
    doubled: repeats(kept.said) + repeats(words) + claimsOfNobody(deeds, kept.acts),
    outOfOrder:
      misplaced(said, kept.said) +
      sum(senders, (sender) => {
        const sent = acknowledged.filter(({ by }) => by === sender);
        return misplaced(
          sent.map((reply) => reply.words),
          words,
        );
      }),
  };
}

export const NO_FAULTS: Faults = { doubleClaims: 0, byStrangers: 0, lost: 0, doubled: 0, outOfOrder: 0 };

export const addFaults = (one: Faults, other: Faults): Faults => ({
  doubleClaims: one.doubleClaims + other.doubleClaims,
  byStrangers: one.byStrangers + other.byStrangers,
  lost: one.lost + other.lost,
  doubled: one.doubled + other.doubled,
  outOfOrder: one.outOfOrder + other.outOfOrder,
});

/** Follows who holds the chat from act to act. */
function ownership(acts: readonly Act[]): { claimsOverHolders: number; actsByStrangers: number } {
  let [claimsOverHolders, actsByStrangers, highest] = [0, 0, 0];
  let holder: Holder = null;
  for (const act of acts) {
    if (act.do === 'claim') {
      // Its holder may claim it once more; the token before is worth nothing from then on.
      if ((holder !== null && holder.by !== act.by) || act.token <= highest) claimsOverHolders += 1;
      highest = Math.max(highest, act.token);
      holder = act;
    } else {
      if (!isBy(holder, act)) actsByStrangers += 1;
      if (act.do !== 'reply') holder = null;
    }
  }
  return { claimsOverHolders, actsByStrangers };
}

const isBy = (holder: Holder, { do: what, by, token }: Act): boolean =>
  holder !== null && holder.token === token && (what === 'lapse' || holder.by === by);

/** The replies of the log are those of the audit, in its order; so each has the token under which it was let in. */
function repliesByStrangers(sent: readonly Of<'reply'>[], { acts, replies }: Kept): number {
  const audited = acts.filter((act) => act.do === 'reply');
  const wrong = replies.filter(({ by, words }, place) => {
    const { by: letIn, token } = audited[place] ?? {};
    const own = sent.find((reply) => reply.words === words);
    return !own?.done || own.by !== by || letIn !== by || own.token !== token;
  });
  return wrong.length + Math.max(0, audited.length - replies.length);
}

const ofKind = <Kind extends Deed['do']>(deeds: readonly Deed[], kind: Kind): readonly Of<Kind>[] =>
  deeds.filter((deed): deed is Of<Kind> => deed.do === kind);

const tokensGivenTwice = (deeds: readonly Deed[]): number =>
  repeats(ofKind(deeds, 'claim').flatMap(({ token }) => token ?? []));

const nameOf = ({ do: what, by, token }: Act): string => `${what} ${String(by)} ${token}`;

function actsLost(deeds: readonly Deed[], acts: readonly Act[]): number {
  const done = deeds.flatMap((deed) => {
    if (deed.do === 'say' || deed.do === 'reply') return [];
    const { do: what, by, token } = deed;
    return token === null || (what !== 'claim' && !deed.done) ? [] : [nameOf({ do: what, by, token })];
  });
  return missing(done, acts.map(nameOf));
}

/**
 * Claims that were kept though nobody was answered them, such as one that was repeated and counted twice. A refusal
 * leaves nothing behind, so a first try that arrives after the second was refused may still get the chat, once.
 */
function claimsOfNobody(deeds: readonly Deed[], acts: readonly Act[]): number {
  const claims = ofKind(deeds, 'claim');
  const known = new Set(claims.map(({ by, token }) => `${by} ${String(token)}`));
  const unknown = acts.filter(
    ({ do: what, by, token }) => what === 'claim' && !known.has(`${String(by)} ${token}`),
  );
  return sum([...new Set(unknown.map(({ by }) => by))], (operator) => {
    const late = claims.filter(({ by, token, unsure }) => by === operator && token === null && unsure);
    return Math.max(0, unknown.filter(({ by }) => by === operator).length - late.length);
  });
}

const missing = (expected: readonly string[], there: readonly string[]): number => {
  const known = new Set(there);
  return expected.filter((each) => !known.has(each)).length;
};

const repeats = (items: readonly unknown[]): number => items.length - new Set(items).size;

const sum = <T>(items: readonly T[], count: (item: T) => number): number =>
  items.reduce((total, item) => total + count(item), 0);

/** How many of `sent` stand after something that was sent later. */
function misplaced(sent: readonly string[], there: readonly string[]): number {
  const order = new Map(sent.map((each, place) => [each, place]));
  let [latest, count] = [-1, 0];
  for (const each of new Set(there)) {
    const place = order.get(each) ?? latest;
    if (place < latest) count += 1;
    latest = Math.max(latest, place);
  }
  return count;
}
