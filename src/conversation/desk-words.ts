import type { Phrases } from '../content/content.ts';
import type { Desk } from './desk.ts';
import { fill } from './say.ts';

/** "It may take 5 to 12 minutes." */
export function waitInWords({ minutes }: Pick<Desk, 'minutes'>, { says }: Phrases): string {
  if (minutes === null) return says['wait-unknown']?.[0] ?? '';
  const [from, to] = minutes;
  const name = from < to ? 'wait-range' : to > 1 ? 'wait-about' : 'wait-minute';
  return fill(says[name]?.[0] ?? '', { from: String(from), to: String(to) });
}

/** "You're number 2 in the queue." */
export const placeInWords = ({ place }: Pick<Desk, 'place'>, { says }: Phrases): string =>
  fill(says[place > 1 ? 'queue-place' : 'queue-next']?.[0] ?? '', { place: String(place) });
