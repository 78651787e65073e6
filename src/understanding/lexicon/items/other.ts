import type { ItemWords } from './item-words.ts';

/** What callers ask for that has no item of its own: secrecy, a face, a link, how much there is. */
export const OTHER: ItemWords = {
  nouns: [
    // How much, and of what.
    'how much ..5 savings|account|accounts|bank|have|had|there|each|in',
    'how many people',
    'what i|she|he|we|mum has|have|had|got|keep in ..2 bank|savings|account',
    'other|which accounts|cards i|she|he|we ..1 have|hold|got',
    'where ..3 money|jewellery|book is|was|kept',
    'money|jewellery|valuables in the house',

    // Papers and numbers that are no item.
    'bank statement|statements',
    'utility|gas|electric|water|council bill|bills',
    'payslips',
    'serial number|numbers',
    'nhs number',
    'theory|registration|reg|payroll number',
    'meter serial|number',
    'key safe [number|code]',
    'key|safe number',
    'utr [number]',
    'brp [card]',
    'photo|any|some id',
    'copy|photo|picture|pic of|off [my|her|his|an] id',
    'birth certificate',
    'proof of address|id|identity',
    'nudes',
    'tax reference',
    'car reg|registration',
    'savings|accounts i|she|he|we have|had|has',
    'employer|employers [name]',
    'signature',

    // The face and the voice.
    'selfie|selfies',
    'photo|photos|picture|pic|pics|video|scan of my|me|her|his|your ..1 face|self|house|saying|holding',
    'face|facial scan|video|recognition|id',
    'my|her|his fingerprint|fingerprints',
    'voice recording|sample',
    'watermark|serials',
  ],
  actions: [
    // Keep it quiet, and lie to the bank.
    'not to tell|say|mention|speak|talk ..2 anyone|anybody|nobody|husband|wife|family|bank|cashier|dad|mum|daughter|son|anything|word|them|teller|staff|soul',
    'do|did|must|should|can|could not tell|say|mention|speak|talk ..2 anyone|anybody|your|my|family|cashier|word|soul|anything to',
    'tell|telling no one|nobody|none',
    'say nothing to',
    'do not say|breathe a|anything word|to',
    'not say a word',
    'i|if|he|she tell my husband|wife|family',
    'sworn|swore|swear|swear on to|secrecy|not ..1 secrecy|secret|tell|ring|speak',
    'keep|kept+ it|this ..2 secret|quiet|confidential|private|between',
    'its|is|was|all a secret',
    'official secrets',
    'say|tell|told+ ..4 it|money was|is for a|my|home|her|his car|wedding|holiday|improvements',
    'to tweak|lie|fib',
    'help+ catch|trap',
    'if|that i|we spoke|speak to the bank',
    'tell|told me|her|him not to go',
    'not to go in|into|inside',

    // Stay there: on the line, on a camera.
    'remain on the line|phone|telephone|call',
    'not to hang up',
    'leave the phone off',
    'switch|turn+ [my|the|her|his] phone off',
    'switch|turn+ off [my|the|her|his] phone',
    'keep|turn|turned|kept+ [my|the|her|his] camera on',
    'hold|held|holding up ..6 camera|id|licence|passport|fingers',
    'hold|held|holding ..6 to|up|next to|my camera|face',
    'join a|the zoom|skype|teams',
    'over|on zoom|skype|facetime',
    'video call|video',
    'check|report in every|to',

    // A link, a yes, a thumb.
    'click|tap|open|follow+ [on] [the|a|this|that|it|any|here] link|here|attachment|view|join',
    'text|message|texted|send|sent|email|me a|with|me [a] link',
    'tap|press+ yes',
    'say+ yes if',
    'approve+ [it|a|the|three] [in|on|payees|app]',
    'add|message|save+ ..2 number ..2 whatsapp',
    'join+ ..3 group|call|meeting',
    'delete+ ..3 messages|texts|chats|chat|text|number|app',
    'wait|stay in|home for',
    'scan+ ..3 qr',
    'sign|signed|signing ..2 form|direct|something|it|paper|papers|for',
    'thumb on ..2 phone',

    // Who is at home, and when.
    'if|whether|confirm|that|was i|she|he|we|mum|nan|they ..3 live|lives|lived|living alone',
    'was|were|am|is|if|whether i|she|he|you alone',
    'if|whether i|she|he was|is on my|her|his own',
    'anyone|anybody else|in|with ..2 house',
    'know|asked|asking|ask when|what i|she|he|we|my|time ..3 in|out|home|comes',
    'want+ to come in',
    'open|opened [me|a|him] ..1 new account',

    // Money borrowed in the person's name.
    'take|taking|get|getting|arrange|arranging [out] a|an|another|the ..1 loan|overdraft [out]',
    'took|taken the loan|loans out',
    'apply|applying for a|an|another|every ..1 loan|overdraft',
    'take|taking|get|getting out a|an|another ..1 loan|overdraft',
  ],
};
