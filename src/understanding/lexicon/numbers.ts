/** Stands for a telephone number, however it is written. */
export const PHONE = '<phone>';

/** Asking whether a telephone number is genuine, or whose it is. */
export const NUMBER_VERIFY = `is|was|are|were|if|whether|be|that|wether [the|this|that|it] [phone|telephone] [number] <phone> [really|actually|definitely|a|an|the|even|number|still|your|from|your] [really|the|a|an|actual|proper|your] [number] genuine|real|legit|legitimate|right|correct|official|theirs|yours|safe|true|fake|spoofed|scam|scammers|fraud|dodgy|proper|police|hmrc|bank|kosher|trustworthy|known|ok|you|@force|number|valid|real
  <phone> ..2 is|was that|it|this|they [really|a|the|actually] [the|a] [proper|actual] real|genuine|legit|legitimate|right|correct|official|theirs|yours|safe|true|fake|spoofed|scam|fraud|dodgy|proper|police|hmrc|bank|you|kosher|number|him|them|from; <phone> [number] genuine|real|legit|legitimate|official|fake|scam|spoofed|dodgy|kosher|police|hmrc|or; is it|that|this <phone>
  is|was|are|were|if|whether|wether that|this|the|their|these|those|his|her|its|police|hmrc ..1 [phone|telephone|caller] number|numbers|nos [on|they|he|she|i|that|which] [my|the|it|gave|rang|was|showed|got|used|shown|called|came] [me|phone|display|screen|from|us|up|on] [with|from|on] [me|phone|display|it] [really|actually|definitely|a|the|from|even|is] [the] genuine|real|legit|legitimate|right|correct|official|theirs|yours|safe|true|fake|faked|spoofed|scam|fraud|dodgy|proper|kosher|police|hmrc|bank|trustworthy|known|ok|good|from|valid
  number ..6 is|was that|it|this [really|a|the|actually|even] [the|a] real|genuine|legit|legitimate|right|correct|official|theirs|yours|safe|true|fake|spoofed|scam|proper|kosher|police|hmrc|bank|you|dodgy|from
  who|whose is|owns|has|was|does|number [this|the|that|number|phone|is] [number|is|on] <phone>; who|whose is|was|owns this|that|the [phone|mobile] number; whose number is|was; whos number is|was; who called|rang|phoned [me] from|on|with <phone>; who rings|uses from <phone>|this
  does|did <phone>|number|this|that [number] [really] belong|come; do|does this|the|that|these number|numbers belong; <phone> belong|belongs to; check|verify|checking|verifying|trust|confirm|validate a|the|this|that|if|whether ..2 [phone|telephone] number|<phone>; check|verify|trust|confirm <phone>
  is|was <phone> who|what they|it|he|you; you ever|really|actually|use|using|call|ring from|on|use <phone>; do [the|your] you|police|hmrc|they|bank|officers [ever|really] use|ring|call|phone [people] [from|on] <phone>; recognise ..1 number|<phone>; what is <phone>; is|was it|that|this [really|actually] @force|your|their number; <phone> genuine; know ..3 number|<phone> is|belongs|genuine|real; is the number genuine|real; genuine|real|legit number or`;

/** Asks only where a number was written: "they rang from 0300 123 2040. Is that genuine?" */
export const NUMBER_VERIFY_IT = `is|was it|that|this [really|actually|the|a|from] [really|the|a] [number] real|genuine|legit|legitimate|kosher|official|spoofed|fake|theirs|yours|them|you|police|hmrc; genuine or|number; do you know|recognise it|this|that|the`;

/** Another kind of number, or asking for one. */
export const NOT_NUMBER_VERIFY = `collar|badge|shoulder|warrant|reference|ref|crime|case|account|sort|card|ni|insurance|passport|licence|pin|serial|order|tracking|officer|officers|policy|id|staff|force|licence number|numbers|no ..6; my number [is] ..3 safe|ok; is my number ..3; what|which is|are|s the|your ..2 right|correct|real|proper|genuine|official ..2 number; what|which number
  what is the [police|bank|phone|real|genuine|right|correct|proper] ..1 number; right|correct|real|proper|genuine|official number for|to|of; number of|for the|my ..2 police|bank; told me|him|her to check ..4; said|says|told|saying [me|us|i|to] [could|can|should|i|to] [check|verify|confirm|trust|google] ..4; asked|wanted|wants|asking|want ..2 [to|me] [to] confirm|verify|check ..5
  is <phone> free|open|busy|24|a free|available|answered; <phone> or <phone>; confirm|verify|check my|her|his|your|our ..5 number`;

/** Whose a number might be. */
export const FORCE =
  'hmrc police bank northamptonshire northants court dvla natwest barclays lloyds hsbc santander halifax nationwide amazon bt microsoft';
