import type { Html } from './html.ts';
import { linkToTab } from './light-markdown.ts';
import { withPhoneNumbers } from './phone-numbers.ts';

/** An address as a person writes it, without the full stop or bracket that follows it. */
const ADDRESS = /(https:\/\/[^\s<>"]*[^\s<>".,;:!?)])/u;

/** What a person wrote, character by character; only its addresses and the numbers that are safe become pressable. */
export const plainText = (text: string): readonly Html[] =>
  text
    .split(ADDRESS)
    .flatMap((part, index) => (index % 2 === 1 ? linkToTab(part, part) : withPhoneNumbers(part)));
