/** NUL, and half of a character outside the basic plane: no text to PostgreSQL. */
const NO_TEXT = /[\0\p{Surrogate}]/gu;

/** Somebody's words as PostgreSQL can keep them: the replacement character stands for what is no text to it. */
export const asText = (words: string): string => words.replace(NO_TEXT, '\uFFFD');
