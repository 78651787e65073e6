/** On the call as they write. */
export const ON_THE_PHONE = `has|have|had|got|has|is keeping [got] me|her|him|us|mum|dad|nan on hold|[the] line|phone; on a|the|another call with|to; not to put|hang [the|my] phone|up down; he|she|they is|are [still] waiting|listening|holding; can hear me|us|everything|him|her|them; leave|keep|keeping|left ..3 phone|line off|open|connected; phone to my|her|his ear; he|she|they is|are still there|talking|going; gone to fetch|get his|her|a supervisor|manager|boss|colleague; stay on or|and|while|until
  thinks|think i am|she is|he is getting|looking|fetching|finding|gone|in; while he|she|they gets|get|fetches|checks|speaks|waits|wait|holds|hold|goes; put me on hold; on with them|him|her now; no|not let me go|hang|off; call is not finish|finished|over|ended; them|him|her|someone ..1 in my|her|his ..1 ear; on [the] phone|line|call with|to them|him|her|someone|hmrc|police
  on [the] phone|line|call to|with ..6 now|moment|minute|currently; on the phone|line this|right ..2 minute|moment|second|now; is|are|am reading ..6 now|while|phone; still on [the|to|my] [phone|line|call|other|them|him|her|with]; still talking|speaking|chatting to|with|on; still there talking
  still here|there|hear on [the] [phone|line]; customer|resident|client|mum|dad|nan|wife|husband|lady|gentleman on [the] phone|line with|to; am|is|are|him|her|them|officer|caller|man|bloke|woman|lady|someone|police|bank|hmrc|scammer on [the|my|her|other] [other|home] phone|line|landline|mobile|speaker|call
  on [the|my|her|other] [phone|line|call|landline|mobile|speaker] [to|with] [them|him|her|someone|the|a] ..2 now|rn|moment|currently
  on hold now|with them|him|to them; am|is|are on hold; on the other phone|line|end; on my other phone|mobile; in my|her ear
  not let|letting|allow|allowing me|us|her|him|mum|nan|dad hang|go|off|put|end|get; will not get off; will not go away
  not let|letting me|her|us ..2 phone; can not hang up; scared to hang; saying|says do not hang up; not to hang up
  says|saying|telling me|us|her to stay on; keep|keeping me|her|us|him on the phone|line; trying to keep me
  talking|speaking to me|him|her|them|someone now|right|as|while; as i|we type|speak|write|am typing|text; while i|we type|text|write|am typing
  has|have not hung up yet; line is|still open; phone is|still off the hook; on the call|phone right|as|while|now; right now on
  waiting|waits|holding for me|us|her to|while|now; ringing|calling|phoning me|us|her|him at this|right|now|as; is|are|am waiting on the phone|line; phone is ringing; ringing [me|again] right|now|again now
  they|he|she are|is|keep ringing|calling now|again; got him|her|them|someone on the phone|line|hold; been on [the] phone|line|hold for|an|over|since|all ..5 now
  currently on|speaking|talking ..2 phone|line|to|call; in the middle of a|the call;
  is|are|am|still [still] talking|speaking|chatting|on [to|with] [to|with] them|him|her|someone|somebody [now] in the|her|his|our|my [other|next|front|back] kitchen|room|hall|lounge|bedroom|garden
  is|are|am|still|we|i [still] in|on [a|the] [whatsapp|zoom|facetime|teams|skype|messenger|video] [video] whatsapp|zoom|facetime|teams|skype|messenger|video|call [call|chat|meeting] [with] [them|him|her|someone|the] [officer|man|police] now|rn|moment|with
  on|in zoom|facetime|teams|skype|whatsapp [video|call] with them|him|her|someone now|rn|still; on now; here on the phone; listening to|in me|us|now`;

/** They may ring again: counts as the same moment, but is asked about. */
export const RINGING_BACK = `will|to ring|call|phone ..2 back|again; to ring|call|phone ..2 back|again; ringing|calling|phoning [me|us|her] back at|in|soon|later|tomorrow
  keep|keeps|kept ringing|calling|phoning; ring|call|phone [me|us] back|again in|at|soon|later|tomorrow`;

/** The caller's own ringing back, which asks nothing of the person. */
export const THEIR_CALLS = `he|she|they|someone|caller|officer|man|woman|police|bank ..1 will|would|is|are|was|were|going|shall|might|due|promised [going|due] [to] [be] ring|call|phone|ringing|calling|phoning [me|us|him|her] back|again
  will|would be ringing|calling|phoning ..1 back; ringing|calling|phoning me|us back; ringing|calling|phoning back in|at|later|soon|again|tomorrow|tonight; due to ring|call|phone [me|us] back; is|are going to ring|call|phone me|us back`;

