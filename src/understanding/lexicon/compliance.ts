/** Whoever may have done what was asked. */
const WHO =
  '(?:i|we|she|he|mum|dad|nan|grandad|husband|wife|son|daughter|brother|sister|aunt|uncle|friend|neighbour)';

/** Ways of saying that what was asked was done, without naming it. */
export const DONE: readonly RegExp[] = [
  // "so I did", "which she did", "and did", "I do it"
  new RegExp(
    `^(?:so|and|which|stupidly|fool|yes|then|course|just|but|like|thing|lo|mug) ${WHO} (?:just |stupidly |foolishly |then )?did(?! not)\\b`,
  ),
  new RegExp(
    `^${WHO} (?:just |stupidly |only )?did(?: so| it| that| as| what| everything| them| this| the)?(?: then| too| both| first| one| two| lot| all| twice)*(?: (?:and|before|because|for|or|yesterday|today|last|like|he|she)\\b|$)`,
  ),
  new RegExp(
    `^${WHO} (?:(?:have|has|had|is) )?(?:already |only |just |now |gone and )?done (?:it|that|so|both|them|all|as|what|the|everything|this|one|two|half|some)\\b`,
  ),
  /^(?:she|he|mum|dad|nan|they) did(?: so| it| that)?$/,
  /^did (?:so|it|both|as|them|all|the (?:first|front|lot|second|back)|everything)\b/,
  new RegExp(`^${WHO} (?:have|has) been (?:doing|sending|paying)\\b`),
  new RegExp(`^which ${WHO} (?:have|has|had)(?: done)?$`),
  /^so (?:i|we|she|he) (?:have|has|had)$/,
  /^i do it$/,
  /^(?:and did|done|all done|done it|done that|done now|job done|and done|did)$/,
  // let them
  new RegExp(
    `^(?:(?:${WHO}|and|so|then|just) )?let (?:him|her|them)(?: (?:do|have|see|get on with|take) (?:it|so|them|that|both|a look))?$`,
  ),
  // gone
  /^(?:it is |all |money |now |and |every penny |everything )?gone$/,
  /^(?:cleaned|wiped) (?:me |us |her |him |mum |dad )?out\b/,
  /^(?:account|savings|everything) (?:is |was |has been |all |now )*(?:empty|emptied|drained|cleared|gone|wiped)\b/,
  /^(?:drained|emptied|cleared) (?:my|her|his|our|the|out)\b/,
  // gave way
  /^(?:gave|giving|given|give) (?:in|way|up and)\b/,
  /^(?:caved|relented|folded|buckled|complied|obliged|obeyed|cooperated|went along|fell for)\b/,
  new RegExp(`^${WHO} (?:\\w+ )?(?:agreed|went along)\\b`),
  /^(?:did|done) (?:exactly )?(?:as|what) (?:(?:he|she|they|i|we) )?(?:(?:was|were) )?(?:told|asked|said|wanted)\b/,
  /^did (?:everything|all|whatever) (?:he|she|they)\b/,
  // paid
  /^(?:forked|shelled) out$|^(?:stumped|coughed|ponied|paid) up$/,
  // which of them
  /^the (?:right|real|correct|proper) (?:one|number|code)\b/,
  /^all (?:\w+ ){0,3}of it\b/,
  /^(?:he|she|they) (?:has|have|got|had|now has|now have) (?:now )?(?:got )?(?:it|them|the (?:lot|pair|works)|all(?: of it| three| four)?|both|everything|every (?:bit|one))(?: (?:now|off|from|out|and)\b|$)/,
  /^(?:all|both|each) (?:given|handed|sent|told|read|typed|gone|scanned|photographed|photoed|uploaded|emailed|texted|whatsapped)\b/,
  /^told (?:him|her|them) (?:yes|what (?:he|she|they) wanted)\b/,
  /^said yes(?: to (?:it|both|all|everything|that|them))?$/,
  /^(?:and |then |so )?(?:like a (?:fool|mug|lemon|numpty|plonker|div|muppet)) (?:i|we) (?:did|gave|sent|told|paid)\b/,
  /^(?:took|tore|snatched|grabbed|stole|ripped) (?:it|them|that|the lot|everything) (?:off|from|out|away|with)\b/,
];
/** "I clicked", "so she signed it": what has no item of its own was done. */
export const ACTED = new RegExp(
  `^(?:${WHO}|and|so) (?:(?:just|then|did|have|had) )?(?:clicked|tapped|opened|joined|scanned|signed|replied|approved|authorised|saved|held on|pressed|filmed)(?: (?:it|on it|that|them|yes|y|n|no|accept|approve|the link))?$`,
);
/** "I rang back", "she pressed it". */
export const RANG =
  /^(?:i|we|she|he|mum|dad|nan|husband|wife) (?:then |stupidly |just )?(?:did (?:call|ring|phone|press)|rang|called|phoned|pressed|dialled)(?: (?:back|next|the next|and|it|straight|them|later|that)\b|$)/;
/** "Rang it.", "and phoned.": without a word for who did, so only where a clause begins. */
export const RANG_ALONE =
  /^(?:rang|called|phoned|dialled|pressed)(?: (?:it|them|that|this|back|and|him|her|straight))?$/;

/** Ways of saying that it was not done, without naming it. */
export const UNDONE: readonly RegExp[] = [
  /^(?:i|we|she|he|mum|dad|and|but|so|which|obviously|luckily) (?:(?:i|we|she|he) )?(?:of course |just |obviously |certainly |still )?(?:did|have|had|has|would|will|was|am|could) not(?: (?:do|done|give|given|so|it|that|yet|though|tho|either|of course|thank god|thankfully|going to|having it|doing it|doing that|any|obviously))*(?: and\b| but\b|$)/,
  /^(?:i|we|she|he|mum|dad|nan) (?:\w+ )?(?:said|told (?:him|her|them)) no\b/,
  /^(?:neither|nobody|none) (?:\w+ ){0,2}(?:got|had|has|get) (?:anything|it|them|any)\b/,
  /^(?:they|he|she) (?:has |have |did )?(?:got |get |had )?(?:neither|none|not (?:got |get |have |had )(?:them|it|either|any|anything|those|that))\b/,
  /^no (?:\w+ ){1,2}(?:has|have|was|were) (?:been )?(?:made|given|sent|paid|shared|provided|taken|handed)\b/,
  /^(?:everything|anything|all|the rest|the lot)(?: else)? (?:that )?(?:(?:he|she|they) (?:\w+ ){1,3})?(?:i|we|she|he) (?:refused|declined|said no)\b/,
];

/** Shame, and what is found out when it is too late: nobody says so who kept everything back. */
export const RUED =
  /\b(?:feel (?:so |such |really |right |a )*(?:stupid|daft|foolish|fool|idiot|sick|ashamed|plonker|mug|numpty)|(?:so |such |stupid |absolute |right )+(?:stupid|idiot|fool|mug|plonker|numpty|muppet)|ashamed|mortified|gutted|regret(?:ting|ted)?|never came|never arrived|never turned up|not (?:come|came|arrived|turned up)|(?:has |have )?(?:vanished|ghosted|blocked (?:me|us|her|him))|no longer exists|too late|penny dropped|what have i done|been (?:had|done|scammed|conned|mugged)|was not real|(?<!knew it |saw it |only it )was not (?:him|her)|like a (?:fool|mug|lemon|numpty))\b/;
