import type { Wording } from './wording.ts';

/** 1. The display showed the real police number; NI number and a copy of the driving licence; nothing given. */
export const POLICE_NUMBER: readonly Wording[] = [
  {
    text: 'Police rang. 101 on the screen. Wanted my NI number and a copy of my driving licence. Gave them nothing.',
    asked: ['ni-number', 'driving-licence'],
    given: [],
    denied: 'all',
    claimed: ['police'],
  },
  {
    text: 'please please help im shaking the police phoned it was their real number i looked it up and they want my national insurance and a photo of my licence, i havent sent it, am i going to be arrested',
    asked: ['ni-number', 'driving-licence'],
    given: [],
    denied: ['driving-licence'],
    claimed: ['police'],
  },
  {
    text: 'nat ins no + driving lic copy. cops. number matched. told em nowt',
    asked: ['ni-number', 'driving-licence'],
    given: [],
    denied: 'all',
    claimed: ['police'],
  },
  {
    text: 'THE POLICE HAVE RUNG ME FROM THEIR OWN NUMBER ASKING FOR MY NATIONAL INSURANCE NUMBER AND DRIVING LICENCE. I DID NOT GIVE EITHER OF THEM',
    asked: ['ni-number', 'driving-licence'],
    given: [],
    denied: ['ni-number', 'driving-licence'],
    claimed: ['police'],
  },
  {
    text: 'hello i had a call of the polis there number come up proper and he asks me nashional insurence and to send him a coppy of my driveing lisence i sed no to both',
    asked: ['ni-number', 'driving-licence'],
    given: [],
    denied: ['ni-number', 'driving-licence'],
    claimed: ['police'],
  },
  {
    text: 'Good morning. I wonder if you might advise me. A constable telephoned, and the number shown was indeed that of the police station. He would like my National Insurance number, and a copy of my driving licence posted on. I have not yet provided either.',
    asked: ['ni-number', 'driving-licence'],
    given: [],
    denied: ['ni-number', 'driving-licence'],
    claimed: ['police'],
  },
  {
    text: 'well it was about dinner time and the dog was going mad and the phone goes and it says police on it because my son put the number in for me so I thought oh lord what has happened and this chap wants to know my national insurance of all things and then could I photograph my licence on my mobile and I said my love I cannot even work the torch so no he got neither out of me',
    asked: ['ni-number', 'driving-licence'],
    given: [],
    denied: ['ni-number', 'driving-licence'],
    claimed: ['police'],
  },
  {
    text: 'Excuse my english. Man from police telephone me, number is same like in internet for police. He ask insurance number national and copy from driver license. I not give nothing. Is true police?',
    asked: ['ni-number', 'driving-licence'],
    given: [],
    denied: 'all',
    claimed: ['police'],
  },
  {
    text: 'police officer on the phone full stop the number was the real police number full stop he wanted my NI number comma and a scan of my driving licence full stop I gave him nothing question mark no I mean full stop',
    asked: ['ni-number', 'driving-licence'],
    given: [],
    denied: 'all',
    claimed: ['police'],
  },
  {
    text: 'my mum 67 got called by someone claiming police, caller id was the genuine station, they were after her NINO and the front and back of her driving licence. she twigged and put the phone down without telling them anything',
    asked: ['ni-number', 'driving-licence'],
    given: [],
    denied: 'all',
    claimed: ['police'],
  },
  {
    text: 'would the police ever ring up for your ni number and licence? someone just did and their number checks out. i didnt tell him either',
    asked: ['ni-number', 'driving-licence'],
    given: [],
    denied: ['ni-number', 'driving-licence'],
    claimed: ['police'],
  },
  {
    text: 'I am 78 and not silly. He gave a rank and everything, said Northants Police, and that is what the little window on my phone said too. National Insurance number, please madam, and a copy of your driving licence. I told him to write to me.',
    asked: ['ni-number', 'driving-licence'],
    given: [],
    denied: [],
    claimed: ['police'],
  },
];
