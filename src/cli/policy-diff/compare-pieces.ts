import { isDeepStrictEqual } from 'node:util';
import type { Pieces, Vocabulary } from './probe/messages.ts';

/** A piece of advice, a contact or a force that is not written as it was. */
export interface PieceChange {
  /** Its kind and id: `step hang-up`. */
  readonly piece: string;
  readonly change: 'new' | 'gone' | 'changed';
  /** What it says now and said before; undefined where it says nothing. */
  readonly fields: readonly { readonly name: string; readonly before: unknown; readonly after: unknown }[];
}

export function comparePieces(before: Pieces, after: Pieces): readonly PieceChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((piece): readonly PieceChange[] => {
    const [old, now] = [before[piece], after[piece]];
    const fields = [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])]
      .map((name) => ({ name, before: old?.[name], after: now?.[name] }))
      .filter((field) => field.name !== 'id' && !isDeepStrictEqual(field.before, field.after));
    if (fields.length === 0) return [];
    return [{ piece, change: old === undefined ? 'new' : now === undefined ? 'gone' : 'changed', fields }];
  });
}

const KINDS: readonly (readonly [keyof Vocabulary, string])[] = [
  ['fields', 'fields of the case'],
  ['items', 'items'],
  ['moneyItems', 'items by which money leaves'],
  ['paidBy', 'ways to pay'],
  ['claimed', 'who was claimed'],
  ['rightNow', 'what is true right now'],
  ['forWhom', 'for whom'],
  ['country', 'nations'],
  ['forces', 'forces that can be served'],
];

/** What only one of the versions has a word for, a line a kind. */
export const compareVocabularies = (before: Vocabulary, after: Vocabulary): readonly string[] =>
  KINDS.flatMap(([kind, name]) => {
    const added = after[kind].filter((word) => !before[kind].includes(word));
    const removed = before[kind].filter((word) => !after[kind].includes(word));
    const parts = [
      ...(added.length > 0 ? [`new: ${added.join(', ')}`] : []),
      ...(removed.length > 0 ? [`gone: ${removed.join(', ')}`] : []),
    ];
    return parts.length === 0 ? [] : [`${name}: ${parts.join('; ')}`];
  });

/** Everything that either version has a word for; what comes first stays first. */
export const unionOf = (before: Vocabulary, after: Vocabulary): Vocabulary => {
  const both = (kind: keyof Vocabulary): readonly string[] => [...new Set([...before[kind], ...after[kind]])];
  return {
    fields: both('fields'),
    items: both('items'),
    moneyItems: both('moneyItems'),
    paidBy: both('paidBy'),
    claimed: both('claimed'),
    rightNow: both('rightNow'),
    forWhom: both('forWhom'),
    country: both('country'),
    forces: both('forces'),
  };
};
