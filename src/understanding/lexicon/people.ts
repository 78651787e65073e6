/** Classes of words, named with `@`, for reading whom a call was to. Apart from `CLASSES`, so that they never change how items are spelt. */
export const PEOPLE = {
  kin: 'mum dad nan grandad mother father grandmother grandfather husband wife partner aunt auntie aunty uncle sister brother son daughter cousin nephew niece grandson granddaughter stepdad stepmum stepmother stepfather hubby missus parents grandparents relative flatmate housemate boyfriend girlfriend fiance fiancee godmother godfather inlaws sis bro husbands wifes mothers fathers sisters brothers sons daughters aunts uncles partners',
  near: 'neighbour neighbours friend friends mate pal lodger landlady landlord carer',
  helped:
    'customer customers client clients patient patients resident residents tenant tenants colleague employee pupil student',
  rung: 'rung rang called phoned contacted scammed conned tricked targeted texted emailed messaged approached duped defrauded persuaded pressured harassed threatened hoodwinked cheated robbed fooled swindled hounded bombarded cornered',
  ringer:
    'they he she someone somebody caller callers scammer scammers fraudster fraudsters conman conmen man men woman bloke guy officer policeman police hmrc bank people who crook crooks thief microsoft bt amazon',
  rings:
    'rang rung ring rings ringing called call calls calling phoned phone phones phoning contacted contacting texted texting messaged messaging emailed emailing conned conning tricked tricking scammed scamming targeted targeting persuaded convinced pressured robbed threatened threatening threaten harassing defrauded duped cheated fooled',
  tells: 'told telling tell asked asking ask got made makes making want wanted wants pestering',
  contact: 'call calls phonecall text texts message messages voicemail voicemails email emails letter visit',
  handed:
    'gave given give gives sent send paid pay handed posted parted confirmed typed entered read transferred moved pressed bought withdrew installed downloaded clicked',
} as const;

/** Somebody other than the writer and the caller, as part of a regular expression. */
export const ANOTHER = `(?:${`${PEOPLE.kin} ${PEOPLE.near}`.replaceAll(' ', '|')})`;

export type WhomCue =
  | 'another'
  | 'another-perhaps'
  | 'theirs'
  | 'beside'
  | 'at-work'
  | 'not-another'
  | 'not-beside'
  | 'not-at-work'
  | 'myself'
  | 'not-myself'
  | 'rung-myself'
  | 'not-rung-myself';

