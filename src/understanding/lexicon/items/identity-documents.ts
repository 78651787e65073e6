import type { ItemWords } from './item-words.ts';

export const DRIVING_LICENCE: ItemWords = {
  nouns: [
    'driving|drivers|driver|drive licence [number|no|details|photo|pic|picture|copy|scan]',
    'driving|drivers lic',
    'licence [number|no|details|photo|pic|picture|copy|scan]',
    'dl [number|no]',
    'driver number',
    'photocard [licence]',
    'provisional [licence]',
  ],
  actions: [],
};

export const PASSPORT: ItemWords = {
  nouns: [
    'passport|passports [number|no|num|details|photo|copy|scan|page|picture|pic]',
    'passport ..2 number and expiry',
    'passport expiry [date]',
  ],
  actions: [],
};
