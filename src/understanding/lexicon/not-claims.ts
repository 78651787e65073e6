/** Uses of a name that are no claim: what is wholly inside one of these is nobody the caller said they were. */

const CARDS = `@brandcard card|cards|gift|voucher|vouchers|play|ones|purchase|order|orders|account|pay|parcel|codes|wallet|id|password|five|two|three
  card|cards|voucher|vouchers|code|codes @brandcard; apple purchase|order; apple password|phone|ipad|watch|store|music|cards
  an|my|the|her|his amazon|ebay|paypal|facebook|apple|google|netflix account|purchase|order`;

const WAYS_OF_WRITING = `him|her|them|it|me|photo|picture|number|card|licence|passport|code|this|a|your whatsapp|messenger|snapchat
  on|by|via|over|using|through|off|to whatsapp|facebook|messenger|zoom|google|ebay|gumtree|vinted|instagram|snapchat|tiktok|tinder
  whatsapp|facebook message|messages|call|video|group|it|code|from|chats|advert|ad|page; google message|search|it|maps|meet; tiktok coins; bt phone; pc or|and laptop; my|her|his|our|old pc
  windows computer|laptop|10|11; sky news|sports|high|dish|box; ee|o2|three says|said someone; teams|zoom call|meeting`;

const OWN_BANK = `bank account|accounts|details|card|cards|statement|statements|app|transfer|transfers|branch|holiday|notes|balance|log|login|acc|info|number|robbery|no|book|books|cashier|letters|letter|stuff|name|bit|message|messages|code|particulars|page|staff
  @bankname app|account|accounts|card|cards|banking|branch|savings|current|page|code|login|online|counter|gift
  bank|branch clerk|teller|cashier|worker|employee|colleague; bank|banks to withdraw|take|get|draw; bank|post card; bank of mum
  to|at|in|into|outside|inside the|my|a|his|her|our bank and|to|with|but|for|branch|when|i|now|tomorrow|then; bank manager ..3 in on; bank|banks staff|employees; the|my|his|her|your|our bank staff|employees; outside|inside|stood|in @bankname; hmrc|they bank; worked|work|works|working at|for|in @bankname
  in|at a bank; work for|in|at a bank; another|different|new|which|what bank; on to me|my|our bank; log|logged|logging in|into|onto|on [to] ..1 bank
  my bank said|says|told [me] they|that; bank said|says|told [me|us|her|him] [they|it|that] [was|is|were|can] no|not|fake|scam|fraudulent|refund|off; the bank sent|let|has|have|refused|stopped|blocked|froze me|him|her|it|us|them|which; my bank would|will|never|does|always|have|has; lie|lied|lying to ..1 bank; tell|told|telling|ring|rang|told [my|the|our|her|his] bank
  go|went|going|gone|drove|driven|drive|walk|taxi|driven|trip|popped to|in|into ..2 bank|council|court|shop|police|branch
  my|her|his|a|the visa; visa problem|application|expired|status|for|debit|number|card; wife|wifes|husbands|daughters visa; by|with visa; chase me|up|him
  to|with [my|the|a|our|her|his] tsb|hsbc|natwest|barclays|lloyds|santander|monzo|halifax|nationwide`;

