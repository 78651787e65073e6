import type { ItemWords } from './item-words.ts';

export const PIN_OR_PASSCODE: ItemWords = {
  nouns: [
    'pin [number|no|numbers|code]',
    'pins',
    'pin|password|passcode|code for|to [my|the|her|his] [bank|debit|email|apple|facebook|amazon|icloud] account|email|card|app|id',
    'password|passwords|passcode|passcodes',
    'pass [word|code]',
    'passnumber',
    'passkey',
    '4|four|6|six digit|figure|number code|number|pin|passcode|one|thing',
    'banking password|passcode',
    'online|internet banking password|passcode',
    'telephone|phone|mobile banking password|pin|code|passcode',
    'phone unlocked',
    'memorable word|information|info|data|name|date|place',
    'memorable',
    'characters|letters|bits of|from|out [of] my|the|her|his [memorable] password|word',
    'characters',
    'security word|number|key',

    // A code sent for once.
    'otp [code]',
    'one time [pass|security|text] [code|password|passcode|pin|number]',
    'onetime [passcode|code|password|pin]',
    'security|verification|access|authentication|authorisation|activation|confirmation|login|unlock|secure|sms|pac|whatsapp|approval|auth code|codes',
    'code|codes',
    'text code|message|msg [code]',
    'verification|authentication text|message|number',
    '2fa [code]',
    'two factor [code]',
    'token [code]',
    'pinsentry [code|number]',
    'secure key [code|number]',
    'number|numbers|code|digits off|on|from ..3 card reader|machine',
    'code|number from|off|on my|the|her|his gadget|dongle|keypad|machine|calculator|app|pinsentry',
    'apple|icloud|google|email|facebook|whatsapp|gateway|amazon login|log',
    'apple id',
    // "The six numbers off my text", "that number that came on my phone".
    '6|six|4|four|5|five|8|eight numbers|figures|digits|number|letters [that|off|on|from|texted|they|he|she]',
    'number|numbers|digits|figures [that|which|it|they|he|she|we] [has|had|have] [just] came|come|texted|pinged|sent|flashed|popped [to|on|by|up|through]',
    'numbers|figures|digits off|from|on|in my|the|her|his|me ..1 text|texts|message|phone',
    'number off|from|on my|her|his ..1 text|texts|message|phone',
    'number off|from the text|texts|message',
    'it off|from my|the|her|his|me ..1 text|texts|message',

    // The reader that makes one.
    'card reader [code|codes|number|numbers|thing]',
    '8|eight|the|6|six numbers|number|code|digits [off|from] [the|my|me|that] [card] reader|machine [thing]',
  ],
  actions: [
    'forward+ [him|her|them|on] [a|the|that|it] text [that|code]',
    'read+ ..2 the|that text|message',
    'put|pop|type|tap+ [my|me|her|his|the] pin ..2 keypad|phone|in',
  ],
};
