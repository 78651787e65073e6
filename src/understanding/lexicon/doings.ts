import type { Item } from '../../case/vocabulary.ts';

/** Classes of words that only these patterns name. */
export const DOING_CLASSES = {
  mine: 'my me her his our their mums dads nans the your a both',
  carrier:
    'lad boy man men bloke courier driver taxi cab cabbie fella chap woman lady girl guy officer policeman policewoman detective kid motorcyclist stranger gent gentleman teenager youth biker postman someone somebody colleague',
  /** What couriers are handed; a card or a purse, never a number. */
  goods:
    'cash notes twenties envelope purse watch watches ring rings bangles necklace brooch gold coins sovereigns krugerrands jewellery jewels medals savings wallet tin bag box shoebox bundle parcel card cards',
  into: 'in into on onto through',
  /** What nobody rings on. */
  desk: 'computer laptop pc tablet ipad machine screen desktop imac macbook mac',
  gadget: 'computer laptop pc tablet ipad machine phone screen desktop imac macbook mac',
  cardish: 'card debit visa mastercard amex credit',
  sums: '<money> <sum> thousand hundred grand quid fiver tenner monkey pounds',
} as const;

/**
 * Things done that name their item by themselves, beside those of `ITEM_ACTIONS`: the tense of the verb says whether
 * they were asked for or done, and what has no verb has happened.
 */
export const DOINGS: readonly (readonly [Item, string])[] = [
  [
    'bank-details',
    // the way of paying gives the card away
    `card|@cardish [card] over|down the phone
     tap+ [@mine] card`,
  ],
  [
    'bank-details',
    // a log-in on their page, or before their eyes
    `watch|watched|watching [me|us|her|him|while|as] ..1 log|logging|logged|type|typing [in|into|on|onto]
     log+ in|on|into|onto [to] [@mine] ..2 bank|banking ..1 while|as|with
     sign|log|signed|logged+ in|into|on|onto ..3 paypal|halifax|natwest|barclays|hsbc|lloyds|santander|nationwide|monzo`,
  ],
  [
    'pin-or-passcode',
    // codes that have no name: "read her the six figures texted over"
    `forward+ ..3 text|code|pac
     read|give|tell|say|send+ ..5 numbers|number|figures|digits off|on|from the|my|her ..1 card|bank reader|machine
     read|give|tell|say|send+ ..5 number|numbers|figures|digits ..2 texted|text
     read|give|tell|say|send+ ..5 number|numbers|figures|digits off|on my|her|the phone
     put|type|tapped|punched|key|popped|enter+ [it|them] in|into|on ..1 keypad|keypads`,
  ],
  [
    'remote-access',
    // the signs of it: "the mouse was moving by itself"
    `mouse|cursor|pointer|arrow ..4 moving|moved|moves|itself|own
     had|has|got [the|use|control] [of] [the|my|her|his] mouse
     he|she|they|him|them|someone|bloke [was|were|is|are|had|has|have|got|went|been|gone] [been|was|got|were] in|into|inside my|me|our|her|his|mums|dads|the|this @gadget
     he|she|they|someone|somebody|scammer|caller [was|were|is|are|had|has|have|got|went|been] [been|was|still] on|onto my|our|her|mums|dads|nans @desk
     got in remotely|through|via anydesk|teamviewer|the|my|a|an|that|some
     in my|our|her|his|mums|dads @gadget all|for|now|day
     remoted|dialled|hacked|logged in|into|on|onto [to] my|our|her|his|mums|dads|the @gadget
     click|press|tick|tapped+ [on] accept|allow|authorise
     he|she|they is|are|was|were [still] typing|clicking|moving|logged|scrolling ..2 on|in
     see ..2 cursor|mouse|pointer
     hour|hours|minutes|mins|while|week|days [of] on|in|inside my|me|her|his|the @desk
     @gadget for ..3 hour|hours|minutes|mins|ages|while
     he|she|they [was|were|is|are|got|had] in there|here for|now|right|all`,
  ],
  [
    'remote-access',
    // a screen shared, a connection allowed
    `show+ him|her|them ..2 screen
     share|shared|sharing+ ..2 screen|screens
     let+ him|her|them|someone on|connect|control
     let+ the|a|an|this|that ..1 technician|engineer|man|lad|fella|bloke|lady|woman|girl|guy on|onto|connect|in to
     let+ ..3 on|onto|connect [to|for] my|the|her|about|half @gadget
     was|were|is|still connected all|the|for|to
     give|read|tell+ ..2 nine|9|ten|10 numbers|digits
     give|gave+ ..2 run of [the|my|her|his] @gadget
     had|has|got the|my|her screen for|all|and
     app|anydesk|it|teamviewer|rustdesk|ultraviewer is [now|still|already] on my|her|his|our|mums|dads @gadget
     app|it|anydesk|that is on there
     screen|screenshared|screenshare shared|sharing|share with|on|to
     allow+ it|something|access
     let|letting ..3 in on|into|onto ..2 @gadget
     let|letting|lets him|her|them|someone in
     let+ the engineer|technician in|on|into|onto|do|fix
     open|start|run+ anydesk|teamviewer|quicksupport|ultraviewer
     teamviewer|anydesk is|was|still on|open|running
     put|download|install|get+ ..4 quicksupport|supremo|alpemix|zoho|airdroid|hoptodesk`,
  ],
  [
    'move-money',
    `move|shift|transfer|send+ ..2 rest|lot|isa|bonds|pension|savings|left
     put|send|transfer|move|wire|shift+ ..6 into|to a|an|the|my|her|his|their|this|that|some ..2 account|pot|vault|payee
     move|transfer|shift|send+ all|lot|most|half of it|them
     @sums [of] [mine] to|into a|the|this|that ..1 holding|safe|secure|protected|police account|vault
     transfer|move|send+ ..3 to myself|himself|herself
     @sums|savings|money|everything|isa [has|have|had|is|was|all|been] [all] went|gone|moved|transferred|sent into|to|across ..4 account|pot|vault`,
  ],
  [
    'cash-or-card-courier',
    // handed to somebody: "gave the driver £60", "passed it to a lad on a moped"
    `give|hand|pass|post|lend+ [it|them|this|everything] [all] [over] to [@mine] ..2 @carrier
     give|hand|pass+ the|a|some|this|that|his|their ..1 @carrier [@mine|about|all|over] ..2 @sums|@goods
     give|hand|pass+ [over] [@mine|about|all|some|over] ..2 <money>|<sum>|cash|@goods [over] to ..3 @carrier
     hand|pass|surrender+ [him|her|them] [over] [@mine|about|all|some] ..2 @goods
     give|hand|pass+ ..5 door ..2 @sums
     courier|driver|taxi|cab ..5 gone|left|went with my|the|her|his|it|them
     hand+ it|them
     hand+ everything|<money>|<sum> [all] over
     hand+ [over] <money>|<sum>|cash|money|savings`,
  ],
  [
    'cash-or-card-courier',
    // left or packed for somebody: "put it in an envelope", "left on the wall"
    `put|wrap|pack|leave|held+ ..6 envelope|jiffy|shoebox|doormat|letterbox
     put|leave|post|drop+ [@mine] ..2 @goods|<money>|it|them @into|under|behind|with ..2 envelope|bag|tin|box|letterbox|doormat|mat|wall|bin|bush|porch|post
     post|send+ ..2 cash|twenties|notes|cheque
     post|send+ [him|her|them|off] [@mine] ..1 card|cards`,
  ],
  [
    'cash-or-card-courier',
    // fetched by somebody: "a bloke on a bike took it"
    `@carrier ..5 took|collected|grabbed it|them|both|everything|all
     @carrier ..5 took|collected|grabbed ..5 @goods|money
     @carrier ..5 picked it|them|everything up
     @carrier|she|he collected
     @carrier ..3 picked [it|them|the|cash|money] ..2 up
     @carrier ..3 came|come|called|round ..5 for it|them
     @carrier ..2 came ..5 for it|them; been|was|were|got collected
     gone|went|go off|with|in|into|to ..1 courier|couriers|driver|envelope|post|taxi
     left|off with my|her|his|the|our ..2 @goods
     taxi|courier|driver collected`,
  ],
  [
    'other',
    // a link opened, a yes said
    `click|tapped+ it|link|join
     click|tapped|open+ on|the|that|a|this [on] [the] link
     read|give|tell|say|send+ ..3 serial numbers`,
  ],
];

