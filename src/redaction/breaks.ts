/** A sign with which people break up a value: "JB/12-34.56 C", "JB, 12, 34". */
export const BREAK = '[ ,./\\n\u2026_-]';
/** What may stand between two characters of a value: nothing, a sign, or a few: "JB - 12... 34". */
export const BREAKS = `${BREAK}{0,4}`;
