import type { ItemWords } from './item-words.ts';

export const PERSONAL_DETAILS: ItemWords = {
  nouns: [
    'personal details|info|information|data|stuff|questions|particulars',
    'some|few|all|more|your details|info|particulars',
    'details',
    'info',
    'information',
    'household income|details',

    // The name.
    'name',
    'names',
    'surname',
    'first|last|full|married name|names',
    'name address|dob|date|email|postcode',
    'mothers|maiden name',
    'mothers maiden [name]',
    'maiden name',

    // Where and how to reach somebody.
    'address',
    'home|email address',
    'first line of [my|me|the|her|his] [address]',
    'my|her|his|our email',
    'email and|or|plus',
    'email',
    'e mail',
    'postcode',
    'post code',
    'door|house number',
    'my|our|her|his|me phone|mobile number',
    'my|me|her|his mobile',
    'where i|we|she|he live|lives|lived',
    'what|which street|road',
    'my|me|her|his street',
    'which flat',
    'the street',

    // Born when, and how old.
    'dob',
    'date of birth',
    'birthday',
    'birth date',
    'birthdate',
    'when was|were i|she|he|you born',
    'how old i|she|he',
    'place of birth',
    'middle name',
    'where i|she|he|we was|were born',
    'who lives|living with|in|here',
    'next of kin',
    'previous|old address',
    'home|landline number',
    'where i|we|she|he work|works',
    'my|her|his age',

    // What a bank asks to know somebody by.
    'security details|questions|question|answers|answer',
    'first pet',
  ],
  actions: ['take+ me|her|him|us|them through security', 'confirm|verify+ ..2 residence|identity|who i|we'],
};
