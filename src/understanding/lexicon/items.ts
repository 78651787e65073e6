import type { Item } from '../../case/vocabulary.ts';

/**
 * Things a caller may ask for, as nouns; `null` marks what only looks like one. Whether a thing was asked for or given
 * is read from the verbs around it.
 */
export const ITEM_NOUNS: readonly (readonly [Item | null, string])[] = [
  [
    'ni-number',
    `national insurance [number|no|num|numbers|nos|card|details] [details|number]; national ins [number|no|num]; national number
     nat ins|insurance [number|no|num]; insurance number|no|num; ni [number|no|num|numbers|nos|details]; nino
     n i [number|no|num]; social security [number|no|num]; ssn`,
  ],
  [
    'driving-licence',
    `driving|drivers|driver|drive licence [number|no|details|photo]; licence [number|no|details|photo]
     dl [number|no]; driver number; photocard [licence]; provisional [licence]; driving|drivers lic`,
  ],
  ['passport', `passport|passports [number|no|num|details|photo|copy]`],
  [
    'bank-details',
    `@bankname [bank] [card|account] details|detail|info|information|number|numbers|no|login|sortcode; bank|banking|@bankname app; details of|for ..2 bank [account]; bank details|info|information|account|number|numbers|stuff|login|acc [number|no|details]; banking details|info|login
     account details|number|numbers|no|nos|num|info; account and sort [code]; sort and account [number]; sort code|codes
     sortcode; sort code and account [number]; card details|number|numbers|no|num|info; long [card] number
     16|sixteen digit|digits [number]; cvv; cvc; cv2; expiry [date]; 3|three digit|digits|numbers|number [number|code]
     last 3|three [digits|numbers]; last 4|four digits|numbers; security code|number|numbers on|off ..2 back|card
     number|numbers|code|digits on|off ..5 back|card; online|internet banking [details|log|login|username]
     visa|debit|credit card number|details|no; bank|debit|credit card details|number|no|numbers; user name|id; username
     what|which bank i|we|she|he|you|my|her|mum; who ..2 bank|banks|banked with; where i|we|she ..1 account; iban; account name; payment details; financial details|information|info; card; account holder; account sort code`,
  ],
  [
    'pin-or-passcode',
    `pin [number|no|numbers|code]; pins; password|passwords|passcode|passcodes; otp [code]; passnumber; passkey
     one time [pass|security|text] [code|password|passcode|pin|number]; onetime [passcode|code|password]
     security|verification|access|authentication|authorisation|activation|confirmation|login|unlock|secure code|codes
     code|codes; text code|message|msg [code]; 4|four|6|six digit|figure code|number|pin|passcode; 2fa [code]
     memorable word|information|info|data|name|date; security questions|answers|question|word|number; phone unlocked
     two factor [code]; card reader [code|codes|number|numbers]; [online|internet] banking password|passcode; telephone banking`,
  ],
  [
    'personal-details',
    `name; names; surname; first|last|full name; name and|address|dob|date; address; home address; email address; my|her|his|our email; email and|or|plus; email; e mail; dob; date of birth; birthday
     birth date; birthdate; personal details|info|information|data|stuff|questions; some|few|all|more details; details
     info; information; mothers|maiden name; maiden name; postcode; post code; security details; my|our|her phone number
     where i|we|she live|lives; how old i|she; household income|details`,
  ],
  [
    'gift-card-or-crypto',
    `card|cards|voucher|vouchers @brandcard; bitcoin machine|atm; gift|giftcard|itunes|steam card|cards|voucher|vouchers|code|codes; giftcard|giftcards; itunes; voucher|vouchers
     @brandcard [gift|play] card|cards|voucher|vouchers; google play [card|cards|voucher|vouchers]; ukash; paysafe
     bitcoin|bitcoins|btc|crypto|cryptocurrency|ethereum|usdt|tether; seed words|phrase; recovery phrase|words
     coinbase|binance|kraken|metamask [account|wallet]; crypto|bitcoin wallet|machine|atm|account; wallet address|keys|phrase; prepaid card|cards`,
  ],
  [
    'other',
    `how much ..5 savings|account|accounts|bank|have|had; how many people; what i|she|he|we|mum has|have|had|got in ..2 bank|savings|account; bank balance; balance`,
  ],
  [
    'cash-or-card-courier',
    `bank|debit|credit|cash card|cards; cards; cash; gold; jewellery; rolex; valuables; bank notes; banknotes`,
  ],
  ['move-money', `safe|secure|holding|protected|temporary account|accounts; safe place`],
  [
    'remote-access',
    `remote access|control|connection|session|support|login|desktop; anydesk; teamviewer; rustdesk; ultraviewer
     quickassist; logmein; screen sharing|share; access|control to|of ..2 @device; screenshare
     onto|into my|our|her|his|mums|dads|nans|the computer|laptop|pc|tablet|ipad; onto|into|in|on to|on [to] my|our|her|his|mums|dads|nans|the computer|laptop|pc|tablet|ipad|screen; support app`,
  ],
  [
    null,
    `social security office|administration|department|people|officer|man|lady|payment|payments|called|rang; [a|the|their] courier company|firm|text|service; a|an|the|this|fake email; email asks|asking|asked|said|says|from|about|off|saying|wants|wanting|came
     name in|on the paper|list; an address; another|different|new|same|that account; name is|was; your|his name|names|details|number; name came|come; in my name; my name is; name of
     bank account opened; more|no|any information about; for information|info; details of the call|scam; no details
     card payment|reader|machine; by|with|on|using my|a|her|the card|debit|credit; phone number; the number
     account opened|open; in|into|from|out|on|to my|our|her|his|the|your account|accounts; account had|has|is|was
     licence plate; tv licence; passport office; bank statement; post code lottery; cards on the table
     new ni|national number|insurance [number]; new passport|licence|card|cards; my card had|has|was|is|been
     her card had|has|was|is; unpaid national insurance; code of conduct; area|dialling|qr code; by name; zip code
     ssn being|was|has|is; ni|insurance number was|has|is|been|had|got|being ..3 suspended|compromised|blocked|stolen|used|hacked|linked|stopped|cancelled|frozen|flagged|involved|misused|terminated; national insurance number was|has|is|been|had|got|being ..3 suspended|compromised|blocked|stolen|used|hacked|linked|stopped|cancelled|frozen|flagged|involved|misused|terminated|suspended
     national insurance has|is|was|been|had|number has|is; cash machine|point; name on|and shame; cashpoint`,
  ],
];

