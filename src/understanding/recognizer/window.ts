import type { RecognizerName } from '../facts.ts';

/** Characters and number-like words the recognizers see: their cost grows with the square of both, or worse. */
export const WINDOW_LENGTH = 100;
export const WINDOW_NUMBERS = 6;

const NUMBER_LIKE =
  /\d[\d.,:/-]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,6}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|half|quarter|first|second|third|grand|quid|pounds?)\b/gi;

/** Without one of these there is nothing to find, and no recognizer runs. */
const TRIGGERS: Readonly<Record<RecognizerName, RegExp>> = {
  money:
    /[£€$\d]|\b(?:pounds?|quid|grand|hundred|thousand|million|fiver|tenner|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b/i,
  when: /\d|\b(?:today|tonight|yesterday|now|ago|morning|afternoon|evening|night|noon|lunch\w*|midnight|(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|mon|tues?|wed|thurs?|fri|jan\w*|feb\w*|march|april|may|june|july|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*|last|past|o'?clock)\b/i,
  phones: /\d[\d ()-]{5}/,
};

/**
 * The part of a text a recognizer is to read, or `null` where there is nothing for it: at most 100 characters and six
 * number-like words around the first trigger, on whole words.
 */
export function windowFor(text: string, name: RecognizerName): string | null {
  const trigger = TRIGGERS[name].exec(text);
  if (trigger === null) return null;
  const from = text.length <= WINDOW_LENGTH ? 0 : wordStart(text, Math.max(0, trigger.index - 30));
  const part = text.slice(from, from + WINDOW_LENGTH);
  const seventh = [...part.matchAll(NUMBER_LIKE)][WINDOW_NUMBERS];
  return seventh === undefined ? part : part.slice(0, seventh.index);
}

function wordStart(text: string, from: number): number {
  if (from === 0) return 0;
  const space = text.indexOf(' ', from);
  return space < 0 || space > from + 30 ? from : space + 1;
}
