import type { ItemWords } from './item-words.ts';

const APPS =
  'anydesk|teamviewer|rustdesk|ultraviewer|quickassist|quicksupport|supremo|alpemix|zoho|logmein|airdroid|screenconnect|ammyy|gotoassist|splashtop|fastsupport|iperius|aweray|getscreen';

export const REMOTE_ACCESS: ItemWords = {
  nouns: [
    'remote access|control|connection|session|support|login|desktop|thing|whatsit|software|help',
    'the|no|have|give|wanted|want|for|a|her|him|them remote',
    APPS,
    'quick assist|support',
    'support|helper|remote app',
    'screen sharing|share|mirroring',
    'screenshare',
    'sharing thing',
    'access|control to|of ..2 @device',
    'use of [the|my|her|his] mouse',
    'onto|into my|me|our|her|his|mums|dads|nans @device',
    'onto|into the computer|laptop|pc|tablet|ipad|screen|machine|desktop|device|macbook|mac|imac',
    'onto|into|in|on to|on [to] my|me|our|her|his|mums|dads|nans|the computer|laptop|pc|tablet|ipad|screen|machine|router',
  ],
  actions: [
    // An app.
    `have|get+ me|us|her|him|mum|dad|nan on|onto|using|through ${APPS}`,
    `install|download|put|load|add+ ..4 ${APPS}|app|apps|software|programme|program|application|support|thing`,
    `get+ ..4 ${APPS}`,
    `app|apps|programme|program|software|${APPS} put|install|download|load+ on|onto|and|for`,
    'use|used anydesk',
    'download|install+ ..2 something|it|one',
    'app store',
    'from the play store',
    'download|install|put+ a|the|this|some thing|app|program|programme|software|something|link',
    'click+ on ..2 icon|teamviewer',
    // What they do to get in: a box, letters, numbers on the screen.
    'type+ ..3 black|command|run box|screen',
    'type+ ..3 in|something|letters|what ..4 computer|screen|box|laptop',
    'press|push|hit+ ..2 windows key',
    'go to ..2 computer|laptop|start',
    'nine|9 numbers|digits|digit',
    'number|numbers on|off the|my screen',
    'allow|click|tap|press|hit+ allow|accept|yes ..3 boxes|computer|laptop',

    // In.
    'let|allow+ [him|her|them|someone|us] [to] [connect|get|log|go] in|into|on|onto|access|connect|control|remote',
    'let|allow+ ..4 see|look|view|watch ..2 screen|computer|laptop|phone|tablet|everything',
    'let|allow+ ..5 onto|into|in|on|to my|me|our|her|his|the|mums computer|laptop|pc|screen|tablet|ipad|phone|machine',
    'let|allow+ him|her|them|someone ..5 computer|laptop|pc|screen|tablet|ipad|phone',
    'need|needed|needs|want|wanted|wants [to] [come|go|get|be] onto|on|into|in my|me|our|the|her|his computer|laptop|pc|tablet|ipad|screen|router|machine',
    'want+ in|into|onto [to|the] [my|the] [computer|laptop|ipad|router]',
    'want+ on [to] my|the computer|laptop|ipad|router|tablet|pc',
    'get|got|go|went|log|logged|want|wanted|wants on|onto|in|into my|me|our|the|her|his|mums computer|laptop|pc|tablet|ipad|machine',
    'was|is|were|been|be|he|she|they on|in|into my|me|our|the|her|his|mums|dads computer|laptop|pc|tablet|ipad|machine',
    'took|taken|half|spent ..3 hour|minutes|hours on my|her|his|the|our laptop|computer|pc|tablet',
    'access|accessed|accessing my|her|his|our|the computer|laptop|pc|tablet|ipad|phone',
    'inside|controlling my|her|his|our|the computer|laptop|pc|tablet|ipad|phone|mouse',
    'get|got|getting in|inside my|her|his|our|the computer|laptop|pc|tablet|ipad|phone',
    'link|linked|hook|hooked|connected ..3 to my|her|his|our|the computer|laptop|pc|tablet|ipad|phone',
    'session code|id|number',
    'they|he|she|still logged|connected|in in|there|now',
    'give|grant|allow|get|gain+ [him|her|them] access|control',
    'give+ ..2 remote [access]',
    'connect+ to ..2 computer|laptop|pc',
    'control+ ..2 computer|laptop|pc|phone',
    'take|took|taken|taking over|control ..3 computer|laptop|pc|screen|phone|tablet|ipad|mouse',
    'take+ over',
    'fix|fixed|sort ..4 remotely',

    // What is seen of it.
    'share|shared|sharing ..2 screen',
    'screen shared|share|sharing',
    'show|showing|showed ..2 screen',
    'see ..2 screen|cursor',
    'see|seen|saw|look|looking|view|watching everything|what i',
    'mouse|cursor|screen was|started|is|went|starts moving|going|by|move',
    'move+ ..2 mouse|cursor',
    'watch|watched|watching me|her|him|us log|logged|logging',
  ],
};
