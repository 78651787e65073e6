import suite from '@microsoft/recognizers-text-suite';
import type { Recognized } from '../facts.ts';

/** Telephone numbers in a short text, as written and without spaces. */
export function readPhones(text: string): Recognized['phones'][number][] {
  return suite.recognizePhoneNumber(text, 'en-gb').map(({ start, end }) => {
    const words = text.slice(start, end + 1);
    return { number: words.replace(/[^\d+]/g, ''), words, start };
  });
}
