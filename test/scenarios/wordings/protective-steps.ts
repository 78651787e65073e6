import type { Wording } from './wording.ts';

/**
 * 4. What carries the five protective steps: caller ID, name and collar number, no fine and no safe account,
 * trust your instincts, 101.
 */
export const PROTECTIVE_STEPS: readonly Wording[] = [
  {
    text: 'Someone saying police rang about a fine I had to pay over the phone. Sounded wrong so I hung up. Paid nothing.',
    asked: ['warrant-payment'],
    given: [],
    denied: ['warrant-payment'],
    claimed: ['police'],
  },
  {
    text: 'i had a funny call from the police. they havent asked for anything yet but they said theyd ring back and i dont like it',
    asked: [],
    given: [],
    denied: [],
    claimed: ['police'],
  },
  {
    text: 'officer says move savings to safe account. number was 101. havent done it',
    asked: ['move-money'],
    given: [],
    denied: ['move-money'],
    claimed: ['police'],
  },
  {
    text: 'POLICE SAY MY BANK IS NOT SAFE AND TO PUT MY MONEY IN A SAFE ACCOUNT. I HAVE NOT MOVED IT',
    asked: ['move-money'],
    given: [],
    denied: ['move-money'],
    claimed: ['police'],
  },
  {
    text: 'polis man wants 200 quid for a speedin fine rite now on the fone. he wudnt tell me his coller number. i hav not payed',
    asked: ['warrant-payment'],
    given: [],
    denied: ['warrant-payment'],
    claimed: ['police'],
  },
  {
    text: 'Forgive me for troubling you. A sergeant rang and was most courteous, but would not give me his collar number, which struck me as odd. He had not got as far as asking for anything when I rang off.',
    asked: [],
    given: [],
    denied: [],
    claimed: ['police'],
  },
  {
    text: 'it was the police number on my phone I swear down, and the guy goes mate there is a fine on your name from a car you sold, and you can sort it on your card now or we come round, and something in my gut said nah, so I cut him off, and now I am sat here wondering if I should have just paid it',
    asked: ['warrant-payment'],
    given: [],
    denied: [],
    claimed: ['police'],
  },
  {
    text: 'Police call to my wife. He tell she must move the money in secure account because thief in the bank. She did not move. How I know he is police?',
    asked: ['move-money'],
    given: [],
    denied: ['move-money'],
    claimed: ['police'],
  },
  {
    text: 'dictating because of my arthritis I had the police on the telephone about a penalty they wanted paying over the phone comma I have not paid comma how do I check the officer',
    asked: ['warrant-payment'],
    given: [],
    denied: ['warrant-payment'],
    claimed: ['police'],
  },
  {
    text: 'my mother was told by an officer that her savings had to go in a police protected account and not to tell us. she told us! nothing moved',
    asked: ['move-money'],
    given: [],
    denied: ['move-money'],
    claimed: ['police'],
  },
  {
    text: 'How do I check if a policeman on the phone is a policeman? He only said he would call again tomorrow. I told him nothing about myself.',
    asked: [],
    given: [],
    denied: 'all',
    claimed: ['police'],
  },
  {
    text: 'Two calls from the police today, one about a fine, the other about moving my money somewhere safe. Same voice I think. Neither got anything from me.',
    asked: ['warrant-payment', 'move-money'],
    given: [],
    denied: 'all',
    claimed: ['police'],
  },
];