/** Things asked for or done as a verb with its object; the verb's tense says which. */
export const ITEM_ACTIONS: readonly (readonly [Item, string])[] = [
  [
    'call-back',
    `press|push|hit+ [the] [number|option|button|key] 1|2|9|0|one|two|nine|zero|button; press|push|hit+ a|the|option|number
     ring|call|phone|dial+ [him|her|them|it|us|me] back; ring|call|dial+ [this|that|the|another|same] number|no|line
     phone+ this|that|the|another ..1 number; ring|call|phone|dial+ this|that|a|the|another ..3 number|helpline|hotline
     ring|call|phone|dial+ us|immediately|urgently|asap; ring|call|phone|dial+ straight away|back; ring|call|phone me back; press+ it
     return|returning|returned|returns [the|this|their|his|my|your|that|a|our] [missed] call|calls
     ring|call|phone|dial+ 999|101|159 on|from|and|so the|your|her|his|it|that|same|my; call is|was|be not returned; dial|ring|call|phone 999|101|159|61016 to|and|so check|confirm|verify|prove|make
     ring|call|phone|dial 0800|0300|0345|0845|0203; contact us|them|this number; get|getting in touch with them|us`,
  ],
  [
    'bank-details',
    `log+ in|into|on|onto [to] [@my] ..1 bank|banking|account|@bankname ..3 link|website|site|page; click|open+ ..3 link ..4 log|logged|login ..3 bank|banking|@bankname`,
  ],
  [
    'remote-access',
    `have|get+ me|us|her|him|mum|dad|nan on|onto|using|through anydesk|teamviewer|rustdesk|ultraviewer|quickassist; install|download|put|load|add+ ..4 anydesk|teamviewer|rustdesk|ultraviewer|quickassist|app|software|programme|program
     get+ ..4 anydesk|teamviewer|rustdesk|ultraviewer|quickassist; download|install+ ..2 something|it; use|used anydesk
     let|allow+ [him|her|them|someone] [to] [connect|get|log|go] in|into|on|onto|access|connect|control|remote
     let|allow+ ..4 see|look|view|watch ..2 screen|computer|laptop|phone|tablet; need|needed|needs|want|wanted|wants onto|on|into my|our|the|her computer|laptop|pc|tablet|ipad; let|allow+ ..5 onto|into|on|to my|our|her|his|the|mums computer|laptop|pc|screen|tablet|ipad|phone; download|install|put+ a|the|this|some thing|app|program|programme|software|something|link
     let|allow+ him|her|them|someone ..5 computer|laptop|pc|screen|tablet|ipad|phone; control+ ..2 computer|laptop|pc|phone
     take|took|taken|taking over|control ..3 computer|laptop|pc|screen|phone|tablet|ipad|mouse; give+ ..2 remote access
     give|grant|allow|get|gain+ [him|her|them] access|control; share|shared|sharing ..2 screen
     connect+ to ..2 computer|laptop|pc; type+ ..3 black|command|run box|screen; get|got|go|went|log|logged|want|wanted|wants on|onto|in|into my|our|the|her|mums computer|laptop|pc|tablet|ipad; fix|fixed|sort ..4 remotely; move+ ..2 mouse|cursor; see ..2 screen; take+ over; click+ on ..2 icon|teamviewer`,
  ],
  [
    'move-money',
    `move|transfer|shift|send|put|keep+ ..6 safe|secure|holding|another|different|new|temporary|protected account|place|bank
     move|shift+ [@my] [all] [of] [@my] [life] money|savings|funds|pension|balance|isa|thousand|sum
     move|shift+ ..2 <sum>; move|shift+ ..4 money|savings|funds|pension|sum|<money>|thousand|grand; move|shift+ it|everything|them; send|transfer+ everything|all; transfer+ ..6 to protect|secure|safeguard
     move|send|transfer+ ..4 pot; account they made|opened|set|gave|said|created; move+ it all
     transfer+ [@my] [all] [of] [@my] [life] money|savings|funds|pension|balance|isa; transfer+ ..3 savings|balance|isa
     transferring them|it|everything; transfer ..6 keep|make ..2 safe; savings|money is|are not safe
     protect|secure|safeguard+ ..1 money|savings|funds|account; keep ..2 money|savings safe`,
  ],
  [
    'cash-or-card-courier',
    `withdraw+ ..6 @sum|out|it; get|got|getting ..4 cash|money out
     draw|take+ ..6 @sum out; draw|take+ out ..5 @sum; draw|take+ @sum out; take+ it out; for the driver|courier|taxi; go to|into ..2 bank and get|take|draw|withdraw
     come|came|coming|comes|here|back for ..1 card|cards|cash|money|envelope|parcel; for|to take|collect card|cards|cash|money; take|collect+ ..4 cards; go|went and get [out] <money>|<sum>|cash; get ..1 <money>|<sum> out
     hand|give|post|send|surrender|leave|drop+ ..4 cards|cash|rolex|gold|jewellery|valuables|notes; show+ ..3 cash|notes
     hand|give+ [over] [him|her|them] [@my] [bank|debit|credit] card over|to|and; hand+ ..3 card|money; post+ ..3 card
     collect|pick+ [up] ..3 cards|cash|money|jewellery|it; took|taken|take|takes my|her|his|the|your ..1 card|cards|cash|jewellery|gold|package|parcel; collect|took|take|pick+ [up] ..2 card|it from|off|out|later|today|to
     collect+ [up] ..3 card|it|them; pick+ up ..3 card|it|them; took my|her|his|the [bank|debit] card
     come|coming|came|comes|round ..4 collect|pick|get|fetch ..4 card|cards|cash|money|it|them|parcel
     send|sending|sends|sent ..2 courier|taxi|driver|cab|someone to|for ..3 collect|pick|get|card|cash|it|them
     courier|driver|taxi ..4 collect|collected|collecting|pick|picked; to|by|for a|the|their courier|taxi; courier
     buy|bought|buying ..4 rolex|watch|gold|jewellery|euros|currency; card|cards|cash|money|it in an|a envelope|bag; put|putting ..2 card|cards|cash in ..2 envelope|bag|post; put+ ..2 card|cards|cash in ..2 envelope|bag|post
     cut ..3 card|cards; send|sending|sends|sent ..2 officer|someone|man for ..2 card|cards|cash|money; send|sent|post|posted ..2 card|cards; give|gave|handed it to ..2 driver|courier|taxi`,
  ],
  [
    'gift-card-or-crypto',
    `buy|get|purchase|send+ ..6 voucher|vouchers|itunes|giftcard|giftcards|bitcoin|crypto; scratch+ ..4 card|cards|code|codes
     buy|get|purchase+ ..5 gift card|cards; buy|get|purchase+ ..3 @brandcard [gift|play] card|cards|vouchers
     lose+ ..5 bitcoin|bitcoins|btc|crypto|cryptocurrency|ethereum|voucher|vouchers|giftcards; lose+ ..5 gift card|cards
     feed|deposit|put|pay|send+ ..6 bitcoin|crypto|btc; read+ ..4 voucher|vouchers`,
  ],
];

