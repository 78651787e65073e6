import type { Item } from '../case/vocabulary.ts';
import type { Mention, Reading } from './reading.ts';

/** Words for a stranger, a demand, a message that came, or how a trick is told: then it is no everyday matter. */
const DEMANDED =
  /^(?:ask\w*|tell|told|said|says?|saying|want\w*|need\w*|demand\w*|made|make|order\w*|caller|scam\w*|fraud\w*|trick\w*|conned|rang|rung|called|phoned|texts?|texted|email\w*|messag\w*|whatsapp\w*|boss|pretend\w*|claim\w*|thought|turns|read|scratch\w*|backs?|codes?|photos?|pictures?|hacked|fake|fell|link|number|police|hmrc|man|bloke|fella|woman|someone|somebody|parcel|bail|lawyer|solicitor|fee)$/;

const KIN =
  '(?:mum|dad|nan|grandad|wife|husband|son|daughter|brother|sister|nephew|niece|grandson|granddaughter|grandchildren|grandkids|kids|friend|neighbour|godson|goddaughter|colleague)s?';
const FEAST = '(?:birthdays?|christmas|xmas|wedding|anniversary|stockings?)';
const OCCASION = new RegExp(
  `\\b${FEAST} .*\\b${KIN}\\b|\\b${KIN} .*\\b${FEAST}\\b|\\bfor (?:my|our|a) (?:birthday|wedding|anniversary)\\b`,
);
/** What makes an item an everyday one where nobody demands anything. */
const EVERYDAY: Partial<Record<Item, RegExp>> = {
  'gift-card-or-crypto': OCCASION,
  'other-payment': OCCASION,
  'remote-access':
    /\b(?:uses?|used|using|have|has|had|got|runs?)\b.*\b(?:for|at|in) (?:(?:my|his|her|our|their|the) )?(?:work|job|office|company|university|uni|school|college)\b/,
  'cash-or-card-courier':
    /^(?!.*\bsent (?:me|her|him)\b).*\b(?:forgot|forgotten|forget|forgets)(?: (?:my|me|her|his|our|own|the|mums|dads))* pin\b|\b(?:swallowed|ate|chewed up) (?:my|her|his|our|the) (?:\w+ )?card\b/,
};

/**
 * "We bought gift cards for the grandchildren at Christmas", "I gave my niece £50 for her birthday", "my brother uses
 * TeamViewer for his job", "forgot my PIN at the cash machine": what people do of their own accord.
 */
export function withoutOwnLife({ tokens }: Reading, mentions: readonly Mention[]): readonly Mention[] {
  const items = [...new Set(mentions.map(({ item }) => item))].filter((item) => item in EVERYDAY);
  if (items.length === 0 || tokens.some(({ word }) => DEMANDED.test(word))) return mentions;
  const words = tokens.map(({ word }) => word).join(' ');
  const everyday = new Set(items.filter((item) => EVERYDAY[item]?.test(words)));
  return mentions.filter(({ item }) => !everyday.has(item));
}
