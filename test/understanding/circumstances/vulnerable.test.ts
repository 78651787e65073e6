import { say } from './wordings.ts';
import type { Facts } from '../../../src/understanding/facts.ts';

const vulnerable = (facts: Facts): boolean => facts.vulnerable.length > 0;

describe('somebody at more risk', () => {
  it('is known by a great age', () => {
    say(vulnerable, true, [
      "I'm 81",
      'im 79 and dont know what to do',
      "she's 84 years old",
      '81 yr old mum',
      'my 81-year-old mother was called',
      'my nan, 92, is 92 and got a call',
      'dad aged 78',
      'she is in her eighties',
      'hes in his 80s',
      'my gran who is 87 was rung',
      '82yo grandad',
      'i am eighty one years old',
      'a woman of 81, rung by the police',
      'SHE IS NEARLY 90',
      'mum is 75 and lives on her own',
      'My neighbour Joan, 91, asked me',
      'Mum 84 got talked into it',
      'My elderly father (86) was persuaded',
    ]);
  });

  it('is known by illness, disability, loss or living alone', () => {
    say(vulnerable, true, [
      'my nan has dementia',
      'he has alzheimers',
      'she has got altzheimers',
      'shes very vunerable',
      'an elderly neighbour',
      'he gets confused',
      'gets really muddled',
      'I am disabled',
      'im registered blind',
      'my dad is deaf',
      'he has a learning disability',
      'autistic son gave his details',
      'she lives alone',
      'lives by himself since mum died',
      'recently bereaved',
      'my husband died in march',
      'im ill in bed',
      'i have mental health problems',
      'her carer found out',
      'in a wheelchair',
      'pensioner',
      'shes in a care home',
      'just lost my wife',
    ]);
  });

  it('is not the caller, a thing, a number, or a way of speaking', () => {
    say(vulnerable, false, [
      'the caller was about 80',
      'he sounded about 75',
      'they wanted 80 pounds',
      'i was on the phone 75 minutes',
      'she is 34',
      'the number was 101',
      'my account has been disabled',
      'they disabled my card',
      'i went into a blind panic',
      'an elderly man rang me',
      'he sounded elderly',
      'i am so confused',
      'im not vulnerable just angry',
      'ill ring the bank',
      'they said ill be arrested',
      'i paid £85',
      'he said he was 40 and from hmrc',
      'they said my account was vulnerable',
      'she was 20 minutes on the phone',
      'he was 30 years old',
      'they called 80 times',
      'I cant see the number',
      'is PC 8121 real',
      'it is 75 pounds',
      'was 81 pounds they took',
      'Is 101 a real number',
      'paid one ninety nine by card',
    ]);
  });
});
