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
  currently on|speaking|talking ..2 phone|line|to|call; in the middle of a|the call; on now; here on the phone; listening to|in me|us|now`;

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

/** Doubt about whether an officer, or a request of one, is real. */
export const VERIFY = `has|have|is|does anyone|anybody|someone|you|there ..2 got|have|a pc|dc|sgt|detective|officer|sergeant|inspector|constable; working|work|works for|with you|them|police|northants|your; should|shall|can|must i|we|she|he ..8 to|for the|a|this police|policeman|officer|detective; genuine|legit|kosher; really|actually a|an|the ..1 officer|policeman|pc|police|detective; do|have you have|got a|an|any ..3 inspector|pcso|superintendent|constable|officer|sergeant|policeman; check ..3 pcso|inspector|superintendent; that|this|it [all] ok|okay|alright|legit|normal|usual; is it usual|normal|common|standard; do|does|would|will|can|could|are|is [the|a|real] police|policeman|officers|officer|detectives ..2 phone|ring|call|ask|take|want|need|come|collect|make|demand|tell|give; trust|believe him|her|this|them|police; check ..3 real|genuine|police; police or not|scam|con|crook; real|genuine|proper|actual police|policeman|officer|copper|detective|pc; true police; known to you; on your books|force|list|system; vouch; serving officer; believe ..3 police|officer|pc; confirm ..4 officer|police|identity|works|employed; who he|she says|said he|she is; employed by|at; real or not|fake|scam; scam or not|real|genuine|legit; is|was|are|were ..7 real|genuine|legit|legitimate|kosher|fake|bona|proper|official
  one|any of yours|your; one of your [officers|lot|own]; one of ours; does|do|did ..4 work|exist; really work|works
  check|checking|verify|verifying|confirm|confirming|prove|validate|look ..7 officer|policeman|policewoman|pc|dc|detective|sergeant|constable|collar|badge|identity|genuine|real|exists
  check|verify|confirm|find out if|whether|that|who ..5 police|officer|pc|dc|sgt|sergeant|he|she|him|her|they|real|call|caller; check|verify|confirm if|whether|that|who|up|on ..5 police|officer|pc|dc|he|she|him|her|they|real|call|caller; check|verify him|her|them|this|it [out]
  collar|badge|shoulder|warrant number|card|no ..6 real|right|genuine|valid|check|legit|exist|match; does|do ..5 exist|work; trying to check|verify
  is there|their|they a|an|any ..5 officer|pc|dc|detective|sergeant|constable|policeman; have|do you got|have a|an|any ..5 officer|pc|dc|detective|sergeant|constable
  how do|can|could|would|will|am i|we|you ..3 know|tell|check|be|find|verify|confirm; way of|to checking|check|know|knowing|tell|telling|verify|verifying|find
  would|could|can|do|does|will|should|are|is|did [the|a|an|any|your] [real|genuine|actual] police|officer|policeman|officers|detective|pc|copper ..3 ask|ring|phone|call|need|want|take|come|do|allowed|ever|supposed|send|text|collect|really|normally|contact|demand
  would|can|could|do|does he|they|she|you ..3 ask|need|want|take|do that; is|are|was he|she|it|they|that|this ..2 allowed|supposed|normal|usual|right; allowed to ask|ring|do|take
  was|is|were it|that|this|number|call ..3 really|actually|from|the ..3 police|you|officer; did you|the|your [northants] [police|officers|really|guys] ..3 ring|call|phone|contact|send|try
  do|would you|police|officers ever|really|normally|usually|just; are you [the] ..3 ringing|calling|trying|looking; was this|that|it you; whether|if ..6 real|genuine|legit|legitimate|police|officer
  if he|she|it|they is|are|was|were ..3 real|genuine|legit|legitimate|who|actually|really; who he|she|they says|said|say|claims|claimed; can|should|do i trust|believe; to be sure
  know|tell if|whether ..6 real|genuine|police|legit|officer|scam; someone|anyone|officer ..3 called|named pc|dc|detective|officer|sergeant|inspector; is|was pc|dc|sergeant|detective|inspector|constable|officer
  anyone|anybody|somebody from|at ..3 police|station ..4 ring|call|phone|contact|rang|called; police do that|this; not|never sure|convinced|certain if|that|he|she|it ..5 police|officer|real|genuine|genuinely
  seems|seem|sounds|sound|seemed|sounded dodgy|fishy|legit|genuine|real|suspicious|official|convincing ..8 check|real|police|know; want|wanted|like|need to|a check|verify|verified|confirm|checked; legit|genuine|real|kosher police|officer|policeman|detective|pc
  is it safe|ok|okay|alright|right|normal|wise|true to|for|that|if; does that|this|it sound|seem ..2 right|legit|normal|genuine; is|was that|this|it ok|okay|allowed|right|normal|legit|genuine|legitimate`;
