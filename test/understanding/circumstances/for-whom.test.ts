import { say } from './wordings.ts';
import type { ForWhom } from '../../../src/case/vocabulary.ts';
import type { Facts } from '../../../src/understanding/facts.ts';

const whom = ({ forWhom }: Facts): ForWhom | undefined => forWhom.find(({ sure }) => sure)?.value;

describe('whom the call was to', () => {
  it('is somebody elsewhere when another was rung', () => {
    say(whom, 'elsewhere', [
      'my mum was rung by the police',
      'my nan got a call',
      'a neighbour of mine had a phone call from hmrc',
      'my 81 year old mother was called by the police wanting her bank details',
      'MY DAD HAS BEEN SCAMMED',
      'mum got rang up by someone saying hes police',
      'they rang my nan and told her to get cash out',
      'someone called my grandad saying he owes tax',
      'my husbands had a text off hmrc',
      'its about my mum she lives in leeds',
      'asking for my mother, police phoned her',
      'on behalf of my elderly father',
      'scammer told my wife to buy vouchers',
      'she was rung by the police and gave her sort code',
      'my mother in law received a strange call this morning',
      'my frend was phoned by the bank',
      'mum has told them her sort code',
      'police ring my mother ask for bank number',
      'worried about my gran, she keeps getting calls',
      'it was my mum they called not me',
      'my sister has had 3 calls from hmrc today',
      'they conned my auntie out of two grand',
      'shes had a call from the police about her bank account',
      'helping my neighbour who gave her pin',
      'my mum pressed 1',
      'its for my nan',
      'my nan',
      'for a friend',
      'Police rang Mum',
      "They've been ringing my parents house",
      'my wifes been told to go to the bank',
      'someone rang my nan pretending to be me',
      'me nan had someone on the phone saying they was the police',
      'can you help my mum',
      'he had four hundred pounds off my mother',
    ]);
  });

  it('is somebody with them when they say so', () => {
    say(whom, 'with-me', [
      "my mum was rung by the police, she's here with me",
      "I'm sitting with my dad and he told them his pin",
      "I'm her carer and I'm with her now",
      'we are together',
      'my nan got a call and im sat next to her, shes beside me',
      'im at my mums house, she has been called by hmrc',
      'shes here with me now',
      'i am with my mum now',
      'my gran got scammed, shes in the same room',
      'my mum is here with me she got a call',
      'got my dad here, he was phoned by the bank',
    ]);
  });

  it('is somebody helped at work', () => {
    say(whom, 'at-work', [
      'a customer of ours in the branch wants to move her savings',
      'I work at a bank and a customer is being told to withdraw cash',
      'one of my residents was called by the police',
      'one of our clients has given his card details',
      'a patient of mine got a call',
      'one of our tenants had a call from a bailiff',
      'a member of staff has been rung by hmrc',
      'i am a support worker, service user gave his pin',
      'a colleague got a call from the police',
      'one of my ladies at the home got a call',
      'my boss got an email from hmrc',
      "I'm a bank cashier, customer wants 5k",
      'I work in a branch, customer with me told to withdraw £8,000',
      "I work in a branch. I've got a customer with me who's been told to withdraw cash",
      'Branch colleague here. Customer in front of me wants £8k',
      'I am a bank clerk with a customer',
      'im a social worker and my client is being rung every day',
    ]);
  });

  it('is the writer when they say so', () => {
    say(whom, 'me', ['it was me', "it's about me", 'its for me', 'no it was me they rang', 'not my mum, me']);
  });

  it('is not said by a call to the writer, whoever else comes into it', () => {
    say(whom, undefined, [
      'someone pretending to be my son',
      'they said my son was in an accident',
      'they rang me and said my son was in an accident',
      'my daughter told me to ask here',
      'my husband hung up for me',
      'I got a call from the police',
      'hi mum its me ive got a new number',
      'my son texted me asking for money',
      'they called me and my husband hung up',
      'I rang my mum after',
      'he said my bank account was hacked',
      'he said he was from the bank',
      'they told me to lie to my husband',
      'he was called DC Smith',
      'customer services rang me',
      'someone claiming to be my grandson wanted bail money',
      'they said my brother is in prison and needs bail',
      'i rang the police and told them everything',
      'my friend told me its a scam',
      'my daughter says to ring 101',
      'they asked me for my wifes details and i gave them',
      'police called me',
      'a customer number',
      'I work in a bank and they rang me',
      'i am a customer with lloyds',
      'my branch manager rang me',
      'branch staff told me not to pay',
      'they wanted my pin and my husband told them to get lost',
      'is this real',
      'he said he was told to ring me',
      'they know everything about me',
      "I'm a customer of barclays",
      'my mum rang me and said dont pay',
      'my husband and i both got calls',
      'me and my wife were told to pay',
      'they pretended to be my nan',
      'im a student and got a call from the embassy',
      'he asked for my mothers maiden name',
      'my carer gave him my bank card and pin',
      'Asked how many people live in the house. I said just me.',
      'i had a message from my son saying he lost his phone',
    ]);
  });
});
