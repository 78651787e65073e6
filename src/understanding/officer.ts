import type { OfficerDetails } from '../case/case.ts';

const RANK =
  '(?:t\\/|a\\/|acting |temporary )?(?:wpc|pcso|pc|tdc|dc|ps|dsu?|sgt|sergeant|insp(?:ector)?|dci|di|ci|spc|special constable|sc|cso|detective (?:sergeant|constable|inspector|chief inspector|superintendent)|detective|det sgt|police constable|police sergeant|constable|superintendent|officer)';
const RANKED = new RegExp(`(?<![\\p{L}])(${RANK})\\.?(?![\\p{L}])`, 'giu');
const NOT_NAMES =
  /^(?:from|of|at|with|the|a|an|number|no|collar|badge|shoulder|warrant|who|that|he|she|they|i|is|was|said|says|rang|called|and|or|on|in|for|to|my|his|her|not|asked|wanted|phoned|came|real|police|by|back|me|us|him|her|them|it|about|again|today|yesterday|this|would|will|should|could|can|going|coming|outside|be|has|had|have|are|were|if|but|because|when|told|tells|saying|wants|want|we|you|it|then|so|now|just|until|asking|wanting|claiming|pretending|working|works|one|early|late|twice|last|trying|supposedly|apparently)$/i;
const LABELLED =
  /(?:collar|shoulder|badge|warrant|force|officer)(?: ?(?:number|no|num|id))?\.?[ :#-]*(?:is|was|of|he gave was|they gave was|as)?[ :#-]*((?:[a-z]{1,3}[ -]?)?\d{1,6}(?:[ -]?[a-z]{1,3}\b)?)/i;
/** Three digits or more, or fewer behind capital letters. */
const BARE =
  /(?<![\w£.,/:+-])(?!0)((?:[A-Z]{1,3}[ -]?\d{1,6}|[a-z]{0,3}\d{3,6})(?: ?[A-Z]{1,3}\b)?)(?![\w%/:]|[.,]\d|\s?(?:pounds?|quid|times|days?|years?|minutes?|mins|calls?)\b)/;
const AFTER_RANK = /^\s*(\d{1,6})\b/;
/** Numbers that people ring, and years: no collar numbers. */
const OTHER_NUMBERS =
  /(?:(?:\+|00)44\s?|\b0)\d(?:[\s()-]{0,2}\d){7,10}\b|\b(?:101|105|111|159|999|1471|7726|(?:19|20)[0-3]\d)\b/g;
/** How far from a rank a number may stand to be the officer's. */
const BEFORE_RANK = 12;
const AFTER = 60;
const WHOLE_ANSWER = 24;
const FORCES =
  /\b((?:northants|northamptonshire|northampton|met(?:ropolitan)?|the met|city of london|thames valley|greater manchester|gmp|west midlands|west mercia|west yorkshire|south yorkshire|north yorkshire|north wales|south wales|dyfed[ -]powys|gwent|avon and somerset|devon and cornwall|leicestershire|leics|leicester|lincolnshire|lincs|nottinghamshire|notts|derbyshire|staffordshire|staffs|warwickshire|cambridgeshire|cambs|bedfordshire|beds|hertfordshire|herts|norfolk|suffolk|essex|kent|sussex|surrey|hampshire|dorset|wiltshire|gloucestershire|cheshire|merseyside|lancashire|lancs|cumbria|durham|northumbria|cleveland|humberside|british transport|btp|police scotland|psni|london|manchester|birmingham|hammersmith|holborn|charing cross|paddington|liverpool|leeds|bristol|milton keynes|kettering|wellingborough|corby|daventry)(?: (?:police|constabulary|force|nick|police station|station))?)\b/i;

const titled = (name: string): string =>
  name.replace(/\S+/g, (word) =>
    word === word.toLowerCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word,
  );

/** "an officer need my card": after so common a word only a capital makes a name. */
const COMMON_RANK = /^officer$/i;
const CAPITAL = /^\p{Lu}\p{Ll}/u;

/** The words after a rank, or after "called" or "named", that can be a name: at most two. */
function nameIn(text: string, ranked: RegExpExecArray | null): string | undefined {
  const named = /\b(?:called|named|name (?:is|was|of|he gave was|she gave was)|name)[ :]+/i.exec(text);
  const start = ranked ?? named;
  const from = start === null ? undefined : start.index + start[0].length;
  const capitals = ranked !== null && COMMON_RANK.test(ranked[1] ?? '');
  if (from === undefined) return undefined;
  const words: string[] = [];
  for (const word of text
    .slice(from)
    .replace(/^[\s\d]+/, '')
    .split(/\s+/)
    .slice(0, 2)) {
    const plain = word.replace(/[.,;:!?]+$/, '');
    if (!/^\p{L}[\p{L}'’-]*$/u.test(plain) || NOT_NAMES.test(plain) || FORCES.test(plain)) break;
    if (capitals && !CAPITAL.test(plain)) break;
    words.push(plain);
    if (plain !== word) break;
  }
  return words.length === 0 ? undefined : titled(words.join(' '));
}

/** A number that nothing calls a collar number: right after a rank, near one, or all that was said. */
function bareNumber(text: string, ranked: RegExpExecArray | null): string | undefined {
  const blank = (found: string): string => ' '.repeat(found.length);
  const said = text.replace(OTHER_NUMBERS, blank);
  if (ranked === null) return text.length > WHOLE_ANSWER ? undefined : BARE.exec(said)?.[1];
  const end = ranked.index + ranked[0].length;
  const near = said.slice(Math.max(0, ranked.index - BEFORE_RANK), end + AFTER);
  return AFTER_RANK.exec(said.slice(end))?.[1] ?? BARE.exec(near)?.[1];
}

/**
 * Reads an officer's details as the caller claimed them: "PC Smith 4471 from Northants". `null` if there are none. A force
 * or a bare number may be all there is, which tells little unless an officer is being spoken of.
 */
export function parseOfficer(text: string): OfficerDetails | null {
  const source = text.slice(0, 300);
  const ranks = [...source.matchAll(RANKED)];
  const ranked = ranks.find((one) => nameIn(source, one) !== undefined) ?? ranks[0] ?? null;
  const rank = ranked?.[1];
  const name = nameIn(source, ranked);
  const collarNumber = (LABELLED.exec(source)?.[1] ?? bareNumber(source, ranked))?.trim();
  const force = FORCES.exec(source)?.[1];
  if (name === undefined && collarNumber === undefined && force === undefined) return null;
  return {
    ...(rank === undefined ? {} : { rank }),
    ...(name === undefined ? {} : { name }),
    ...(collarNumber === undefined ? {} : { collarNumber }),
    ...(force === undefined ? {} : { force: titled(force) }),
  };
}
