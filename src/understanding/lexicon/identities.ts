import { FAMILY } from './family.ts';
import { AGENT, BANKS, SHOPS, TECH } from './firms.ts';
import type { Claimed } from '../../case/vocabulary.ts';

export { NOT_CLAIMS } from './not-claims.ts';

const RANK =
  'pc|wpc|dc|wdc|di|ds|dci|dcs|pcso|constable|constables|sergeant|sergeants|sgt|sarge|inspector|inspectors|insp|superintendent|supt|commander|commissioner|lieutenant|detective|detectives';
const PERSON = 'man|men|lady|woman|people|person|fella|bloke|chap|guy|lad|girl|team|officer|officers';

/** "det" alone is read as "details" before patterns see it: here it stands before a rank. */
const POLICE = `
  police [officer|officers|man|woman|people|station|constable|department|detective|sergeant|inspector|force|commissioner|scotland|fraud] [team|unit|squad]
  policeman|policewoman|policemen|policewomen; bobby|bobbies|cop|cops|plod|bizzies; old bill; officer|officers; officer of the law; the law rang
  ${RANK}; detective|chief|custody|desk constable|sergeant|inspector|super|superintendent; det|details con|constable|sgt|sergeant|insp|inspector|supt|ds
  the met; met police|officer|detective|cyber|unit|number|fraud|man; metropolitan police; new [scotland] yard; scotland yard; city of london police; public security; psni; police scotland
  cid; special branch; flying|fraud|drug|drugs|vice|crime|serious|murder|cyber squad; fraud|crime|cyber|cybercrime|warrants|investigation unit|investigator|investigators; cyber crime [unit|team|officer|police|department|division]; cyber police|officer
  economic|organised|regional|serious crime [unit|team|squad]; crime department|division|unit; counter terrorism [unit|police]; anti fraud unit|squad; witness care|protection [unit]; national fraud intelligence; investigating|arresting officer
  plain clothes; in|wearing [a|full|police] uniform; uniformed|undercover|serving|retired officer|cop|cops|police|chap|man; warrant card
  action fraud; actionfraud; report fraud; reportfraud; crimestoppers; crime stoppers; victim support; fraud officer; law enforcement
  interpol; europol; fbi; cia; dea; nypd; rcmp; garda|gardai; sheriff|sheriffs; marshal|marshals; deputy; trooper; federal|special|state agent|officer|police|trooper; guardia civil; gendarme|gendarmes|carabinieri`;

/** The person writes to the police: "you" is they. */
const YOU = `
  collar|badge|shoulder number|no|num; badge <sum>; one|any|some|colleague|officer|colleagues|officers of yours|ours; your colleague|colleagues|officers|lot|detectives; one of your officers|lot|own|lads
  you lot|guys|people ring|rang|rung|called|call|calling|phoned|phone|came|never|ask; he|she|they|is|was [is|was] you lot; is|was|if|be he|she|they|it|that|someone|this [really|actually] from you|yourselves
  is|was that|this|it [really|actually|definitely] [actually] you|yous|yourselves; is this number you|yours; are|were you ringing|calling
  would|do|does|did you [lot|guys|people] [ever|really|actually|just|normally|usually] ring|call|phone|rung|rang|ask ..3 me|my|for|someone|people|ppl|her|him|us|round|somebody
  with|from|in|at your force|station|department|nick; local station; you at|from the station`;

const TAX = `
  hmrc [${PERSON}|official|scammer|agent]; hm|h m|her|his revenue|majestys [and|revenue] [customs]; revenue and customs; inland revenue; taxman|taxmen; irs; cra; ato; ird
  the revenue; revenue canada|scotland|service|agency|man|commissioners; canada|internal revenue [agency|service]; vat ${PERSON}|office|inspector; self assessment ${PERSON}|office|department
  tax office|department|inspector|authority|authorities|revenue|credits|collector|enforcement|helpline|agent|call|surety|agency|service|returns|official|${PERSON}; the tax`;

const COURTS = `
  bailiff|bailiffs; enforcement agent|agents|company|officer|officers|man|men|people|team; sheriff|sheriffs officer|officers|court; warrant officer|officers; officer of the court; process server; recovery agent|agents
  court|courts [service|services|official|clerk|fines|office|enforcement|bailiff|summons|${PERSON}]; county|high|crown|magistrates|magistrate|small|federal|district|supreme court|courts|claims [enforcement|business|office|official] [${PERSON}|centre]
  magistrates|magistrate; judge; hmcts; tribunal; prosecutor; crown prosecution; cps; jury service|office|summons|duty; ministry of justice; moj
  debt collector|collectors|collection|collecting|recovery|enforcement|${PERSON}; legal department; newlyn; marston|marstons; equita; rossendales; dcbl; lowell; cabot; moorcroft; intrum; bristow and sutor
  solicitor|solicitors|lawyer|lawyers|barrister`;

