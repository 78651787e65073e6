import type { Json } from '../case/answers.ts';
import { wordsOf } from './intent.ts';
import type { Filing, Standing } from './intent.ts';
import { namedOptions } from './kinds/choice.ts';
import type { AskNode } from './outline.ts';
import type { OpenQuestion } from './walk.ts';

/** Most words of a message that answers a question which is not before the person. */
const MOST_WORDS = 5;

/** What these say is said of the question before the person. */
const OF_ANY_QUESTION: readonly string[] = ['yes', 'no', 'not-sure'];

/**
 * An answer to another question of the conversation, by the words of one of its options: to an earlier one ("ok, hung
 * up"), or to one that comes later ("bank transfer"). Only where exactly one question takes exactly one such answer.
 */
export function toAnotherQuestion(
  text: string,
  shown: OpenQuestion | null,
  { questions, changeable, words }: Standing,
): readonly Filing[] {
  if (text.split(/\s+/u).length > MOST_WORDS) return [];
  const found = questions
    .filter(
      ({ name, when }) => name !== shown?.node.name && (when === undefined || changeable.includes(name)),
    )
    .flatMap((node) => optionsNamed(node, text, words).map((value) => ({ name: node.name, value })));
  const [only] = found;
  return only === undefined || found.length > 1 ? [] : [{ ...only, source: 'typed', words: text }];
}

function optionsNamed({ name, kind }: AskNode, text: string, words: Standing['words']): readonly Json[] {
  return namedOptions(text, kind.options, wordsOf(words, name))
    .filter((option) => !OF_ANY_QUESTION.includes(option))
    .map((option) => kind.schema.safeParse(option).data)
    .filter((value): value is string => typeof value === 'string');
}
