import type { ItemWords } from './item-words.ts';

export const MOVE_MONEY: ItemWords = {
  nouns: [
    'safe|secure|holding|protected|temporary|supervised|ringfenced|government|escrow account|accounts|wallet|vault|pot',
    'ring fenced account',
    'safe place',
    'the safe|secure one',
    'crown protection',
    'account in|with my|her|his|our [own] name|initials',
  ],
  actions: [
    // To where it is said to be safe.
    'move|transfer|shift|send|put|keep|swap|place|park|switch+ ..6 safe|secure|secured|safer|holding|another|different|new|temporary|protected|protection|supervised account|place|bank|branch|wallet|vault',
    'move|transfer|shift|send|put|keep|park+ ..6 safe|secure|secured|safer|holding|temporary|protected|supervised one',
    'move|transfer|shift|park|switch+ ..6 another|different|new one',
    'put+ ..3 in|into ..1 another|different|new one',
    'move|transfer|shift|swap|switch|sweep+ ..6 into|to|across ..4 account|accounts',
    'put|pay|paid|send ..6 into ..3 police|bank|evidence|investigation|trust|fca|their account',
    'money|savings|funds|pension|isa ..4 into|to ..3 account',
    'move|transfer|shift|send|put|wire+ ..8 account|one in|with my|her|his|our [own] name|initials',
    'move|transfer|shift|send|put|wire+ ..6 account they|he|she|mr|that|which ..3 made|opened|set|gave|said|created|told',
    'move|send|transfer+ ..4 pot|vault',
    'account they made|opened|set|gave|said|created',
    'transfer+ ..6 to protect|secure|safeguard',
    'transfer ..6 keep|make ..2 safe',
    'transfer+ ..3 to my|myself|meself',
    'send|transfer+ ..4 to myself',
    'set+ up ..3 payee',

    // What there is to move.
    'move|shift+ [@my] [all] [of] [@my] [life|premium] money|savings|funds|pension|balance|isa|bonds|thousand|sum|drawdown|lot',
    'transfer+ [@my] [all] [of] [@my] [life|premium|whole|funeral|tuition] money|savings|funds|pension|balance|isa|bonds|lot',
    'transfer+ ..3 savings|balance|isa|lot',
    'put|place|get|swap|send+ ..3 savings|isa|pension|bonds ..3 in|into|to|under|for',
    'move|shift+ ..2 <sum>',
    'move|shift+ ..4 money|savings|funds|pension|sum|<money>|thousand|grand|bonds',
    'move|shift+ it|everything|them',
    'move+ what was left|there',
    'move+ it all',
    'transfer|send+ everything|all',
    'transferring them|it|everything',
    'savings|isa|money|pension|bonds shifted|moved|moving|transferred',
    'savings|everything should|to|must go|went|into ..3 across|safe|account',
    'do+ a|the transfer',
    'open+ a ..2 account ..4 put|move|transfer|moved',

    'savings|money is|are not safe',
    'protect|secure|safeguard+ ..1 money|savings|funds|account',
    'keep ..2 money|savings safe',
    'hold+ my|her|his|the money for',
  ],
};
