import type { Span } from './features.ts';
import type { Weights } from './score.ts';

/** The words of a message that speak most for the label at a place; the whole message where none does. */
export function wordsFor(text: string, spans: readonly Span[], weights: Weights, place: number): string {
  let [most, words] = [0, text.trim()];
  for (const { features, start, end } of spans)
    for (const feature of features) {
      const own = weights.get(feature);
      if (own === undefined) continue;
      for (let at = 0; at < own.length; at += 2) {
        const weight = own[at] === place ? (own[at + 1] ?? 0) : 0;
        if (weight > most) [most, words] = [weight, text.slice(start, end)];
      }
    }
  return words;
}
