import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Force } from './content.ts';
import { ADVICE_STEPS, adviceIds } from './read-advice.ts';
import { namesIn } from './reading.ts';

export const phrasesPath = (locale: string): string => `phrases.${locale}.yaml`;
export const wordsPath = (conversation: string, locale: string): string =>
  `${conversation}/${conversation}.${locale}.yaml`;

export const summaryPath = (locale: string): string => `summary/summary.${locale}.yaml`;

/** The languages that have a file of phrases, sorted. */
export const languagesIn = (folder: string): string[] =>
  namesIn(folder, '.yaml')
    .filter((name) => name.startsWith('phrases.'))
    .map((name) => name.slice('phrases.'.length));

function missingFiles(folder: string, locale: string, conversations: readonly string[]): string[] {
  return [
    phrasesPath(locale),
    summaryPath(locale),
    ...conversations.map((id) => wordsPath(id, locale)),
    ...adviceIds(folder).map((id) => `${ADVICE_STEPS}/${id}.${locale}.md`),
  ].filter((path) => !existsSync(join(folder, path)));
}

const languageNames = new Intl.DisplayNames('en-GB', { type: 'language' });
const nameOf = (locale: string): string => {
  const { language } = new Intl.Locale(locale);
  return languageNames.of(language) ?? language;
};

/**
 * Why a force is refused, on purpose: one line a language that it must serve and that lacks files. Serving it in part
 * would treat that language less favourably.
 */
export function missingLanguages(folder: string, force: Force, conversations: readonly string[]): string[] {
  return force.requiredLanguages.flatMap((locale) => {
    const [first, ...others] = missingFiles(folder, locale, conversations);
    if (first === undefined) return [];
    const language = nameOf(locale);
    const rest = others.length === 0 ? '' : ` and ${others.length} more files`;
    return [
      `${force.name} must serve ${language} (${locale}), and ${language} is not there yet; ` +
        `this force is refused on purpose until there is ${first}${rest}`,
    ];
  });
}
