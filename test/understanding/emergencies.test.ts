import { say } from './circumstances/wordings.ts';
import type { Facts } from '../../src/understanding/facts.ts';

const danger = (facts: Facts): boolean => facts.danger.length > 0;

describe('words that call for 999', () => {
  it('are somebody who comes to collect today', () => {
    say(danger, true, [
      'courier at three',
      'courier at 3pm',
      'Courier due 3pm.',
      'taxi booked for 4',
      'a driver is arranged for eleven',
    ]);
  });

  it('are a customer who leaves with the money', () => {
    say(danger, true, [
      'they are walking out',
      'she is walking out with the cash',
      'customer is leaving the branch now',
    ]);
  });

  it('are an illness, a wound, or the wish that 999 is rung', () => {
    say(danger, true, [
      'i need an ambulance',
      'call me an ambulance',
      'my chest hurts i think its a heart attack',
      'i cant breathe',
      'mum has collapsed',
      'she has fallen and cant get up',
      'i am bleeding',
      'there is blood everywhere',
      'dial 999 for me',
      'can you ring 999 please',
      'please send the police',
    ]);
  });

  it('are no swearing and no figure of speech', () => {
    say(danger, false, [
      'bloody useless',
      'fucking bloody hmrc rang me',
      "you're a bloody robot aren't you",
      'this bloody man wants my pin',
      'bleeding hmrc',
      'its been bleeding me dry',
      'he nearly gave me a heart attack',
      'i had a stroke last year',
      'i dont need an ambulance',
      'he said he was from the ambulance service',
      'i had a blood test',
    ]);
  });

  it('are no visit of their own people, no call and nothing that is over', () => {
    say(danger, false, [
      'my friend is coming tomorrow',
      'my son is coming tomorrow to get the money for me',
      'the courier came yesterday at 3',
      'i gave the card to the courier at three',
      'a courier came this morning and took my card',
      'they will call back at three for my pin',
      'nobody is coming',
      'can i get my money back',
      'i walked out of the bank',
      'should i ring 999',
      'he told me to dial 999 to check',
      'my mum is in corby and i am in leeds',
    ]);
  });
});
