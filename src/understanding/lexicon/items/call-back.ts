import type { ItemWords } from './item-words.ts';

export const CALL_BACK: ItemWords = {
  nouns: [],
  actions: [
    // A key.
    'press|push|hit|dial+ [the] [number|option|button|key] 1|2|3|5|9|0|one|two|three|five|nine|zero|button',
    'press|push+ a|the|option|number',
    'hit option|number',
    'press|push+ it|anything|something',

    // A number.
    'ring|call|phone|dial+ [him|her|them|it|us|me] back',
    'ring|call|dial+ [this|that|the|another|same] number|line',
    'ring|call|dial+ this|that|the|another|same no',
    'ring|call|phone|dial+ @my|that [fake|mobile|tax|court|amazon] number on|in|off|from|at ..3 back|card|statement|letter|text|message|email|screen',
    'phone+ this|that|the|another ..1 number',
    'ring|call|phone|dial+ this|that|a|the|another|an|his|her|their ..3 number|helpline|hotline|mobile|line|freephone|supervisor|superior',
    'ring|call us|immediately|urgently|asap|now',
    'phone us|immediately|urgently|asap',
    'ring|call|phone|dial+ straight away|back',
    'ring|call|phone me back',
    'asking|asked|told|says|said|saying|need|wants|wanted [me|him|her|us] to ring|call|phone [him|her|them|it|back|microsoft|a|the|161|101|999|159|0333]',
    'ring|call|phone 0800|0300|0333|0345|0845|0203|0843|161',
    'ring|dial+ 161|0203|0333|0800',
    'says|saying|say ring|call|rang|phone [us|it|now]',
    'rang|ring|phone|call+ ..1 voicemail',
    'ring|rang it|them [up] to cancel',
    'ring|dial+ it',
    'call microsoft|apple|amazon|paypal|hmrc|windows [now]',
    'return|returning|returned|returns [the|this|their|his|my|your|that|a|our] [missed] call|calls',
    'call is|was|be not returned',
    'contact us|them|this number',
    'get|getting in touch with them|us',

    // A true number on a line that they hold open, or to prove who they are.
    'ring|call|phone|dial+ 999|101|159 on|from|and|so|off|like|as|back|then the|your|her|his|it|that|same|my|he|she|they|nan|ask|i',
    'dial|ring|call|phone 999|101|159|61016 to|and|so check|confirm|verify|prove|make',
    'dial|ring+ 999|101|159 ..6 prove|vouch|vouched|vouching|check',
  ],
};
