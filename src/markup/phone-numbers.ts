import { html } from './html.ts';
import type { Html } from './html.ts';

/** What can be dialled. Short codes that are only texted (7726, 60599) are not among it. */
const DIALLED = /^(?:999|159|101|116 ?123|1800[01](?: 101)?|0[\d ]{9,13})$/u;

/** The numbers made pressable in running text: only these, since a text may also quote the number that rang. */
const IN_TEXT = /18001 101|116 123|999|159|101/gu;

/** What stands before or after a number that is an amount, a longer number, or the number of something else. */
const NOT_BEFORE = /(?:[\d£.,-]|number )$/u;
const NOT_AFTER = /^(?:[\da-z%]|[.,-]\d| ?(?:pounds|pence))/u;

/** The number as text that can also be pressed, where it can be dialled at all. */
export const phoneNumber = (number: string): Html =>
  DIALLED.test(number) ? html`<a href="tel:${number.replaceAll(' ', '')}">${number}</a>` : html`${number}`;

/** Running text with its safe numbers made pressable. */
export function withPhoneNumbers(text: string): readonly Html[] {
  const parts: Html[] = [];
  let end = 0;
  for (const match of text.matchAll(IN_TEXT)) {
    const after = match.index + match[0].length;
    if (NOT_BEFORE.test(text.slice(0, match.index)) || NOT_AFTER.test(text.slice(after))) continue;
    parts.push(html`${text.slice(end, match.index)}`, phoneNumber(match[0]));
    end = after;
  }
  return [...parts, html`${text.slice(end)}`];
}
