import type { Case, CaseFields } from '../case/case.ts';
import type { Kind } from './kind.ts';
import type { Known, MenuNode, MenuOption, Node, Outline, Renamed, Show, TellNode, View } from './outline.ts';

type Name<F> = keyof F & string;
type Asked<F, N extends Name<F>> = { readonly [K in N]: F[K] };
type MaybeAsked<F, N extends Name<F>> = { readonly [K in N]?: F[K] };
/** The names of a question's rows, and the type of the answer in each. */
type Row<T> = keyof NonNullable<T> & string;
type RowAnswer<T> = NonNullable<NonNullable<T>[keyof NonNullable<T>]>;
type Condition<A> = (answers: A, kase: Case) => boolean;

/** One thing a menu offers. Choosing it walks `part`, then the menu is offered again, unless it `leaves`. */
export interface Offer<F> {
  readonly when?: (view: View) => boolean;
  readonly part?: Steps<F, object, never>;
  readonly command?: string;
  readonly files?: { readonly name: Name<F>; readonly value: (view: View) => unknown };
  readonly leaves?: true;
}

/**
 * A conversation being declared, step by step. `F` are the fields of the case it may ask for, `A` the answers known at
 * this point, `O` its outcomes (`never` for a shared part, which has none): a condition that looks at an answer not asked
 * for yet, an option or an outcome that does not exist do not compile.
 */
export interface Steps<F, A, O extends string> {
  readonly nodes: readonly Node[];
  /** Asks a question that may be skipped: its answer may stay undefined. */
  ask<N extends Name<F>>(
    name: N,
    kind: Kind<F[N]> & { readonly optional: true },
  ): Steps<F, A & MaybeAsked<F, N>, O>;
  ask<N extends Name<F>>(name: N, kind: Kind<F[N]>): Steps<F, A & Asked<F, N>, O>;
  askIf<N extends Name<F>>(when: Condition<A>, name: N, kind: Kind<F[N]>): Steps<F, A & MaybeAsked<F, N>, O>;
  /** A question that is never put unless the person asks to answer it: its answer may stay undefined. */
  onRequest<N extends Name<F>>(name: N, kind: Kind<F[N]>): Steps<F, A & MaybeAsked<F, N>, O>;
  /** Asks one question with a row for each of `rows`; `allRows` are all there can be. */
  each<N extends Name<F>>(
    name: N,
    rows: (answers: A, known: Known) => readonly Row<F[N]>[],
    kind: Kind<RowAnswer<F[N]>>,
    allRows: readonly Row<F[N]>[],
  ): Steps<F, A & Asked<F, N>, O>;
  /** Says something in mid-flow, once for each thing it says. */
  tell(
    name: string,
    how?: { when?: Condition<A>; show?: Show; words?: readonly string[]; alert?: true },
  ): Steps<F, A, O>;
  /** Offers, asked again and again until one that leaves is chosen. */
  menu(name: string, offers: Readonly<Record<string, Offer<F>>>, when?: Condition<A>): Steps<F, A, O>;
  include<B>(part: Steps<F, B, never>): Steps<F, A & B, O>;
  ends(choose: (answers: A, kase: Case) => O): Outline;
}

/**
 * Starts a conversation over the fields `F`.
 * @example conversationOver<CaseFields>()('warrant', { outcomes: ['advised'] }).ask('asked', …).ends(() => 'advised')
 */
export const conversationOver =
  <F>() =>
  <const O extends string, N extends Name<F> = never>(
    id: string,
    { renamed = {}, ...declared }: Declared<N, O>,
  ) =>
    steps({ id, renamed, ...declared }, []) as unknown as Steps<F, MaybeAsked<F, N>, O>;

interface Declared<N, O> {
  readonly outcomes: readonly O[];
  readonly renamed?: Renamed;
  /** What is filed when it begins, and never asked. */
  readonly knows?: readonly N[];
}

/** Starts a conversation over the case. */
export const conversation = conversationOver<CaseFields>();

/** Starts steps that a menu leads through, or that one conversation includes. */
export const part = <F = CaseFields>() =>
  steps({ id: '', outcomes: [], renamed: {} }, []) as unknown as Steps<F, object, never>;

/** The same steps as a part that several conversations share, with words in a file of its own, named by `id`. */
export const shared = <F, A>(id: string, { nodes }: Steps<F, A, never>): Steps<F, A, never> =>
  steps(
    { id, outcomes: [], renamed: {} },
    nodes.map((node) => ({ ...node, part: id })),
  ) as unknown as Steps<F, A, never>;

type Head = Pick<Outline, 'id' | 'outcomes' | 'renamed' | 'knows'>;

/** The builder with its types erased: what it collects is plain data. The casts above put the types back. */
function steps(head: Head, nodes: readonly Node[]) {
  const add = (...more: readonly Node[]): ReturnType<typeof steps> => steps(head, [...nodes, ...more]);
  return {
    nodes,
    ask: (name: string, kind: Kind<unknown>) => add({ type: 'ask', name, kind }),
    askIf: (when: never, name: string, kind: Kind<unknown>) => add({ type: 'ask', name, kind, when }),
    onRequest: (name: string, kind: Kind<unknown>) => add({ type: 'ask', name, kind, onRequest: true }),
    each: (name: string, rows: never, kind: Kind<unknown>, allRows: readonly string[]) =>
      add({ type: 'each', name, rows, kind, allRows }),
    tell: (name: string, { alert = false, ...how }: Partial<TellNode> = {}) =>
      add({ type: 'tell', name, alert, ...how }),
    menu: (name: string, offers: Readonly<Record<string, Offer<never>>>, when?: MenuNode['when']) =>
      add({ type: 'menu', name, options: optionsOf(offers), ...(when !== undefined && { when }) }),
    include: (included: { readonly nodes: readonly Node[] }) => add(...included.nodes),
    ends: (choose: never): Outline => ({ ...head, nodes, ends: choose }),
  };
}

function optionsOf(offers: Readonly<Record<string, Offer<never>>>): Readonly<Record<string, MenuOption>> {
  return Object.fromEntries(
    Object.entries(offers).map(([option, { part: led, ...offer }]) => [
      option,
      { ...offer, ...(led && { part: led.nodes }) },
    ]),
  );
}
