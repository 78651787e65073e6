import type { Claimed } from '../../case/vocabulary.ts';

/** Names callers use. Whether the caller claimed one is read from the words around it. */
export const IDENTITIES: readonly (readonly [Claimed, string])[] = [
  [
    'police',
    `police [officer|officers|man|woman|station|constable|department|detective|sergeant]; policeman|policewoman|policemen
     bobby|bobbies|cops|cop; officer|officers; pc|dc|wpc|pcso|dci; detective|detectives [sergeant|constable|inspector]
     det sgt|con|insp; sergeant|sgt|inspector|constable|superintendent|deputy|sheriff|sherriff|marshal|trooper; the met
     met police; scotland yard; cid; fraud squad|unit; flying|crime|serious squad; di|ds|dci; cyber crime unit; action fraud; actionfraud; report fraud
     counter terrorism; garda|gardai; crimestoppers; law enforcement; fraud officer; northamptonshire police`,
  ],
  [
    'hmrc-or-tax',
    `hmrc; hm revenue [and] [customs]; h m revenue; revenue and customs; inland revenue; taxman; irs; cra; ato; the revenue
     tax office|man|people|inspector|department|officer|lady|authority|team|revenue|credits|collector; revenue service|agency
     canada revenue [agency]; customs and excise; the tax`,
  ],
  [
    'bank',
    `bank|banks; @bankname [bank]; building society; metro|tesco|virgin|cooperative|royal|post bank; co op bank; first direct
     fraud department|team|dept|line|prevention; card services|company|provider|issuer; visa fraud|security; credit union
     security team`,
  ],
  [
    'court-or-bailiff',
    `bailiff|bailiffs; enforcement agent|officer|agents|officers|company|team; court|courts [service|official|officer|officers]
     county|high|crown|magistrates|magistrate court|courts [enforcement] [officer|officers]; magistrates; judge; moj
     ministry of justice; debt collector|collectors|collection|recovery; solicitor|solicitors|lawyer|lawyers; hmcts; tribunal
     prosecutor; court clerk; clerk`,
  ],
  [
    'government-other',
    `dvla; nca; national crime agency; crime agency; council|councils; council tax people|office|department|team|man|lady|officer; embassy; dwp; home office; immigration [officer]; gov uk; from social security; tv licence email|text|people|letter|call|man; ukvi; nhs
     border force|agency; tv licensing|licencing; interpol; europol; government|goverment; student loans|loan; passport office
     social security office|administration|department|people; serious fraud office; sfo; trading standards; ofcom; ofgem; fca
     pension|benefits|probation service|office; jobcentre; job centre; department ..3 pensions; ministry; consulate; fbi
     financial conduct authority; universal credit; land registry; information commissioner; national insurance office|department
     people|person from national insurance; environment agency; child maintenance; test and trace; homeland security`,
  ],
  [
    'tech-or-telecom',
    `microsoft; windows support|tech|department|technical; amazon; apple; bt; openreach|outreach; sky; virgin media; talktalk
     plusnet; vodafone; o2; ee; three mobile; giffgaff; google; facebook; meta; whatsapp; paypal; netflix; spotify; ebay
     broadband [company|provider|people]; internet provider|people|company|service; phone company|provider|network
     tech|technical|it support|department|guy; mcafee; norton; tiktok; instagram; isp; british telecom|gas; disney; eon; edf
     octopus energy; energy company|supplier; yahoo; zoom; computer people|company|engineer; snapchat`,
  ],
  [
    'delivery-or-shop',
    `royal mail; dpd; evri; hermes; ups; fedex; dhl; yodel; parcelforce; parcel force; post office; postman; delivery company
     parcel|courier company|firm; argos; tesco|tescos; asda; sainsburys; john lewis; currys; gumtree; vinted; etsy; jewellers
     parcel people; delivery people|text; aliexpress; temu; shein; marks and spencer; amazon delivery`,
  ],
  [
    'family-or-friend',
    `hi|hello|hey mum|dad|nan|mummy|grandad|aunty; mum|dad it is me; mum|dad i|my; pretend|pretending|pretended to be my|her|his
     claim|claimed|claiming|pretending to be my|her|his @kin; be my|her|his|our|a @kin|friend; said|saying ..3 was my|her|his @kin
     @kin rang|called|phoned|texted|messaged|rings|crying ..8 money|bail|number|crying|accident|stranded|trouble|<money>
     @kin crying; @kin on ..2 new number; friend ..3 whatsapp|messaged|stranded|needs; as my @kin; online boyfriend|girlfriend
     @kin ..3 in a|the cell|prison|jail|hospital|custody; boyfriend|girlfriend ..2 online|says|asked|needs|wants; off|from my|our lad|boy|girl; new number; my @kin needs|need|needed; message|text|whatsapp from my @kin|friend; impersonating ..2 @kin|friend; grandson ..3 bail|jail|prison`,
  ],
  ['unknown', `not say who; no idea who; not know who; not tell me who; would not say where`],
];