/** How people say whom the call was to. `another-perhaps` and `theirs` count only where nothing says it was the writer. */
export const WHOM: readonly (readonly [WhomCue, string])[] = [
  [
    'another',
    `@kin|@near|pensioner|lady|gentleman [in] [law] ..5 was|were|is|are|been|got|get|gets|being|getting|keeps|keep|being @rung|told|asked|getting|caught|made|talked|driven|forced|visited
     @kin|@near [in] [law] ..5 get|gets|got|getting|had|has|have|having|received|receives|took|answered ..2 a|an|this|these|another|some|loads|lots|several|many|two|three|phone|scam|the|strange|weird|funny|dodgy|calls ..3 @contact
     @kin|@near [in] [law] ..5 had|got|get|gets|received|getting|having ..3 calls|texts|messages|emails|voicemails; she|he [is|has] [just] had|got|received|getting|gets ..3 calls|texts|messages|voicemails
     @kin|@near [in] [law] ..3 had|got|has|have|having someone|somebody|police|hmrc|a|the|some ..2 on [the|her|his] phone|line|landline
     @kin|@near [in] [law] ..2 answered|answering|picked [up] the|her|his phone|landline; @kin|@near ..2 @rung by; done|did it|this to my|our ..1 @kin|@near; @kin|@near keeps|keep getting
     @ringer [has|have|had|just|also|apparently|then|keeps|keep|is|are|was|been|up] [just|been] @rings [up] my|our|a|an|the [elderly|old|older|poor|late|frail|great|81|great] @kin|@near
     @ringer [has|have|had|just|also|apparently|then|keeps|keep|is|are|was] @tells my|our [elderly|old|poor|great] @kin|@near [in] [law] to|for|if|about|she|he|they|that|her|his
     @ringer [has|have|keep|keeps|just] @rings [up] mum|dad|nan|grandad; call|calls|text|message|email|voicemail to|for my|our|a ..2 @kin|@near
     scam|scamming|con|conning|trick|tricking|target|targeting|defraud|defrauding my|our|an|a [elderly|old] @kin|@near; happened|happening to my|our|a ..2 @kin|@near
     she|he was|has|is|had|got|keeps [just|been|also|only] [been|being|getting] [just] rung|phoned|contacted|scammed|conned|tricked|targeted|approached|duped|defrauded|pressured
     she|he was|has|got [just|been] [been] [just] called|rang by|today|yesterday|this|last|from|about|twice|again; she|he was told|asked to|for|she|he|by|her|his
     she|he [has|is] [just] got|had|received ..1 a|an|this|another|strange|phone ..2 call|text|voicemail|email
     they|someone|somebody|police|hmrc|caller|scammer|scammers|man|bank [has|have|had|just|keep|keeps] rang|rung|called|phoned|ringing|calling|conned|tricked|scammed|told|asked her|him`,
  ],
  [
    'another-perhaps',
    `@kin|@near [in] [law] [has|have|had|just|already|then|also|only|nearly|stupidly|may|might|must|possibly|probably|never|not] [just|already|also|only|have] @handed|told|let|said [it|them|him|her|over|out|away|his|all|some|everything|to|the|<money>|<sum>|1|one|money|a|two]
     @kin|@near thinks|think|reckons|believes she|he|they|it|its; @kin|@near needs|need help|advice; help|advice for my|our|a ..1 @kin|@near; she|he [has|had] [not|already|just] [already|just] gave|give|given|told|sent|paid|bought|handed|transferred|read them|<money>|<sum>|anything|police|hmrc
     not know|sure|certain what|if|whether|how she|he|mum|dad|nan [has|have|had|might|may] [have] told|tells|gave|given|give|said|sent|paid|handed; persuaded|tricked|conned|talked|forced|pressured her|him to|into|out; out of her|him; <money>|<sum>|money|pounds|cash|quid|grand off|from|out my|our|her ..1 @kin|@near; turned|came|come|knocked|went [up|round|here] at|to|round [my|our] @kin|@near; from|off mum|dad|nan|grandad|mother
     @kin|@near [is|was] [still|now|just] [still|now] on [the|a|her|his] phone|line|call|computer [to|with|now|and]
     asking|ask|writing|ringing|messaging|calling|contacting|typing|type|here|it|this|enquiring|chatting|question|is for|about|on [behalf] [of] my|our|a ..2 @kin|@near; it is|was my|our|a ..2 @kin|@near; i am the|her|his|their daughter|son|carer|neighbour|granddaughter|grandson|niece|nephew; ask|asked|asking|want|wants|wanted|wanting|after|know [for|to] [know] her bank|account|card|pin|ni|national|passport|licence|details|sort; behalf of my|our|a ..3 @kin|@near; helping|help|supporting my|our|an|a ..2 @kin|@near
     worried|concerned|scared|frightened|anxious about|for my|our|a ..2 @kin|@near; neighbour|friend of mine|ours; lady|man|gentleman next door; not me my|it ..3 @kin|@near; it is my|our ..2 @kin|@near; my|our @kin not me
     her|his carer; someone|person|lady|gentleman|man|woman i care for|look; someone|person|lady i know ..2 was|got|has; behalf of someone|another; for someone else; somebody|someone else`,
  ],
  [
    'theirs',
    `my|our|mum|dad [great] @kin|@near [in] [law] ni|national|bank|card|pin|passport|licence|account|savings|password|sort|details|pension|date|address|computer|laptop`,
  ],
  [
    'beside',
    `here|sat|sitting|standing|is|both with me|us; @kin|@near is [sat|sitting|stood|right] here|sat; with me now|here|right|at|as; with us now|here; sat|sitting|stood|standing next to|beside|by me|us; next to me|us; beside me|us
     in the same room|house; i|we am|are [here|sat|sitting|now|still|just|currently|both|staying] [here|now|down] with my|our|her|him|them|mum|dad|nan|the|a; i|we am|are [here|sat|now|round|over|currently] [round] at|round [my|our] @kin|@near
     am|are at|round her|his|their house|flat|place|home; we are [both|all] [here|sat|sitting] together; together now|here|at; she is here; with her|him now|here|right|at; @kin|@near is here; got|have my|our @kin|@near here
     me and my|mum|dad ..2 are sat|sitting|here|together; i am there|here with`,
  ],
  [
    'at-work',
    `a|an|one|our|my|this|the|another|two|some|of|elderly|old|vulnerable @helped; @helped of mine|ours; one of my|our|the ..2 @helped|staff|service|people|ladies|gentlemen|guests|members
     a|one|another|our member|members of staff|the; staff member; service user|users; my|our boss|staff|manager|receptionist|employee|worker ..3 had|got|has|have|was|were|paid|gave; staff at|in ..3 had|got|have|were; i am a|the|her|his social|support|care|bank|key|housing worker|cashier|manager; people i|we work|care|support with|for; @helped says|thinks|has|had|got|was been|got|had|a|an|the|rung|called|told|asked|she|he; @helped wants|wanted|needs|insists|insisting|trying to|<money>|<sum>|cash|her|his
     work|working|works at|in|for a|the|our ..1 branch; work|working|works at|in|for a|the|our bank|store|shop|branch|home|surgery|school|office with|and|helping|serving ..2 @helped; branch|bank|store|shop|post|front|counter [office|line] colleague|staff|cashier|teller|clerk|manager|worker|team|employee here; i am a|the ..2 cashier|teller|clerk|colleague|manager; banking protocol; @helped ..2 with|beside|facing|opposite me|us; front of me|us
     lady|gentleman|woman|pensioner|couple here at|in [the|our] post|bank|branch|shop|store|office; @helped on [the] phone|line|call; @helped here|in the|our|at`,
  ],
  [
    'not-another',
    `@kin|@near and i|me ..6; me and my|the|our|mum|dad ..1 [@kin|@near] ..6; @ringer ..1 saying|said|says|claiming|claimed|claims|pretending|pretended [that|to] [be] my|our|her|his ..1 @kin|@near ..7; @ringer told me|us [that] my|our|her|his ..1 @kin|@near ..7; claiming|pretending|pretended to be ..2 @kin|@near ..7
     @kin|@near ..5 i|we|me|us was|were|have|had|got|am|been|get|being ..4; to be|was|as my|our|her ..1 @kin|@near ..6; @kin|@near ..3 get|gets|got|had|has|have|having|received ..3 a|the|this|another call|text|message|email from me|us; in|into|an ..1 accident|prison|custody|trouble
     she|he was|is|got told|asked that|i|not; said|says|saying she|he|they was|were|is|had|have|has|got ..6; told me|us she|he|they was|were|had ..6; @kin maiden; claimed|claiming|claims she|he|they was|had ..6
     on [the] phone|line to|with [the|our|my|his|her] bank|101|159|police|999|you|me; @kin|@near ..4 gave|told|sent|showed|read|lent|paid|handed|give|let|bought|pressed [it|to|that] me|us|you|for; for|about my|our|a ..2 @kin|@near address|name|number
     @kin|@near [has|just|then] told|let|asked him|her|them to|no|where|off|i|it; @kin|@near [has|just] told|asked me|us|where|no; it was my|our ..2 @kin|@near who|that told|said|sent|found|saw; not for|about|my|on my|our|a|behalf ..3; was not my|our|a ..2 @kin|@near; is not my|our|about|for ..2 @kin|@near; not my|our @kin|@near; @kin|@near rang|called|phoned|texted me|us ..4`,
  ],
  [
    'not-beside',
    `not|was|were|on ..2 with me|us|my|her|him|mum|dad; not here; was|were with; not [here] with; the phone with; speaking|talking|chatting|spoke with my|her|him|mum; officer|police|man|courier|caller|driver|policeman is here ..2; not together; not in the same|room`,
  ],
  [
    'not-at-work',
    `@helped service|services|support|care|number|reference|id|account|code|finance|loans|loan|team|relations|advisor; client|customer services|number; a student|tenant|customer|patient|client i|at|myself|there; @helped with the|them|you|@bankname bank|for|since|and
     am|as|being a|an|the|their|his ..1 @helped; said|says|saying|told|claimed|claiming ..4 @helped|customer|client; i am a|an|the|one ..1 @helped; student loan|loans|finance; valued customer; other customers; of staff at`,
  ],
  [
    'myself',
    `it was|is me; it is about|for me|myself; it was about|for me|myself; this is about|for me|myself; happened to me; they|he|she rang|called|phoned me not; me they|not my; not my ..1 @kin|@near [it] [was|is] me|myself`,
  ],
  [
    'not-myself',
    `not me; was|is not about|for me; mum|dad|nan|hi|hello|hey|saying|said|says it is|was me; was not me; not for|about me|myself; worried|concerned|know|knew|knows|asking|information|details|everything|stuff|things|questions|lies about me|myself; just me and|being|or|sending`,
  ],
  [
    'rung-myself',
    `@ringer|number|recording|robot [has|have|had|just|also|then|keeps|keep|is|are|was|been|from|claiming] [just|been] @rings [up] me|us; i|we [have|had|has] [just|only|also] got|had|received|get|getting|answered|took|have|had [some|several|loads] [of] [a|an|this|these|another|the|strange|phone|two|missed] ..2 @contact
     i|we was|were|have|got|am|had|keep [just|been] [been|being|getting] @rung|told|asked; me|us @rung by; rang|called|phoned|texted|messaged me|us; call|text|voicemail|message on|to my|me`,
  ],
  [
    'not-rung-myself',
    `@kin|@near|@helped [has|have|had|just|also|then|is] [just|been] rang|called|phoned|texted|messaged|calling|ringing me|us; @contact from my|our|a|mum|dad|nan|one|her|him ..2 [@kin|@near|@helped]; not rang|call|called|ring|phone|phoned me|us; i|we was told|asked by|that ..2 @kin|@near|@helped; @kin|@near and|who rang|called|phoned me`,
  ],
];
