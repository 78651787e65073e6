import type { Wording } from './wording.ts';

/** 2. The display showed HMRC's number; £1,000 for an arrest warrant; not paid. */
export const HMRC_WARRANT: readonly Wording[] = [
  {
    text: 'HMRC rang on their own number, says theres a warrant for my arrest and its £1000 to make it go away. not paid',
    asked: ['warrant-payment'],
    given: [],
    denied: ['warrant-payment'],
    claimed: ['hmrc-or-tax'],
  },
  {
    text: 'Oh God I am so frightened. The tax office say I will be arrested today if I do not pay a thousand pounds, it really was the HMRC number. I have not paid it. Will they come?',
    asked: ['warrant-payment'],
    given: [],
    denied: ['warrant-payment'],
    claimed: ['hmrc-or-tax'],
  },
  {
    text: 'hmrc. 1k. arrest warrant. havent paid. real?',
    asked: ['warrant-payment'],
    given: [],
    denied: ['warrant-payment'],
    claimed: ['hmrc-or-tax'],
  },
  {
    text: 'TAX MAN WANTS A GRAND OR IM NICKED!!! NOT GIVEN HIM A PENNY',
    asked: ['warrant-payment'],
    given: [],
    denied: ['warrant-payment'],
    claimed: ['hmrc-or-tax'],
  },
  {
    text: 'the inland revenu hav a warent out for me they sed it is 1000 pound i must pay it by fone i didnt pay',
    asked: ['warrant-payment'],
    given: [],
    denied: ['warrant-payment'],
    claimed: ['hmrc-or-tax'],
  },
  {
    text: 'Dear Sir or Madam, I received this afternoon a telephone call displaying the number of HM Revenue and Customs. The caller demanded one thousand pounds in settlement of a warrant for my arrest. I declined and no payment has been made.',
    asked: ['warrant-payment'],
    given: [],
    denied: ['warrant-payment'],
    claimed: ['hmrc-or-tax'],
  },
  {
    text: 'so I am self employed right and I was late with my return one year so when she said tax I believed it, and I checked the number and it IS theirs on the website, and then it is oh there is a warrant and an officer assigned and I can clear it for £1,000 before five, and I said I would have to talk to my wife, and I did not pay anything and now I cannot stop thinking about it',
    asked: ['warrant-payment'],
    given: [],
    denied: ['warrant-payment'],
    claimed: ['hmrc-or-tax'],
  },
  {
    text: 'sorry my english is little. tax office hmrc call, number is correct number. they say police take me because warrant, must to pay 1000 pounds. i no pay',
    asked: ['warrant-payment'],
    given: [],
    denied: ['warrant-payment'],
    claimed: ['hmrc-or-tax'],
  },
  {
    text: 'voice typing here so bear with me HMRC called new paragraph they said pay one thousand pounds or be arrested new paragraph I have paid nothing',
    asked: ['warrant-payment'],
    given: [],
    denied: ['warrant-payment'],
    claimed: ['hmrc-or-tax'],
  },
  {
    text: 'Asking on behalf of my mother. Somebody from HMRC told her there is an arrest warrant and it will cost her £1,000. It did look like their number. She has not sent any money.',
    asked: ['warrant-payment'],
    given: [],
    denied: ['warrant-payment'],
    claimed: ['hmrc-or-tax'],
  },
  {
    text: 'is it true you can pay HMRC to cancel a warrant? Lady on the phone wants £1000, no way have I paid it, her number is the one on my tax letter though',
    asked: ['warrant-payment'],
    given: [],
    denied: ['warrant-payment'],
    claimed: ['hmrc-or-tax'],
  },
  {
    text: 'I am a widow of 83 and I have never owed anybody anything. The young man said he was the Revenue and I must find a thousand pounds or go to prison. I put the receiver down and I have paid nobody.',
    asked: ['warrant-payment'],
    given: [],
    denied: ['warrant-payment'],
    claimed: ['hmrc-or-tax'],
  },
];
