import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Force } from './content.ts';
import { ADVICE_STEPS, adviceIds } from './read-advice.ts';
import { namesIn } from './reading.ts';

export const phrasesPath = (locale: string): string => `phrases.${locale}.yaml`;
export const wordsPath = (conversation: string, locale: string): string =>
  `${conversation}/${conversation}.${locale}.yaml`;

/** The languages that have a file of phrases, sorted. */
export const languagesIn = (folder: string): string[] =>
  namesIn(folder, '.yaml')
    .filter((name) => name.startsWith('phrases.'))
    .map((name) => name.slice('phrases.'.length));

function missingFiles(folder: string, locale: string, conversations: readonly string[]): string[] {
  return [
    phrasesPath(locale),
    ...conversations.map((id) => wordsPath(id, locale)),
    ...adviceIds(folder).map((id) => `${ADVICE_STEPS}/${id}.${locale}.md`),
  ].filter((path) => !existsSync(join(folder, path)));
}

/** Why a force cannot be served yet: one line a language it must have and that lacks files. */
export function missingLanguages(folder: string, force: Force, conversations: readonly string[]): string[] {
  return force.requiredLanguages.flatMap((locale) => {
    const [first, ...others] = missingFiles(folder, locale, conversations);
    if (first === undefined) return [];
    const rest = others.length === 0 ? '' : ` and ${others.length} more files`;
    return [`${force.name} must serve ${locale}, which is not complete; it wants ${first}${rest}`];
  });
}
