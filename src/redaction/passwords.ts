import type { Rule } from './claim.ts';

const SECRET =
  '(?:pass ?w(?:or)?ds?|pass ?codes?|pass ?phrase|pwd?|mem(?:orable)? (?:word|name|place|date|info(?:rmation)?)|(?:security|secret) (?:answer|word)|(?:seed|recovery) (?:phrase|words?)|log ?in|pin|otp|code)';
const STATED = new RegExp(
  `(?<![a-z]|(?:sort|post|area|dialling|qr|promo|discount)[ -]?)${SECRET}(?: (?:for|to|of|on) (?:my |the |our |his |her )?[a-z]{2,12}(?: [a-z]{2,12})?)?(?:(?:,? (?:it'?s|it was))? ?(?:is|was|are|=|:|- )|,? it'?s|,? it was)[ .\u2026"'(-]*([^\\n\\uE000]{2,80})`,
  'g',
);
const BESIDE = new RegExp(
  `(?<![a-z])${SECRET}[ "'(]+((?=\\S*\\d)(?=\\S*[a-z])[a-z\\d!@#$%^&*._-]{4,30})`,
  'g',
);
const VALUE_END =
  /["')]*(?:[.,;?](?:\s|$)|\s(?:and|but|so|which|then|because|cos|if|when|he|she|they|i|for|from|that|though|tho)\b|$)/;
const NO_VALUE =
  /^(?:not|no|nt|n't|a|an|the|my|his|her|our|your|their|it|its|this|that|to|for|in|on|at|by|from|with|about|same|wrong|right|safe|secure|strong|weak|changed|being|been|now|still|just|only|also|what|why|how|when|where|who|which|written|stolen|taken|sent|given|gone|known|needed|required|used|asked|correct|different|something|anything|nothing|all|one|some|never|always|very|really|ok|okay|fine|compromised|expired|reset|removed|i|he|she|they|we|you|there|here|because|so|and|or|if|incorrect|private|secret|new|old|another|coming|texted|emailed|\uE000)\b/;

/** A password has no format: whatever is said to be one is taken, to the end of the phrase. */
export const passwords: Rule = function* (page) {
  const taken: number[] = [];
  for (const pattern of [STATED, BESIDE]) {
    for (const match of page.left.matchAll(pattern)) {
      const rest = match[1] ?? '';
      const start = match.index + match[0].length - rest.length;
      if (taken.includes(start)) continue;
      const length = VALUE_END.exec(rest)?.index ?? rest.length;
      const value = rest.slice(0, length);
      if (value.trim() === '' || NO_VALUE.test(value) || /^[\d -]+(?: |$)/.test(value)) continue;
      taken.push(start);
      yield { type: 'pin_or_passcode', start, end: start + value.trimEnd().length };
    }
  }
};
