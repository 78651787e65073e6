import { say } from './wordings.ts';
import type { Facts } from '../../../src/understanding/facts.ts';

const asks = (facts: Facts): boolean => facts.numberVerify.length > 0;

describe('asking about a number', () => {
  it('is understood of a number written out or only spoken of', () => {
    say(asks, true, [
      'is 0300 123 2040 genuine',
      'was that number real',
      'is 03000 111 222 the police',
      'the number was 101, is that right',
      'Is 0300 200 3300 really HMRC?',
      'is 07700900123 a scam number',
      'whose number is 0161 496 0000',
      'who is 01632960001',
      'is this number legit',
      'IS THE NUMBER GENUINE',
      'does 0300 123 2040 belong to the police',
      'is the number that called me the police',
      'was the number on my phone real',
      'they rang from 0300 123 2040 is that real',
      'is +44 1604 555555 yours',
      'can you check a number for me',
      'who called me from 02079460000',
      'it came up as 101 is it them',
      'the number they gave me, is it real',
      'is 0300 123 2040 genuin',
      'do the police use 101',
      'who owns this number',
      'want to know if 0800 555 111 is real',
      'they rang from 0300 123 2040. Is that genuine?',
      '0300 123 2040?',
      'what is 03000 111222',
      'is that your number',
    ]);
  });

  it('is not asking about anything else', () => {
    say(asks, false, [
      'is this a scam',
      'is the officer real',
      'is his collar number real',
      'is PC 4471 real',
      'they wanted my NI number',
      'is my NI number safe',
      'he gave me a number to ring',
      'what is the number for the police',
      'what number do I ring',
      'the number was 0300 123 2040',
      'they rang me from 101',
      'he asked me to confirm my account number',
      'i rang 159',
      'is his badge number genuine',
      'was the warrant number right',
      'they told me to check the number on the back of my card',
      'is 101 free',
      'the crime reference number is it real',
    ]);
  });
});
