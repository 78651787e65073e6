import type { ItemWords } from './item-words.ts';

export const DRIVING_LICENCE: ItemWords = {
  nouns: [
    'driving|drivers|driver|drive licence [number|no|details|photo|pic|picture|copy|scan]',
    'driving|drivers lic',
    'licence [number|no|details|photo|pic|picture|copy|scan]',
    'dl [number|no]',
    'driver number',
    // Where the number stands on it: nothing of a bank.
    'number|numbers|no|digits|code|letters|bit on|off|from|across|down|at|along the|my|his|her front|back|top|bottom|side of|off|on [my|me|the|her|his|our|a] [driving|drivers|photocard] licence|photocard',
    'front|back [and] [front|back] of|off|on [my|me|the|her|his|our|a] [driving|drivers|photocard] licence|photocard',
    'photocard [licence]',
    'provisional [licence]',
  ],
  actions: [],
};

export const PASSPORT: ItemWords = {
  nouns: [
    'passport|passports [number|no|num|details|photo|copy|scan|page|picture|pic]',
    'passport ..2 number and expiry',
    'number|numbers|no|digits|code|letters|bit on|off|from|across|down|at|along the|my|his|her front|back|top|bottom|side|inside of|off|on [my|me|the|her|his|our|a] passport|passports',
    'passport expiry [date]',
  ],
  actions: [],
};
