import type { AnswerSource, Json } from '../case/answers.ts';
import { isCommand } from './commands.ts';
import { commanded, filed, wordsOf } from './intent.ts';
import type { Intent, Standing } from './intent.ts';
import type { MenuNode } from './outline.ts';
import { offered } from './say.ts';

/** What choosing an option of a menu means; one that is not offered now is an old card's. */
export function chosen(
  node: MenuNode,
  option: unknown,
  source: AnswerSource,
  { view, words, phrases }: Standing,
): Intent {
  const known = offered(node, { question: wordsOf(words, node.name), phrases }, view).some(
    ({ value }) => value === option,
  );
  const details = typeof option === 'string' && known ? node.options[option] : undefined;
  if (typeof option !== 'string' || details === undefined) return { do: 'stale' };
  if (details.command !== undefined && isCommand(details.command)) return commanded(details.command);
  const extra =
    details.files === undefined
      ? []
      : [{ name: details.files.name, value: details.files.value(view) as Json, source }];
  return filed([{ name: node.name, value: option, source }, ...extra]);
}
