import { wordsBetween } from './reading.ts';
import type { Mention, Reading } from './reading.ts';

type Place = Pick<Mention, 'start' | 'end'>;

/** A card without more may be anything but what somebody paid with. */
export const bareCard = (reading: Reading, { start, end }: Place): boolean =>
  wordsBetween(reading, start, end).join(' ') === 'card';

/** A card by its own name: its number told, or the plastic handed over. */
export const isCard = (reading: Reading, { start, end }: Place): boolean =>
  /^(?:(?:(?:bank|debit|credit|cash) )?cards?|bank books?)$/.test(
    wordsBetween(reading, start, end).join(' '),
  );

/** Who fetches a card, and what it leaves in. */
const BY_HAND = new Set(
  'courier taxi cab driver rider moped motorbike bike biker messenger collector envelope envelopes jiffy padded tin foil collect collects collected collecting fetch fetched pick picking post posted posting postbox letterbox cut cuts doorstep doormat surrender surrendered handed handing doorbell withdraw withdrew withdrawn jewellery collection lanyard porch chequebook'.split(
    ' ',
  ),
);

const AT_THE_HOUSE =
  /\b(?:at|to|through) (?:the|my|me|her|his|our|mums|nans|dads) (?:front )?(?:door|house|home|flat)\b/;
/** "Came for it", "sent someone round", "be here to take it". */
const CAME_FOR = /\b(?:come|came|coming|send|sent|sending|here|be)(?: \w+){0,3} (?:for|round|over|to take)\b/;
/** "Took my card", "has my card": but "has my card details" holds no plastic. */
const TOOK =
  /\b(?:took|takes|taken|left with|gone with|has|have|had) (?:my|me|her|his|the|our)(?: bank| debit)? cards?\b(?! (?:details|numbers?|no|num|info))|\b(?:no longer have|have not got) (?:my|her|his) (?:(?:bank|debit|cash|credit) )?card\b.*\b(?:has|have|does)\b/;

/** Whether the message tells of a card that leaves by hand: then a card named alone is the plastic. */
export function cardsByHand({ tokens }: Reading): boolean {
  if (tokens.some(({ word }) => BY_HAND.has(word))) return true;
  const words = tokens.map(({ word }) => word).join(' ');
  return [AT_THE_HOUSE, CAME_FOR, TOOK].some((pattern) => pattern.test(words));
}