/** What makes such words past, or about somebody else. */
export const NOT_ON_THE_PHONE = `was|were|been on the|hold|to|still; was|were talking|speaking; been on [the] phone to my|the bank; kept me|her|him|us|mum on; put|slammed the phone|down
  on hold|phone|line to|with [the|my|our] bank|police|159|101|natwest|barclays|doctor|real|action|hmrc; got off the phone|line; came off the phone|line; if they|he|she
  on the phone yesterday|last|earlier|said|saying|told|asked|was|when|and; was not|never on the phone; on the phone number; to hang up i|then; could not hang up; would not let
  not let me hang up until|and then; he|she|they was|were on; officer on the phone said|asked|wanted|told; man|woman|lady|bloke|someone on the phone said|asked|wanted|told|saying|who|claiming|from|wanting`;

/** Words for the police and their ranks, in questions about them. */
const OFFICER =
  'police|policeman|policewoman|policemen|officer|officers|detective|detectives|pc|wpc|dc|di|ds|dci|pcso|sgt|sergeant|inspector|constable|superintendent|commander|cop|cops|bobby|bobbies|sheriff|deputy|met|cid|squad';
const REAL = 'real|genuine|legit|legitimate|legitimately|kosher|bona|valid|proper|authentic|true';
const FALSE = 'fake|scam|con|crook|crooks|fraud|dodgy|wrong|scammer|fraudster';
const DO =
  'ask|asks|asking|ring|phone|call|need|want|take|come|do|allowed|ever|supposed|send|text|collect|normally|usually|contact|demand|email|turn|tell|give|keep|hold|use|make|whatsapp|canvass|video|visit';
const USUAL = 'usual|normal|customary|standard|common|routine|allowed|supposed|procedure|policy|practice';
const THEY = 'he|she|it|they|that|this|him|her|them';

/** Whether somebody, a number or a name is real. */
const IS_IT_REAL = `
  is|was|are|were|if|whether ..6 genuine|legit|legitimate|kosher|bona|authentic; is|was|are|were ${THEY}|${OFFICER} ..4 ${REAL}; is|was|are ${THEY} [a] ${FALSE}; if|whether ..4 ${REAL}|${FALSE}
  real|genuine|proper|actual|true|legit|kosher ${OFFICER}; real|genuine|police|legit or not|fake|scam|what; ${OFFICER} or not|scam|con|crook|what; scam or not|real|genuine|legit
  really|actually [a|an|the|from|police] ${OFFICER}; is|was|are|were ${THEY} [really|actually|definitely] [a|an|the|from] [real|the] ${OFFICER} or
  who he|she|they says|said|say|claims|claimed; do|can|should|could i|we trust|believe; trust|believe him|her|this|them|police; believe ..3 ${OFFICER}
  know|tell|sure|certain if|whether ..6 ${REAL}|${FALSE}|police|officer; not|never sure|convinced|certain if|that|he|she|it ..5 police|officer|real|genuine|genuinely; to be sure
  seems|seem|sounds|sound|seemed|sounded dodgy|fishy|legit|genuine|real|suspicious|official|convincing|right|odd ..8 check|real|police|know
  must have been ${THEY}|you|real|genuine|legit|police|right; certain|sure it|that|this|he|she was|is|were [really|actually] them|him|her|you|real|genuine|police|met
  doubting [if|that|whether|now] ${THEY}|${OFFICER}|was|were|is; having|have|had|got [my|serious|big|some] doubts; now|starting|started|beginning ..2 doubting|doubt|wonder|wondering; is|are [it|this] normal
  is|was he|she|it|they though|tho; who is|was he|she|they really; is this [a] scam|con|wind`;

/** Whether the police know the officer: "one of yours". */
const KNOWN_TO_YOU = `
  one|any|some|somebody|someone of yours|your|ours; one of your [officers|lot|own]; from|with you|yourselves [lot]; known to you; on your books|force|list|system|strength|payroll|staff; vouch; serving officer
  is|are there|their|they a|an|any|someone|somebody ..5 ${OFFICER}|called|named; have|has|do|got you|your|anyone ..3 a|an|any ..5 ${OFFICER}; is there|their such a; such a person|officer|man|thing; does|do|did ..5 work|exist; really work|works
  anyone|anybody|somebody|someone|officer|colleague|man ..3 called|named ${OFFICER}; is|was|are the|that|this ${OFFICER} who|at|from|really; has|have an|a|any ${OFFICER} ..3 been
  working|work|works|worked for|with|at|from|there|out ..2 you|them|police|northants|your|station|nick|force|office; works|work|based|stationed at ..3; employed by|at; confirm ..4 ${OFFICER}|identity|works|employed
  aware that ..6 name; an officer|detective|sergeant of yours; colleague|officer|colleagues of yours; is yours|ours`;