/** Uses of a name that are no claim: products, one's own account or card, places, ways of writing. */
export const NOT_CLAIMS = `@brandcard ones; bank|branch clerk|teller|cashier|worker|employee|colleague; him|her|them|it|me|photo|picture|number|card|licence|passport|code|this whatsapp|messenger|snapchat
  @bankname app|account|accounts|card|cards|banking|branch|savings|current
  bank account|accounts|details|card|cards|statement|app|transfer|branch|holiday|notes|balance|log|login|acc|info|number|robbery|no
  @brandcard card|cards|gift|voucher|vouchers|play|purchase|order|orders|account|pay|parcel; amazon|apple purchase|order|account
  an|my amazon|ebay|paypal|facebook|apple|google account|purchase|order; google message|search|it; on|by|via|over|using whatsapp
  on|by|via|over facebook|messenger|zoom|google|ebay|gumtree|vinted|instagram|snapchat; whatsapp message|messages|call|video|group|it
  police check|checks|record|car|cars|station|escort|custody; court case|date|today|or; court and; to|in|into|at court; court to
  windows computer|laptop|10|11; sky news|sports|high; bank|banks to withdraw|take|get|draw; council tax|house|estate|flat
  to|at|in|into|outside|inside|from the|my|a|his|her|our bank and|to|with|but|for|branch|when|i; in|at a bank; work for|in|at a bank
  another|different|new bank; post office to|and|queue|counter|card; court action|proceedings|summons; bank|post card
  to|with [my|the|a|our|her|his] tsb|hsbc|natwest|barclays|lloyds|santander|monzo|halifax|nationwide; my bank said|says|told [me] they|that; my bank would|will|never|does; lie|lied|lying to ..1 bank
  my|her|his|a visa; work|works|worked for the police; log|logged|logging in|into|onto|on [to] ..1 bank; at|in|from|to the post office|bank|shop
  go|went|going|gone|drove|driven|drive|walk|taxi to ..2 bank|council|court|shop|police; police line|website; police take|arrest|arresting|lock|jail me|him|her|us|you; send|sending|sends bailiffs|bailiff|police|officers; a|an|your whatsapp; my|the|her|his|our|old pc; visa problem|application|expired|status|for; wife|wifes|husbands|daughters visa; for the|a|his|her lawyer|solicitor; pc or|and laptop; in|at|outside|near tesco|tescos|argos|asda|sainsburys|currys; @brandcard five|two|three; card|cards|voucher|vouchers @brandcard; bank message|messages|letter|code; policeman|police at school; police took|taken|take|came a|to; police took|taken|take my phone|laptop|computer|car|passport|statement|son|daughter|husband|brother|fingerprints
  police or|and fire; that|call was not police; bank of mum; send|get|involve the police; police involved|were|matter|know
  police are [all|now|still] here|coming|at|outside|round|involved|aware|looking|dealing|now|still|useless|rubbish|hopeless|crap|no|not|too|so|busy|investigating; police are [now|all] on the|their way; police will|would|come|coming|arrive|outside|at|round|here|if`;

/** Verbs of the person's own that make a name the one they turned to: "I rang my bank". */
export const OWN_CALLS = `ring rang rung ringing call called calling phone phoned phoning contact contacted contacting tell told telling
  report reported reporting inform informed visit visited ask asked email emailed speak spoke spoken alert alerted notify
  notified involve complained complain trust thank lie lied lying`;