/** Words that make a payment a fine, a debt or a warrant. */
export const LEGAL_WORDS = `warrant|warrants; fine|fines|fined; tax; taxes; ccj; ccjs; arrest|arrested|arresting; court; bailiff|bailiffs
  prison|jail|jailed|custody|cells|gaol|locked; debt|debts|arrears; owe|owes|owed|owing; penalty; prosecuted|prosecution
  prosecute; sue|sued|sueing|lawsuit; legal action|proceedings; jury; summons; speeding; nicked; imprisoned|imprisonment; seize|seizure; enforcement; settle; overdue`;

/** Words that make it a fee, a parcel, bail for somebody, or anything else. */
export const FEE_WORDS = `fee|fees|postage|delivery|redelivery|parcel|package|customs; bail; deposit; subscription; admin; handling
  charge; shipping; ransom; invoice; rent; lottery|prize|winnings; overpaid; prime; renewal; membership; repair; hospital
  accident|stranded|broken; release; flight; refund; licence fee; insurance policy; virus; router; warranty`;

/** Paying to get back what was lost. */
export const RECOVERY_WORDS = `<money>|<sum>|fee|more|pay|payment to|and|then get|recover|release|unlock|return ..5 back|crypto|bitcoin|money|savings|funds|it
  get|gets|recover|return ..3 back if|when|once|after; he|she|they would|will|can|could get|recover ..4 back; recovery team|fee|agent|service|officer|scheme|department`;

