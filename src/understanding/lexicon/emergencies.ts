/** Whoever comes to take something from a person: "he", "the lad", "a courier". */
const COLLECTOR =
  'he|she|they|him|someone|somebody|man|men|bloke|lad|lads|chap|fella|guy|boy|woman|lady|officer|officers|policeman|detective|courier|driver|taxi|cab|colleague|collector';
const DAY =
  'tomorrow|today|tonight|later|soon|again|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next|this|at|in|on|by';
const HOUR =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarter|noon|midday|lunchtime|teatime|oclock|1|2|3|4|5|6|7|8|9|10|11|12|1pm|2pm|3pm|4pm|5pm|6pm|7pm|8pm|9pm|8am|9am|10am|11am|12pm';
const TAKEN =
  'card|cards|cash|money|pin|gold|jewellery|envelope|parcel|package|laptop|phone|rest|passport|valuables|bag|<money>|thousand|grand';

/** Somebody comes to collect, on whatever day, or leaves a bank with the money: each word of it is danger. */
export const COLLECTING = `
${COLLECTOR} ..3 coming|come|comes|back|returning|returns|round [back|round|over|here|out] [back|again] [${DAY}] ..3 for|collect|fetch|get|take|pick ..5 ${TAKEN}
${COLLECTOR} [is|are|will] [coming|be|come] [back|round] ${DAY} ..3 for|to ..4 ${TAKEN}
courier|driver|taxi|cab|collection [is|are|was] [due|booked|coming|arranged|collecting|arriving|expected|ordered] [here|round|for|at] [at|by|for|in|around|about|before] [about|around] ${HOUR}; courier|driver|taxi|cab due|booked|arranged|expected
they|he|she|customer|client|lady|gentleman|pensioner is|are|was [now|just|about|going] [to] walking|leaving|heading|storming|walk|leave [the|our|my] out|branch|bank|shop|store|now
walking|walked|walks|walk|leaving|leaves|left out|off [of|the] [the] [branch|bank|shop|door|building] with ..4 ${TAKEN}`;

/** Somebody of their own who comes, a visit that is over, or one that nobody makes. */
export const NOT_COLLECTING = `my|our ..1 son|daughter|mum|dad|sister|brother|wife|husband|partner|friend|neighbour|niece|nephew|carer|grandson|granddaughter ..4 coming|come|comes|back|round|leaving|walking|heading; not|never|nobody|noone|stop|stopped ..2 coming|come|back; if he|she|they|someone ..2 come|comes
came|come ..2 yesterday|ago|last; to|with|by|gave the|a|my courier|driver|taxi|cab at|by; courier|driver|taxi|cab ..4 yesterday|ago|last|cancelled|went|gone|took; ring|call|phone|rang|called|phoned|ringing|calling|phoning|text|write [me|us|her|him] back|again; from|out my|her|his|the|our account|bank; coming back to; get back for|to|my|the; money|cash|savings|card back; back ..2 my|the|her|his money|cash|savings; police|they will come for me`;

/** Somebody is hurt or ill, or asks for 999 to be rung. */
export const MEDICAL = `
need|needs|needing|want|send|sending|get|call|ring|phone|dial|fetch|require ..2 ambulance|ambulances|paramedic|paramedics; ambulance please|now|quick|quickly|for; ring|call|dial|phone|get 999 for me|us|her|him|mum|dad|nan; you ring|call|dial|phone 999|ambulance; please|pls ring|call|dial|phone|get 999; please|pls|quick|quickly send ..1 police|officer|officers|someone|somebody|help; send help|police|someone [please|quick|quickly|now|help]
having|have|had|has|think|thinks|is|be|being ..4 heart attack|failure; having|have|has|had a|an|another stroke|seizure|fit; heart attack now|coming; chest pain|pains; chest [is|are|really|so|feels] [really|so|very] hurt|hurts|hurting|tight|aching|painful|agony|crushing; pain|pains|tightness|ache in|across|down my|her|his|the chest|left|arm; left arm ..1 numb|hurts|hurting
can not breathe|breath; can hardly|barely breathe|breath; struggling|struggles|trouble|difficulty|hard [to|with] [catch|catching] [my|her|his] breathe|breathing|breath; not|stopped breathing; has|have|just|i|he|she|mum|dad|nan collapsed; collapsed on|in|at|and; unconscious; passed out; not waking|responding; fainted
i|we|he|she|am|is|are|mum|dad|nan|head|nose|arm|leg|hand|still|badly|been bleeding; bleeding badly|heavily|lots|everywhere|out|from|a; blood everywhere|all|coming|pouring|on|from|running; covered|losing|lost|lots|pool|loss in|of|lot ..2 blood; losing|lost blood; see|saw|seen|is|was blood; badly hurt|injured|burnt; i|he|she|mum|dad|nan am|is|are|has|have|been ..1 hurt|injured|wounded|burnt; fallen|fell ..5 not [get|move|stand|walk] [up]; broken my|her|his leg|arm|hip|wrist|ankle|neck|back; broke my|her|his leg|arm|hip|wrist|ankle`;

/** A figure of speech, long past, or what somebody said was the matter. */
export const NOT_MEDICAL = `not need|want|call|ring ..2 ambulance; nearly|almost|about|near had|have|gave ..4 attack|stroke; gave|give|gives|giving me|her|him ..2 heart attack; heart attack|stroke|seizure|fit ..3 ago|last|year|years|before|once|patient|survivor|in|when|history|of; have|has|had a|an another fit ..1 about|at|of|when|and; had a stroke; have|had a fit
bleeding useless|furious|idiot|idiots|annoyed|hmrc|police|bank|scammer|scammers|nuisance|joke|cheek|obvious|fed|money|dry|heck|hell|thing|robot|bot|phone|liar|liars|me; is|are|was|been bleeding me|us|her|dry|useless; blood pressure|test|tests|sugar|donor|boiling|money|cold|type|group; in cold blood; blood on their|his|her hands; hurt by|that|how|about|because|and|inside; nobody|not|noone ..2 hurt|injured; computer|phone|laptop|account|system|line|website|app|deal has|have|just|is collapsed|dead; account|company|bank|business collapsed
said|saying|says|told|claimed|pretending|claiming ..8 accident|hospital|ambulance|hurt|injured|collapsed|attack|unconscious; from|for the ambulance; ambulance service|rang|called|came|charity; should|shall|do|must|can you|we|he|they ring 999 if|when; told|said|says|asked|asking|wanted|would ..2 ring|call|dial|phone 999; if ..4 you ring|call 999; how|when do|can|would you ring|call|dial|phone 999; when you ring|call|dial|phone 999; did|do|does|would you ring|call|phone|dial 999
son|daughter|grandson|brother|sister|nephew|friend ..3 has|been|was|is ..3 accident|hurt|injured; catch my|her|his breath; hold|held my|her|his breath`;
