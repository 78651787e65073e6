import type { Json } from '../case/answers.ts';
import { wordsOf } from './intent.ts';
import type { Filing, Standing } from './intent.ts';
import { exactOptions } from './kinds/choice.ts';
import { plain } from './kinds/words.ts';
import type { AskNode } from './outline.ts';
import type { OpenQuestion } from './walk.ts';

/** Words before an answer that say nothing of their own: "ok, I've hung up". */
const LEAD = /^(?:(?:ok|okay|right|so|well|oh|um|now) )+/u;

/** What these say is said of the question before the person. */
const OF_ANY_QUESTION: readonly string[] = ['yes', 'no', 'not sure', 'done', 'next'];

/**
 * An answer to another question of the conversation, in exactly the words of one of its options: to an earlier one ("ok, hung
 * up"), or to one that comes later ("bank transfer"). Only where exactly one question takes exactly one such answer.
 */
export function toAnotherQuestion(
  text: string,
  shown: OpenQuestion | null,
  { questions, changeable, words }: Standing,
): readonly Filing[] {
  const found = questions
    .filter(
      ({ name, when }) => name !== shown?.node.name && (when === undefined || changeable.includes(name)),
    )
    .flatMap((node) => optionsNamed(node, text, words).map((value) => ({ name: node.name, value })));
  const [only] = found;
  return only === undefined || found.length > 1 ? [] : [{ ...only, source: 'typed', words: text }];
}

function optionsNamed({ name, kind }: AskNode, text: string, words: Standing['words']): readonly Json[] {
  const said = plain(text).replace(LEAD, '');
  if (OF_ANY_QUESTION.includes(said)) return [];
  return exactOptions(said, kind.options, wordsOf(words, name))
    .map((option) => kind.schema.safeParse(option).data)
    .filter((value): value is string => typeof value === 'string');
}