export type PaymentMention = 'paid' | 'taken' | 'named' | 'again' | 'amount';

/** Ways of speaking of money. An amount is a demand only where a verb of asking or paying governs it. */
export const PAYMENTS: readonly (readonly [PaymentMention, string])[] = [
  [
    'paid',
    `pay|repay|settle|wire|cough+; make+ [a|the] payment; write+ ..3 cheque; lose|lost <money> to
     send|transfer|wire|hand|lend|give|spend+ [him|her|them|over] [about|nearly|a|over] <money>|money
     send|transfer|wire|give|lend|hand+ ..4 <money>|money|grand|quid|pounds|thousand|deposit; transfer+ [it|to|him|them]
     do|make+ a|the [bank] transfer|payment; set+ up ..2 direct debit; put+ <money> on`,
  ],
  [
    'taken',
    `had|got|took|taken|conned|fleeced|swindled|scammed ..5 @sum off|out|from; lost <money>|thousands|money; lost ..3 grand|quid|pounds|thousand; cheque sent|posted|gone; part|parted with <money>`,
  ],
  [
    'named',
    `fine|fines|fined; owe|owes|owed|owing; ccj|ccjs; tax bill; debt|debts|arrears; penalty; missed|unpaid payment|payments
     outstanding ..2 balance|amount|fine|debt|bill|tax; bail; fee|fees; postage; back tax|taxes; bond; ransom`,
  ],
  [
    'again',
    `another|further|extra|second ..1 <money>|<sum>|grand|thousand|payment|lot; <money>|<sum>|grand|thousand [pounds] more; more money|cash; more <money>|<sum>`,
  ],
  ['amount', `<money>; money; grand|quid|pounds|pound; thousand; payment|payments; cheque`],
];

/** What looks like such words and is not. */
export const NOT_PAYMENTS = `debt recovery|management|collection|collectors|collector|team|agency|department; fine thanks|now|by|with|but
  am|is|are|feel fine; no|any fee; payment details|protection|app|services; it is fine; tax free; fines department; money in|into my; put ..1 money
   my money; all my money; money back; lost money|my|all|everything; their money`;
