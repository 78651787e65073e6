/** A part of the whole, from 0 to 1, in words; null where there is nothing to measure yet. */
export const share = (part: number | null): string =>
  part === null ? 'none yet' : `${Math.round(part * 100)} %`;
