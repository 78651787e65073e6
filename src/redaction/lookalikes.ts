import type { View } from './view.ts';

/** A figure with letters in it that people type for figures: `l948`, `O7`, `51O4`. */
const TYPED = /(?<![a-z0-9|])(?=[oil|]*\d)[\doil|]{2,}(?![a-z0-9])/g;

/**
 * Reads the letters o, l and i and a bar as the figures they look like. It is a second reading, of what the first one
 * leaves: in a postcode such as `L1 8JQ` the letter is meant.
 */
export const lookalikes = (view: View): View => ({
  ...view,
  text: view.text.replace(TYPED, (token) => token.replaceAll('o', '0').replace(/[il|]/g, '1')),
});