/** Whether it was the police who rang. */
const WAS_IT_YOU = `
  is|was|were that|this|it [really|actually|definitely] you|yous|yourselves|yours [lot|guys]; is|was that|this|it [really|actually] the|from|someone|somebody police|met|station|local|you|there; did you|the|your|somebody|someone|anyone [northants] [police|officers|really|guys|lot] ..3 ring|call|phone|contact|send|try|come
  you lot|guys|people|police ring|rang|rung|called|phoned|call|phone|send|sent|came|try; are you [the] ..3 ringing|calling|trying|looking; is|was|are this|that|it|these [a|the] [real|genuine|proper] [met|police|your] number; a met|police number; number you|yours
  anyone|anybody|somebody from|at ..3 police|station ..4 ring|call|phone|contact|rang|called; was|is|were it|that|this|number|call ..3 really|actually|from|the ..3 police|you|officer`;

/** Whether the police would do that. */
const WOULD_POLICE = `
  would|could|can|do|does|will|should|are|is|did|may|might [the|a|an|any|your|our] [real|genuine|actual|proper|plain|fraud|city] [clothes] ${OFFICER} ..4 ${DO}; why would|wud|does|do|is|are [a|the] ${OFFICER}
  would|could|can|do|does|will [really] you|yous|they|he|she [lot|guys|people|police|really|actually|ever] ..4 ${DO}|collecting|plain; you lot|guys|police|people never|ever|not|only|normally|usually
  ${OFFICER} do|does|did|would|never|not ..1 ${DO} ..4 do|would they|you; ${OFFICER} do that|this|it; ${OFFICER} never ${DO}; ${OFFICER} ever ${DO}|been; would they; do they; could they really; are you allowed; would a|any ${OFFICER}; do i have|need to ..2 ${OFFICER}
  is|are|was|were|if|whether ..3 ${USUAL}; is it|that|this [all|really|even] ok|okay|alright|right|true|safe|wise|legal|correct|genuine; does|do ${THEY} sound|seem ..2 right|legit|normal|genuine|ok
  that|this is|it ok|okay|fine|right|normal|legit|alright [is|yeah|yes|then|right]; that|thats is fine|ok|okay|right|normal; would that be|seem right|normal|ok; is|was|that is that|this|it how ..4 works|work|do|done|you|they|police
  is|that that|this|it|is a thing; a thing you|yous|the|they|police do|have|does; thing you|yous do|have|ask; something you|yous|the|they|police|is do|does|ask|would; sounds|sound legit|right|ok|genuine; allowed to ask|ring|do|take|have|come
  does|do|can|could an|the|any ${OFFICER} ..3 ${DO}; has|have [an|a|the] ${OFFICER} ever; are you [doing]; is it|that like police`;

/** Asking the bot to look, and how to look oneself. */
const CHECK = `
  check|checking|verify|verifying|confirm|confirming|prove|validate|look|trace|identify ..7 ${OFFICER}|collar|badge|warrant|identity|genuine|real|exists|identity; check|verify|confirm|look|looking him|her|them|it|this [out|up] [for]
  check|verify|confirm|find|know if|whether|that|who|up|on|out ..5 ${OFFICER}|he|she|him|her|they|real|call|caller; check it|him|her for us|me; look it|him|her up; trying to check|verify; run a|the|his|her check|name|number
  collar|badge|shoulder|warrant number|card|no ..6 ${REAL}|${FALSE}|right|check|exist|match|look; tell me|us the|that|this|it|he|she|if|whether ${OFFICER}|is|was|he|she|it
  how do|can|could|would|will|am i|we|you ..3 know|tell|check|be|find|verify|confirm; way of|to checking|check|know|knowing|tell|telling|verify|verifying|find; who do i ring|call to check|verify
  want|wanted|like|need|wish|wishing to|a ..1 verify|verified|check|confirm ..6 ${OFFICER}|him|her|he|she|number|identity|colleague|name`;

/** Doubt about whether an officer, or a request of one, is real. */
export const VERIFY = [IS_IT_REAL, KNOWN_TO_YOU, WAS_IT_YOU, WOULD_POLICE, CHECK].join('\n');