/** Ways money leaves: these pay whatever the message says is to be paid. */
export const OUTLAYS = `shell|fork+ out ..3 @sums
  stump|cough|ponied+ up ..3 @sums
  part|parted with ..2 @sums
  splashed|invested|remit|venmoed|donated|deposit+ ..4 @sums
  slapped|dropped|blew|spent [about|a] @sums on|down
  pinged|transfer|wire+ [it] [him|her|them] [over|across|about|another|off] @sums
  bunged|chucked|slung|slipped|lent|tipped him|her|them ..2 @sums
  put+ in @sums
  put+ @sums on|down|towards
  @sums [has|have|is|all] [already|all] gone|vanished
  @sums so far
  @sums ..1 bank transfer
  @sums by|via|through transfer|moneygram|paypal|revolut|monzo|zelle|venmo
  had|took @sums out|off me|my|her|him|us|mum|dad|grandad|nan
  @sums she|he|they had
  card payment of @sums`;

/** Said of a sum that was named before. */
export const SUM_SENT = `pay|send|transfer|wire|pinged+ it|up|them|him|her
  pay+
  do|done|did it`;

/** A sum that goes the way that was asked for: moved, or put into gift cards or crypto. */
export const WAY_TAKEN = `move|shift|transfer|send|put|wire|pay|deposit|buy|feed+ [in] [him|her|them|it|about|only|another|over] @sums
  done [about|only] @sums`;

/** Cards bought or read out where cards were asked for: "he has bought two", "sent the codes". */
export const CARDS_TAKEN = `buy|get|send|scratch+ [him|her|them] [about|another] 1|2|3|4|5|6|7|8|10|one|two|three|four|five|six|seven|eight|ten|both|several|loads
  send|text|read|give|tell+ [him|her|them|over|out] the|all|every|each [the] numbers|number|codes|backs
  scratch+ ..2 and sent|read|gave`;

/** A card typed in, read out or tapped pays the sum that was named. */
export const CARD_PAID = `put|type|enter|key|popped|punched+ [in] [@mine] ..2 card|debit [details|number] [in|into|on|through]
  put+ it|<money> on @mine ..1 card
  tapped @mine card
  card over|down the phone
  give+ [him|her|them] @mine card details|number`;
