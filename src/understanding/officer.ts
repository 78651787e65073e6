import type { OfficerDetails } from '../case/case.ts';

const RANK =
  '(?:t\\/|a\\/|acting |temporary )?(?:wpc|pcso|pc|tdc|dc|ps|dsu?|sgt|sergeant|insp(?:ector)?|dci|di|ci|spc|special constable|sc|cso|detective (?:sergeant|constable|inspector|chief inspector|superintendent)|detective|det sgt|police constable|police sergeant|constable|superintendent|officer)';
const RANKED = new RegExp(`(?<![\\p{L}])(${RANK})\\.?(?![\\p{L}])`, 'iu');
const NOT_NAMES =
  /^(?:from|of|at|with|the|a|an|number|no|collar|badge|shoulder|warrant|who|that|he|she|they|i|is|was|said|says|rang|called|and|or|on|in|for|to|my|his|her|not|asked|wanted|phoned|came|real|police)$/i;
const LABELLED =
  /(?:collar|shoulder|badge|warrant|force|officer)(?: ?(?:number|no|num|id))?\.?[ :#-]*(?:is|was|of|he gave was|they gave was|as)?[ :#-]*((?:[a-z]{1,3}[ -]?)?\d{1,6}(?:[ -]?[a-z]{1,3}\b)?)/i;
const BARE = /(?<![\w£.,/:+-])((?:[a-z]{1,3}[ -]?)?\d{1,6}(?: ?[A-Z]{1,3}\b)?)(?![\w%/:]|[.,]\d)/;
const FORCES =
  /\b((?:northants|northamptonshire|northampton|met(?:ropolitan)?|the met|city of london|thames valley|greater manchester|gmp|west midlands|west mercia|west yorkshire|south yorkshire|north yorkshire|north wales|south wales|dyfed[ -]powys|gwent|avon and somerset|devon and cornwall|leicestershire|leics|leicester|lincolnshire|lincs|nottinghamshire|notts|derbyshire|staffordshire|staffs|warwickshire|cambridgeshire|cambs|bedfordshire|beds|hertfordshire|herts|norfolk|suffolk|essex|kent|sussex|surrey|hampshire|dorset|wiltshire|gloucestershire|cheshire|merseyside|lancashire|lancs|cumbria|durham|northumbria|cleveland|humberside|british transport|btp|police scotland|psni|london|manchester|birmingham|hammersmith|holborn|charing cross|paddington|liverpool|leeds|bristol|milton keynes|kettering|wellingborough|corby|daventry)(?: (?:police|constabulary|force|nick|police station|station))?)\b/i;

const titled = (name: string): string =>
  name.replace(/\S+/g, (word) =>
    word === word.toLowerCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word,
  );

/** The words after a rank, or after "called" or "named", that can be a name: at most two. */
function nameIn(text: string, after: number | undefined): string | undefined {
  const named = /\b(?:called|named|name (?:is|was|of|he gave was|she gave was)|name)[ :]+/i.exec(text);
  const from = after ?? (named === null ? undefined : named.index + named[0].length);
  if (from === undefined) return undefined;
  const words: string[] = [];
  for (const word of text
    .slice(from)
    .replace(/^[\s\d]+/, '')
    .split(/\s+/)
    .slice(0, 2)) {
    const plain = word.replace(/[.,;:!?]+$/, '');
    if (!/^\p{L}[\p{L}'’-]*$/u.test(plain) || NOT_NAMES.test(plain) || FORCES.test(plain)) break;
    words.push(plain);
    if (plain !== word) break;
  }
  return words.length === 0 ? undefined : titled(words.join(' '));
}

/** Reads an officer's details as the caller claimed them: "PC Smith 4471 from Northants". `null` if there are none. */
export function parseOfficer(text: string): OfficerDetails | null {
  const source = text.slice(0, 300);
  const ranked = RANKED.exec(source);
  const rank = ranked?.[1];
  const name = nameIn(source, ranked === null ? undefined : ranked.index + ranked[0].length);
  const collarNumber = (LABELLED.exec(source) ?? BARE.exec(source))?.[1]?.trim();
  const force = FORCES.exec(source)?.[1];
  if (name === undefined && collarNumber === undefined && (rank === undefined || force === undefined))
    return null;
  return {
    ...(rank === undefined ? {} : { rank }),
    ...(name === undefined ? {} : { name }),
    ...(collarNumber === undefined ? {} : { collarNumber }),
    ...(force === undefined ? {} : { force: titled(force) }),
  };
}
