import assert from 'node:assert/strict';
import { factsOf } from './circumstances/wordings.ts';
import { asked } from './found.ts';
import type { Item } from '../../src/case/vocabulary.ts';

const givenOf = (text: string, item: Item): string | undefined =>
  factsOf(text).given.find((fact) => fact.sure && fact.item === item)?.value;

/** Asserts what each wording says was given of one item. */
function says(item: Item, value: string | undefined, wordings: readonly string[]): void {
  const found = wordings.map((text) => ({ text, said: givenOf(text, item) }));
  assert.deepEqual(
    found.filter(({ said }) => said !== value),
    [],
  );
}

describe('what came to the caller without a word of giving', () => {
  it('is the details of a bank by its name', () => {
    says('bank-details', 'yes', ['he has my barclaycard details', 'they got my natwest login off me']);
    says('bank-details', undefined, ['i rang natwest about my account']);
  });

  it('is what the caller saw', () => {
    says('bank-details', 'yes', [
      'he seen my bank app',
      'they saw my bank details',
      'she was looking at my bank app',
    ]);
    says('bank-details', 'not-sure', ['my bank app was open', 'he can see my bank app']);
    says('bank-details', undefined, ['he wanted to see my bank app', 'my bank app is slow']);
    says('passport', undefined, ['he asked to see my passport']);
    says('pin-or-passcode', undefined, ['he never saw my pin']);
  });

  it('is a device under remote control', () => {
    says('remote-access', 'yes', [
      'someone had me on anydesk',
      'sum1 had me on teamviewer for an hour',
      'i was on anydesk with him',
      'i dl anydesk',
      'he made me dl anydesk n i let him see my screen',
    ]);
    says('remote-access', undefined, ['he wanted me on anydesk', 'he told me to dl anydesk']);
    assert.deepEqual(
      factsOf('i dl anydesk').asked.map(({ value }) => value),
      ['remote-access'],
    );
    assert.deepEqual(
      factsOf('they asked for my dl').asked.map(({ value }) => value),
      ['driving-licence'],
    );
  });

  it('is money moved or lost', () => {
    says('move-money', 'yes', ['i moved 200 to test it', 'i moved 200', 'mum shifted 2000']);
    says('gift-card-or-crypto', 'yes', [
      'i lost 42000 in crypto',
      'lost everything to crypto',
      'i lost everything. £42000 in crypto',
      'i want to get my crypto back',
      'lost 500 in gift cards',
    ]);
    says('move-money', undefined, ['he told me to move 200', 'we moved house']);
    says('gift-card-or-crypto', undefined, ['he said i would lose my crypto', 'get bitcoin']);
  });

  it('is a log-in on a link that was sent', () => {
    says('bank-details', 'yes', ['i log in bank on link he send', 'i logged into my bank on the link']);
    says('bank-details', undefined, ['he told me to log in to my bank on the link']);
  });
});

describe('a second demand', () => {
  it('is another payment, beside what went before', () => {
    for (const text of [
      'he wants another 2000 to get my crypto back should i pay him',
      'i sent them bitcoin and now they want £500 more',
      'should i pay him the 2000',
      'police said they would get it back if i pay 2000',
      'he was from the police recovery team and wants 2000 more',
    ]) {
      assert.ok(asked(text).includes('other-payment'), text);
      assert.ok(!asked(text).includes('warrant-payment'), text);
    }
  });

  it('is no fine turned into something else', () => {
    assert.deepEqual(asked('the police want another £500 for the fine'), ['warrant-payment']);
  });
});

describe('what a person corrects', () => {
  it('is a no for what is named after "not"', () => {
    says('driving-licence', 'no', [
      'no i ment download not drivin licence lol',
      'NO not my licence!!',
      'not the licence',
    ]);
    says('pin-or-passcode', 'no', [
      'not the code, not into her computer',
      'not my pin',
      'no not the password',
    ]);
    says('remote-access', 'no', ['not the code, not into her computer']);
  });

  it('is a no for what they do not have', () => {
    says('pin-or-passcode', 'no', ['no i havnt got a code', 'there was no code', 'I never had a pin']);
    says('passport', 'no', ['i dont have a passport']);
  });

  it('is no denial where more is said', () => {
    says('pin-or-passcode', undefined, ['I have not got the code any more']);
    says('pin-or-passcode', 'not-sure', ['not sure about the pin']);
    says('ni-number', 'yes', ['not just my licence, I gave my NI number too']);
  });
});

describe('a question about a word', () => {
  it('names nothing', () => {
    for (const text of [
      'what is sort code?',
      "what's a PIN",
      'What is mean sort code',
      'i dont understand passcode',
      'what does safe account mean',
      'I not understand 159',
      'what do you mean the something else',
    ]) {
      const { asked, given, mentioned } = factsOf(text);
      assert.deepEqual([...asked, ...given, ...mentioned], [], text);
    }
  });

  it('is none where the caller asked it', () => {
    assert.deepEqual(factsOf('he asked what is my sort code').mentioned, ['bank-details']);
  });
});

describe('a name that is not the caller', () => {
  const claimed = (text: string): readonly string[] =>
    factsOf(text)
      .claimed.filter(({ sure }) => sure)
      .map(({ value }) => value);

  it('is a gift card, a way of writing, the person’s own bank or their work', () => {
    for (const text of [
      'its gift cards. apple ones',
      'my licence photo I send to him WhatsApp',
      'Lloyds bank not open night',
      'my bank is Lloyds',
      'will Lloyds know',
      'I am with natwest',
      'I work at a bank',
      'I am a bank clerk',
    ]) {
      assert.deepEqual(claimed(text), [], text);
    }
  });

  it('is the caller where it calls, speaks, or is the answer', () => {
    for (const text of [
      'Lloyds rang me',
      'he said he was from Lloyds',
      'lloyds',
      'lloyds bank',
      'it was natwest i think',
      'got a call from halifax',
      'BARCLAYS LADY WANTED MY PIN',
      'would santander ask for my pin',
    ]) {
      assert.deepEqual(claimed(text), ['bank'], text);
    }
    assert.deepEqual(claimed('the police are on the phone with me'), ['police']);
    assert.deepEqual(claimed('police took my bank card'), ['police']);
    assert.deepEqual(claimed('the police are here now'), []);
    assert.deepEqual(claimed('someone from whatsapp rang me'), ['tech-or-telecom']);
  });
});
