/** Callers who are, or pretend to be, somebody the person knows. Relatives are mostly helpers: they need proof. */

const KIN =
  'son|sons|daughter|daughters|grandson|grandsons|granddaughter|granddaughters|grandchild|grandkid|nephew|nephews|niece|nieces|brother|brothers|sister|sisters|mum|dad|mother|father|nan|grandad|grandmother|grandfather|auntie|aunty|aunt|uncle|cousin|cousins|stepson|stepdaughter|husband|wife|child';
/** The young, who are played in trouble; elders are mostly those who were rung. */
const YOUNG =
  'son|daughter|grandson|granddaughter|grandchild|grandkid|nephew|niece|brother|sister|cousin|uncle|auntie|aunty|stepson|stepdaughter|godson';
const FRIEND = 'friend|friends|mate|mates|pal|flatmate|housemate|bestie|neighbour|colleague|workmate';
const KNOWN = `${KIN}|${FRIEND}`;
const MY = 'my|me|her|his|our|their|your|wor|ma|the|a';
/** Which friend or relative. */
const WHICH = 'old|best|eldest|youngest|oldest|great|long|lost|late|army|school|little|big|older|younger';
const PARENT = 'mum|dad|mummy|daddy|nan|grandad|aunty|auntie|uncle|granny|grandma|grandpa|gran';
const NEED =
  '<money>|<sum>|needs|needing|need|needed|wants|wanting|wanted|asking|asked|stranded|stuck|code|bail|borrow|lend|rent|crying|sobbing|accident|crash|crashed|arrested|custody|jail|prison|emergency|bill';
const TROUBLE =
  'arrested|jail|prison|custody|cell|cells|hospital|accident|crash|crashed|stranded|stuck|abroad|trouble|bail|kidnapped|locked|mugged';

export const FAMILY = `
  hi|hello|hey|hiya ${PARENT}; ${PARENT} it is|was me; it is|was me ${PARENT}; mummy mummy; call|called me mummy|mum|dad|nan|grandad|hun
  mum|dad|nan|grandad i|my am|have|lost|dropped|broke|broken|need|phone|smashed; mum|dad stop|this|please; mum|dad can you|i send|lend|pay|borrow

  pretend|pretends|pretended|pretending|posing|posed|impersonating|impersonated|impersonate [to] [be] [as] ..1 ${KNOWN}
  pretending|posing|pretended|claimed|claiming|claims to be|as me; posing as me; he|she|they is|was me in; using my name|voice
  claim|claims|claimed|claiming to be ..2 ${KNOWN}; as ${MY} ${KNOWN}; call|calls|called|calling himself|herself ${MY} ${KNOWN}
  said|says|saying|say|claimed|claims|reckons|goes|thought|thinking|believed|convinced ..4 is|was|were|being|be ${MY} [${WHICH}] ${KNOWN}
  be|being [actually] her|his|my|our|your|their|a [${WHICH}] ${KNOWN}; sounded|sounds|sounding [just|exactly|a] [bit] like|as ..1 ${KNOWN}; voice like|of my|her|his|our ${KNOWN}; clone|cloned|ai ..2 voice
  so called ${KNOWN}; fake|bogus|false|pretend|phoney|scam|alleged ${KNOWN}; ${KNOWN} she|he|i has|have not got
  not|never [be] my|her|his|our|really [actual|real] ${KNOWN}; is|was not [really|even|actually] him|her; not [my|our|the] real ${KNOWN}
  supposedly|apparently|allegedly [from] ${MY} ${KNOWN}; off|from me asking|apparently|saying|needing

  message|text|texts|messages|whatsapp|whatsapps|facetime|email|dm|dms|voicemail off|from|fae|claiming [supposedly|apparently] ${MY} [${WHICH}] ${KNOWN}
  message|text|texts|messages|whatsapp|whatsapps|facetime|email|dm|dms|voicemail off|from|fae ${PARENT}; message|text|call|whatsapp off|from our|wor
  call|ring|voicemail off|from ${MY} ${YOUNG} ..8 ${NEED}; call|ring from a ${YOUNG}; ${MY} ${KNOWN} text|texts|message saying|said|says
  off|from|on ${MY} ${KNOWN} new number|phone|mobile; ${KNOWN} new number; new|different|temporary number; off|from our|my lad|boy|girl|little
  lost|broke|broken|dropped|smashed his|her [mobile|phone] ..4 ${NEED}|number|new; phone ..2 broken|lost|toilet

  ${YOUNG} [in] [law] rang|called|phoned|texted|messaged|emailed|messages|texts|messaging|rings|ringing|crying|sobbing|facetimed|facetime ..8 ${NEED}
  my|our|me|her lad|boy|girl|kid|laddie|lass|bairn [rang|called|phoned|texted|messaged|messaging] ..4 ${TROUBLE}
  ${FRIEND} [of] [mine|ours|hers] [from] [school|work|church|uni] [not] [him|her] ..3 messaged|emailed|messaging|messages|texted|dmed|inboxed|asked|says|stuck ..8 ${NEED}
  old|school|church|facebook|insta|instagram|snapchat|fb|bingo|online ${FRIEND} ..4 asked|asking|says|said|stuck|messaged|messages|emailed|needs|needed|wanted|wants|on|sent
  ${FRIEND} from school|work|uni|church; friend ..3 whatsapp|messaged|stranded; girl|boy|lad on|from snapchat|insta|instagram ..3 knows; vicar|pastor|priest emailed|asked|asking|needs
  ${KNOWN} ..2 whatsapp|facebook|insta|instagram|messenger|snapchat asked|asks|asking|messaged|says|said|wanted|needs|lost|hacked|cloned; ${KNOWN} on whatsapp|messenger|facebook|snapchat

  ${YOUNG} ..2 in|had ..2 ${TROUBLE}; ${YOUNG} crying|sobbing; ${KIN} ..2 kidnapped; ${KNOWN} stuck|stranded|mugged in|abroad|at
  ${KIN} ..3 bail|jail|prison; bail ..3 ${KIN}; lads|boys bail; bail for ..2 ${KIN}|lad|boy
  account|whatsapp|facebook|instagram was|had|been|got ..1 hacked|stolen|cloned and|it|asked ..4 asking|asked|group; turns|turned out ..4 account|facebook|whatsapp ..2 hacked|stolen|cloned
  ${KNOWN} [s] account|facebook|whatsapp|email ..2 hacked|stolen|cloned; took|taken over ..3 facebook|whatsapp|insta|instagram|account; as my|her ${KIN}; my ${KNOWN} needs|needed
  from|off|by|on my|her|his|our|a ${KIN} she|he|i|we has|have|had not
  online boyfriend|girlfriend; boyfriend|girlfriend ..2 online|says|asked|needs|wants`;
