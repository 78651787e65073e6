/**
 * Names that people know whole, or that cannot be put more simply; counted as one easy word each.
 */
const NAMES =
  /National Insurance number|Financial Ombudsman|Cifas Protective Registration|Advice Direct Scotland|Victim Support|Samaritans|GOV\.UK|HMRC|DVLA|Report Fraud|Find a court|driving licence|passport|police/gi;

function syllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const trimmed = letters.replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^laeiouy]e)$/, '');
  return Math.max(1, (trimmed.match(/[aeiouy]{1,2}/g) ?? []).length);
}

/** The Flesch–Kincaid grade as an age in years: grade 4 is read at nine. */
export function readingAge(text: string): number {
  const plain = text.replace(NAMES, 'name');
  const sentences = plain.split(/[.?!;:](?:\s|$)/).filter((part) => part.trim() !== '');
  const words = plain.split(/\s+/).filter((word) => /[A-Za-z0-9]/.test(word));
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (sounds / words.length) - 15.59 + 5;
}