/** The police the person knows, asks for help, or is threatened with by somebody else. */
const REAL_POLICE = `
  police check|checks|record|car|cars|escort|custody|matter|report|cadet|dog|complaint|website|line|non; to|at|in|nearest the|a|my|local|your police station; police station open|opens|opening|front|desk|times; met police non
  action|report fraud report|number|website|phone|reference|ref; the police or action; difference between police; also|already|and reported|told ..4 police|fraud; one of these to action fraud
  to pretend to be|impersonate police; posed as a policeman|police|officer; special constable|constables; retired bobby|police|policeman|detective|officer|cop; about a genuine officer; speak to the detective|officer|sergeant|constable dealing
  son|sons|daughter|husband|brother|father|uncle|dad|nephew|grandson in the police|cid|met|force|flying [squad]; son|daughter|husband|brother|nephew|dad is|was a|an [ex] policeman|cop|pc|policewoman|officer|detective|sergeant; in the flying squad
  work|works|worked for|in|with the police; policeman|police at school; in trouble with the police; appointment with the pcso|officer|constable; police do not want|need
  police take|arrest|arresting|lock|jail me|him|her|us|you; send|sending|sends|sent|armed|call|involve the|armed|someone bailiffs|bailiff|police|officers|sheriff; sending|send bailiffs|police|officers; officers will|would be|call|come; officers you sent; armed police
  police took|taken|take my phone|laptop|computer|car|passport|statement|son|daughter|husband|brother|fingerprints; go|going|gone|went to the police; for the police to answer|come|arrive|help; can|will the police help|trace|find|catch
  police or|and fire; call was not police; police involved|know|knew|informed; police are [all|now|still] here|coming|outside|involved|aware|looking|dealing|useless|rubbish|hopeless|crap|no|too|so|busy|investigating; police are|were [now|all] on the|their way; police will come|arrive; police car would; rcmp come
  for|speak|connected to|for an|the officer|officers [dealing]; for an officer; recovery|prevention|compliance|legal|probation|loan|welfare|safeguarding|housing officer|officers; local cops; does a warrant card; asked for his|her warrant card
  police|policeman|officer|officers|constable [have|has|had|then|who|they|also] [been] [come|came|attended|round|out|over] [to|and|round] [came|come|had] [round|out] [and] take|took|taken|taking ..2 statement|statements|details; police|officer|officers [have|has|had] attended
  police|policeman|officer|officers ..2 came|come|attended|round ..2 gave|given|give me|us|her|him a ..1 crime|incident|reference number|reference; police|officer|officers ..2 taking a|our|my statement
  talk|lecture|presentation ..6 from|by|with the|a|an|our [local] [retired|ex|real] detective|policeman|policewoman|police|officer|pcso|constable|inspector [officer]
  apply|applied|applying to|for [join|the] [the] police [force]; want|wants|wanted|hoping|thinking|decided to|of join|joining the police; become|becoming a|an [police] policeman|policewoman|constable|detective|officer`;

/** Courts that somebody is threatened with or goes to, and lawyers of one's own. */
const COURT_MATTERS = `court case|date|today|or|action|proceedings|order; court and; in|into|missed|missing|miss|see court; court to; or court|bailiffs|bailiff|magistrates; goes|go|going|taken|take|taking|took|end|up to|in [the] court|magistrates; at court
  my|our|her|his|proper|own|grandsons|sons|firm solicitor|solicitors|lawyer|barrister|of; for the|a|his|her|their lawyer|solicitor|barrister; genuine letter; not bailiffs; bailiffs or; threaten|threatened|threatening|threatens ..3 bailiffs|bailiff|court
  bailiff costs|threat; county court judgement|judgment; bailiffs will|would|are|were come|be|coming|round|sent; debt collectors they
  called|summoned|picked|selected|chosen [up] for|to jury service|duty; letter|letters|papers|form|slip|summons [has] [came|come|arrived] [about|for] jury service|duty; court letter|letters [has] [came|come|arrived] [about|for] jury service|duty; jury summons|papers|slip|form; doing|do|on jury service|duty`;

const PLACES = `to|at|in|into|outside|inside|near|from|off|down [the] post office|tesco|tescos|argos|asda|sainsburys|currys|walmart|boots|aldi|lidl|morrisons|john lewis|superdrug|costco|target|jewellers
  post office to|and|queue|counter|card|travel|on|in|opens; at|in|from|to the post office|bank|shop; work|works|worked for|at tesco|asda|argos
  amazon|dpd|evri|british gas man [is] here; genuine|actual|real parcel; own|real gp; by ups|fedex|dhl|dpd; i am [a] delivery driver; postie just|has|is; dpd|evri|yodel|ups at the door`;

const STATE_MATTERS = `council house|estate|flat|tenant|worker|bill; work|works|worked for|at|in the council|nhs|dwp|hmrc; nhs pension|nurse|worker|staff|hospital; my|our universal credit|pip|dwp|nhs|pension; on|get|gets|claim pip|universal; council tax was; my|our|own council tax; pay my council tax; council tax by|debt|warrant; student loan|loans details; government account|wallet|grant|grants|backed|bond|bonds|body; fca protected|registered|approved
  nhs number|app|waiting; social security number; tax code|return; emergency embassy; from the embassy not; universal credit payment|account; customs fee|charge|charges|duty|clearance; for the customs; the tax on|in|i|it|owed|bill|refund`;

export const NOT_CLAIMS = [
  CARDS,
  WAYS_OF_WRITING,
  OWN_BANK,
  REAL_POLICE,
  COURT_MATTERS,
  PLACES,
  STATE_MATTERS,
].join('\n');
