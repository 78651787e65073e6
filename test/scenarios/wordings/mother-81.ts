import type { Wording } from './wording.ts';

/** 3. A woman of 81 rung by "the police", who wanted bank details; the daughter types; nothing given. */
export const MOTHER_81: readonly Wording[] = [
  {
    text: "My mum is 81 and somebody saying they were the police rang her wanting her bank details. She didn't give them.",
    asked: ['bank-details'],
    given: [],
    denied: ['bank-details'],
    claimed: ['police'],
  },
  {
    text: 'mum (81) phoned by "police", after her bank details, gave nothing',
    asked: ['bank-details'],
    given: [],
    denied: 'all',
    claimed: ['police'],
  },
  {
    text: 'im the daughter. shes 81 she lives by herself and shes in bits. a policeman on the phone asked for her account number and sort code!!! she says she never told him. I dont know what to do first',
    asked: ['bank-details'],
    given: [],
    denied: ['bank-details'],
    claimed: ['police'],
  },
  {
    text: 'MOTHER 81. CALL FROM POLICE. ASKED HER BANK DETAILS. NOTHING HANDED OVER. IT WAS A MOBILE NUMBER',
    asked: ['bank-details'],
    given: [],
    denied: 'all',
    claimed: ['police'],
  },
  {
    text: 'me mam had the police on the fone she is 81 they arsked for her bank detales but she dint giv um',
    asked: ['bank-details'],
    given: [],
    denied: ['bank-details'],
    claimed: ['police'],
  },
  {
    text: 'I should be so grateful for some guidance. I am writing for my mother, who is eighty-one. A gentleman representing himself as a police officer telephoned and requested the details of her bank account. She quite properly refused to provide them.',
    asked: ['bank-details'],
    given: [],
    denied: ['bank-details'],
    claimed: ['police'],
  },
  {
    text: 'ok so mum rings me in tears, she is 81 and sharp as a tack normally, and says the police have been on about someone using her name in a shop in London, and then the officer says can he just take her bank details to check they are safe, and she said I will ask my daughter first, which is me, and she hung up, so they have not got them',
    asked: ['bank-details'],
    given: [],
    denied: ['bank-details'],
    claimed: ['police'],
  },
  {
    text: 'My mother has 81 year. She speak with police in telephone, they want know her bank details. She not say them. I am daughter, I write because she not have internet.',
    asked: ['bank-details'],
    given: [],
    denied: ['bank-details'],
    claimed: ['police'],
  },
  {
    text: 'typing on the bus by voice comma my mum who is 81 was rung by the police wanting her bank details full stop she told them nothing full stop what next question mark',
    asked: ['bank-details'],
    given: [],
    denied: 'all',
    claimed: ['police'],
  },
  {
    text: 'not me its my mum she had a call off a detective asking who she banks with and her card number shes 81 she kept quiet and gave him none of it',
    asked: ['bank-details'],
    given: [],
    denied: ['bank-details'],
    claimed: ['police'],
  },
  {
    text: 'Can the police ask an 81 year old lady for her bank details on the phone?? Because they just did it to my mother. I was sat next to her and took the phone off her before she said a word.',
    asked: ['bank-details'],
    given: [],
    denied: 'all',
    claimed: ['police'],
  },
  {
    text: 'My daughter is typing this as my eyes are bad. I am 81. The police rang this morning and would I give them my bank details. I would not.',
    asked: ['bank-details'],
    given: [],
    denied: ['bank-details'],
    claimed: ['police'],
  },
];