const GOVERNMENT = `
  dvla; dvsa; dmv; driver licensing; swansea; nca; national crime agency; crime agency; mi5; mi6; gchq; ncsc; national cyber; serious fraud office; sfo
  home office; ukvi; ukba; visa centre|office|helpline; immigration [office|department|enforcement|services|${PERSON}]; border force|agency|control|patrol; customs [office|official|enforcement|agent|and|${PERSON}]; passport office|agency|people; embassy; consulate; high commission; homeland security; uscis
  council|councils [office|${PERSON}]; council tax [office|department|refund|rebate|band|rebanding|arrears|${PERSON}]; car|road|bin tax [refund|rebate]; tax disc refund; town hall; county|borough|city|district|parish council
  housing office|association|benefit|department|officer|people; the rates; blue badge office|team|people; trading standards; environmental|public health [${PERSON}]; environment agency; planning office|department; social services; social worker; electoral office|roll|commission|services
  dwp; department ..3 pensions; jobcentre; job centre; universal credit [${PERSON}]; pip [assessor|${PERSON}]; pension|pensions|benefits|benefit office|service|department|agency|credit|credits|regulator|${PERSON}; the pensions|benefits; probation service|office; child maintenance|support|benefit; carers|attendance allowance
  winter fuel|heating ${PERSON}|payment|office|allowance|text; cost of living [payment|team|grant|support|text]; social security [office|administration|department|benefits|agency|${PERSON}]; ssa; national insurance office|department|contributions|${PERSON}; ni office|department|people; ${PERSON} from|at national insurance; veterans uk|agency|affairs; student finance [england]; student loans [company|people]; service canada; centrelink; mygov; medicare
  nhs; gp|doctors surgery|receptionist|rang; the surgery; test and trace; health department; care quality; vaccine|vaccination ${PERSON}|text|booking; nmc; gmc; ambulance service
  tv licence|licensing email|text|letter|call|page|website|enforcement|refund|inspector|${PERSON}; tv licensing|licencing; licensing people|department; ofcom; ofgem; ofwat; ofsted; fca; ombudsman; [energy] ombudsman; financial conduct authority; financial ombudsman|services; fscs; information commissioner; ico
  companies house; land registry; charity commission; general register office; register office; registrar; probate office|registry; census [${PERSON}]; insolvency service; ministry [of] [defence]; mod; treasury; ftc; federal trade|reserve [commission]; health and safety [executive]; hse; dart charge; tfl; congestion charge
  government|goverment [office|department|agency|official|${PERSON}]; gov uk; gov scheme|grant|website; government scheme; prime minister; parliament; downing street`;

/** Nobody named, and said so. */
const TOLD = 'say|said|saying|tell|told|telling|explain|ask|asked|mention|mentioned';
const HEARD = 'know|sure|catch|caught|hear|heard|remember|recall|understand|out|find|think|forget|forgotten';
const UNNAMED = `
  not|never|refused|refuses|refusing [to] [even|actually|properly] ${TOLD} [me|us|her|him|mum|dad|nan] who|where|which [they|he|she|it] [is|was|were|from|calling]
  not|never|refused [to] ${TOLD} [me|us|her|him] ..2 what|which company|firm|organisation|department|business; not ..2 his|her|their|the company|firm name
  not|never [even] introduce|introduced|identify|identified [himself|herself|themselves|themself]; not|never|refused [to] ${TOLD} [me|us] his|her|their|a name
  not|never|refused|without|no [to] give|gave|given|giving|leave|left|leaving|get|got [me|us|her|his|their] [a|the|any|his|her|their] name|names; no name given; gave no name
  no|not [a|an|the] [single|foggiest|earthly] idea|clue who|where; have|had not a|the [clue|foggiest] who; god|lord|goodness|heaven knows who
  not [even] ${HEARD} who|where he|she|they|it|rang|called|phoned|was|from|said; not know who; forgot|forget|forgotten|unsure who|where; can not ${TOLD}|${HEARD} [you] who
  whoever they|he|she|it were|was never|not|would; he|she|they never said [who|where|from]; could be anyone|anybody`;

/**
 * Names callers use. Whether the caller claimed one is read from the words around it: most names are claims unless
 * those words speak against it; `EVERYDAY` names are claims only where somebody speaks for them.
 */
export const IDENTITIES: readonly (readonly [Claimed, string])[] = [
  ['police', POLICE],
  ['police', YOU],
  ['hmrc-or-tax', TAX],
  ['bank', BANKS],
  ['court-or-bailiff', COURTS],
  ['government-other', GOVERNMENT],
  ['tech-or-telecom', TECH],
  ['delivery-or-shop', SHOPS],
  ['family-or-friend', FAMILY],
  ['unknown', UNNAMED],
];

/** Names of places, products and helpers of everyday life, and words that are no name by themselves. */
const PLAIN = `bank|banks|visa|chase|mastercard|paypal|building society|credit union|wise
  facebook|whatsapp|instagram|snapchat|zoom|google|meta|tiktok|yahoo|apple|three|virgin|netflix|spotify|disney
  tesco|tescos|argos|asda|sainsburys|morrisons|aldi|lidl|waitrose|iceland|boots|john lewis|currys|marks and spencer
  ikea|costco|walmart|target|jewellers|post office|halfords|superdrug|primark|asos
  marketplace|facebook marketplace|gumtree|vinted|etsy|depop|shpock|ebay
  the tax|the gas|the electric|the electricity|customs|government|the surgery|social services|social worker|swansea|the rates|pip|universal credit|job centre|jobcentre
  solicitor|solicitors|lawyer|lawyers|barrister|legal department`;
export const EVERYDAY: ReadonlySet<string> = new Set(PLAIN.split(/[|\n]/).map((name) => name.trim()));

/** What any authority has, named beside it: these alone are the police. */
const OF_ANY_OFFICE =
  'officer|officers|collar number|badge number|badge no|local station|the station|warrant card|in uniform|federal officer|federal agent|special agent|deputy|inspector';
export const OF_ANY_AUTHORITY: ReadonlySet<string> = new Set(OF_ANY_OFFICE.split('|'));

/** Words for whoever may speak for a name. */
export const AGENTS: ReadonlySet<string> = new Set(AGENT.split('|'));

/** Verbs of the person's own that make a name the one they turned to: "I rang my bank". */
export const OWN_CALLS = `ring rang rung ringing call called calling phone phoned phoning contact contacted contacting
  report reported reporting inform informed visit visited email emailed alert alerted notify notified
  tell told telling ask asked speak spoke spoken speaking
  involve complain complained trust thank lie lied lying`;
