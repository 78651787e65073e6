import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CLAIMED, ITEMS } from '../../src/case/vocabulary.ts';
import { MESSAGE_CAP } from '../../src/understanding/tokens.ts';
import { itemActions, moments } from '../../src/understanding/language.ts';
import { flags, whom } from '../../src/understanding/circumstances/tokens.ts';
import { summarise } from '../../src/understanding/summarise.ts';
import { understand } from '../../src/understanding/understand.ts';
import type { Facts } from '../../src/understanding/facts.ts';
import type { Token } from '../../src/understanding/tokens.ts';

const asked = (text: string): string[] => [...summarise(text).asked].sort();
const given = (text: string): string[] => [...summarise(text).given].sort();
const claimed = (text: string): string[] => [...summarise(text).claimed].sort();
/** What was plainly not handed over. */
const denied = (text: string): string[] =>
  understand(text)
    .given.filter(({ value }) => value === 'no')
    .map(({ item }) => item);

describe('what was asked for', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'several things in one sentence',
      'they wanted my NI number and a copy of my driving licence',
      ['driving-licence', 'ni-number'],
    ],
    ['bad spelling', 'wonted my nashional insurense numbr and pasport', ['ni-number', 'passport']],
    ['capitals without punctuation', 'HE IS ASKING FOR MY SORT CODE WHAT DO I DO', ['bank-details']],
    ['a hypothetical', 'would the police ask for my licence?', ['driving-licence']],
    ['another person', 'my nan was told to move her savings to a safe account', ['move-money']],
    ['a fine', 'they say I owe tax and have to pay £1,000 or be arrested', ['warrant-payment']],
    ['bail, which is no fine', 'said my brother is in prison and needs £900 bail', ['other-payment']],
    ['gift cards', 'he told me to get itunes vouchers', ['gift-card-or-crypto']],
    ['remote access', 'wants me to put teamviewer on my laptop', ['remote-access']],
    ['a call back', 'the message said to press 1', ['call-back']],
    ['no verb of asking', 'he was on about my NINO', ['ni-number']],
    [
      'dictated punctuation',
      'he asked for my passport comma my PIN full stop',
      ['passport', 'pin-or-passcode'],
    ],
    [
      'a list with a stop after each',
      'National Insurance. Licence. Both wanted.',
      ['driving-licence', 'ni-number'],
    ],
  ];
  for (const [name, text, items] of cases) {
    it(`is understood of ${name}`, () => assert.deepEqual(asked(text), items));
  }

  it('is nothing where the person only denies it', () => {
    for (const text of [
      "he didn't ask for money",
      'I did NOT give them my bank details',
      'I never gave them anything',
    ]) {
      assert.deepEqual(asked(text), [], text);
    }
  });

  it('is nothing where an item is spoken of for another reason', () => {
    for (const text of [
      'my passport was stolen on holiday',
      'what is a PIN',
      'I renewed my driving licence last week',
    ]) {
      assert.deepEqual(asked(text), [], text);
    }
  });
});

describe('what was given', () => {
  it('is understood in the past and the perfect, by anybody', () => {
    assert.deepEqual(given('I gave him my PIN'), ['pin-or-passcode']);
    assert.deepEqual(given('mum has told them her sort code'), ['bank-details']);
    assert.deepEqual(given('i am give him passport number'), ['passport']);
    assert.deepEqual(given('he got me to read out the code'), ['pin-or-passcode']);
  });

  it('is not what the caller wants, nor what was nearly given', () => {
    for (const text of [
      'they want my PIN',
      'I nearly gave him my PIN',
      'should I give them my PIN',
      'I refused to give my PIN',
    ]) {
      assert.deepEqual(given(text), [], text);
    }
  });

  it('is not what anybody says no to, in whatever words', () => {
    for (const text of [
      'they want my passport. i no give it',
      'he asked for my passport, no way did I send it',
      'they wanted my passport. told em nowt',
      'my passport they were after, and they have not got it',
      'he asked for a copy of my passport and I said no',
      'he was after my passport, told him to get lost',
      'they want my passport, nothing sent',
      'said I had to send my passport. I would not',
    ]) {
      assert.deepEqual(given(text), [], text);
    }
  });

  it('is plainly denied by "neither", "none of it" and "said no to both"', () => {
    for (const text of [
      'they asked for my passport and my PIN. I gave neither',
      'he wanted my passport and my PIN, I gave him none of it',
      'he wanted my passport and my PIN and I said no to both',
    ]) {
      assert.deepEqual(denied(text).sort(), ['passport', 'pin-or-passcode'], text);
    }
  });

  it('is what somebody is sorry for, or was got out of them', () => {
    for (const text of [
      'I should never have told him my PIN',
      'wish id never told her my pin',
      'she wormed my PIN out of me',
      'all he got out of me was my PIN',
      'they didnt get a thing out of me except my PIN',
      'my dad let slip his PIN',
    ]) {
      assert.deepEqual(given(text), ['pin-or-passcode'], text);
    }
  });

  it('is only the rest of "nothing but my name"', () => {
    const text = 'They wanted my PIN and card number. Gave him nothing but my name';
    assert.deepEqual(given(text), ['personal-details']);
  });

  it('is told apart from what was kept, in one sentence', () => {
    const text = 'I gave my NI number but not my bank details';
    assert.deepEqual(given(text), ['ni-number']);
    assert.deepEqual(denied(text), ['bank-details']);
  });

  it('is found through "it", "so I did" and "everything"', () => {
    assert.deepEqual(given('he asked for my passport and I sent it'), ['passport']);
    assert.deepEqual(given('he asked me to read out the code, so I did'), ['pin-or-passcode']);
    assert.deepEqual(given('They wanted my PIN. Then my passport. I gave them everything'), [
      'passport',
      'pin-or-passcode',
    ]);
  });

  it('is doubtful where the person is not sure', () => {
    for (const text of [
      'I think I gave him my PIN',
      'not sure if I told them my PIN',
      'I may have given my PIN',
    ]) {
      assert.deepEqual(summarise(text).notSure, ['pin-or-passcode'], text);
      assert.deepEqual(given(text), [], text);
    }
  });

  it('is "no" only where the person plainly denies it', () => {
    assert.deepEqual(denied('I did not give them my bank details'), ['bank-details']);
    assert.deepEqual(denied('they want my bank details'), []);
    assert.deepEqual(denied('I am not sure I gave my bank details'), []);
  });

  it('covers all or nothing only where the person says so of giving', () => {
    const scopes = (texts: readonly string[]): Facts['scope'][] =>
      texts.map((text) => understand(text).scope);
    assert.deepEqual(scopes(['all of them', 'everything', 'I told them everything']), ['all', 'all', 'all']);
    assert.deepEqual(scopes(['nothing', 'none of it', "I haven't told them anything"]), [
      'none',
      'none',
      'none',
    ]);
    assert.deepEqual(scopes(['nothing else', 'my PIN, nothing else', 'he knows everything about me']), [
      null,
      null,
      null,
    ]);
  });
});

describe('what is mentioned', () => {
  it('is every item named, whatever is said of it', () => {
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ['yeah the nino', ['ni-number']],
      ['NINO yes, everything else no', ['ni-number']],
      ['i did say me ni', ['ni-number']],
      ['they never asked for my passport', ['passport']],
      ['hello', []],
    ];
    for (const [text, items] of cases) assert.deepEqual(understand(text).mentioned, items, text);
  });
});

describe('who was claimed', () => {
  it('is every identity that is named', () => {
    assert.deepEqual(claimed('first a policeman, then HMRC, then my bank rang'), [
      'bank',
      'hmrc-or-tax',
      'police',
    ]);
    assert.deepEqual(claimed('bayliff rung up'), ['court-or-bailiff']);
  });

  it('is not whom the person turned to, nor a product, nor what is denied', () => {
    for (const text of [
      'I rang my bank',
      'reported it to action fraud',
      'he wanted amazon vouchers',
      'my bank card',
    ]) {
      assert.deepEqual(claimed(text), [], text);
    }
    assert.deepEqual(claimed('it was NOT the police it was my bank who phoned'), ['bank']);
  });
});

describe('what is happening now', () => {
  it('is danger when somebody is at the door or on the way, or threatens violence', () => {
    for (const text of [
      'theyre outside my house now',
      'a courier is on his way',
      "he's on his way to collect my card",
      'an officer is on his way to my house',
      'he is on his way back for the rest',
      'theyre coming round at 3 to collect my card',
      'courier outside',
      'he said officers are on their way to arrest me',
      'a colleague will come and take the card',
      'my wife is on her way to the bank to take out the cash',
      'my son is coming round but there is a man at the door',
      'he said he would kill my family',
    ]) {
      assert.ok(understand(text).danger.length > 0, text);
    }
  });

  it('is no danger when arrest is threatened', () => {
    for (const text of ['they say I will be arrested', 'if I dont pay the police will come for me']) {
      assert.equal(understand(text).danger.length, 0, text);
    }
  });

  it('is no danger when somebody of their own is on the way, or a parcel is at the door', () => {
    for (const text of [
      'my son is coming round',
      'my daughter is on her way',
      'my daughter is coming over to help me',
      'my neighbour is at the door',
      'my neighbour stopped me at the door',
      "I'm on my way to work",
      'my wife is on her way home',
      'the parcel is at the door',
      'my kids are in the house',
      'he asked if i was in the house alone',
      'I was in the kitchen when he rang',
      'it came through the door',
    ]) {
      assert.equal(understand(text).danger.length, 0, text);
    }
  });

  it('may be a call again, and is not a call back asked for, when the caller said he would ring', () => {
    for (const text of [
      'he is ringing back in ten minutes',
      'ringing back in ten minutes',
      'he said he would phone me back in 10 mins',
      'theyre gonna call back',
      'is calling me back tomorrow',
      'due to ring back at 4',
    ]) {
      assert.deepEqual(asked(text), [], text);
      assert.deepEqual(
        understand(text).rightNow.map(({ value, sure }) => [value, sure]),
        [['on-the-phone', false]],
        text,
      );
    }
    for (const text of ['told to ring back in ten minutes', 'bank said ring back on this number']) {
      assert.deepEqual(asked(text), ['call-back'], text);
    }
  });

  it('is distress when the person does not want to live', () => {
    for (const text of ['i want to die', "don't want to be here any more", 'thinking of killing myself']) {
      assert.ok(understand(text).distress.length > 0, text);
    }
  });

  it('is a call only while it lasts', () => {
    assert.ok(summarise('im still on the phone to him').onCall);
    assert.ok(!summarise('I was on the phone to him for two hours yesterday').onCall);
  });

  it('is a wish to check an officer only where police come into it', () => {
    assert.ok(summarise('is PC Smith 4471 a real officer').policeVerify);
    assert.ok(!summarise('is this email real').policeVerify);
  });
});

const phrase = fc.constantFrom(
  'i gave',
  'they asked for',
  'my NI number',
  'bank details',
  'police',
  'not',
  'but',
  'never',
  'he',
  'pressed 1',
  'if',
  '£500',
  'all of it',
  'so i did',
  '.',
  ',',
  "didn't",
  'courier',
  'outside',
  'card',
  'code',
  'itunes',
  'she is 81',
  'my mum was called',
  'is 0300 123 2040 real',
  'told me not to tell',
  "I'm deaf",
  'in Glasgow',
  'you are useless',
  'nu',
  'nie',
  'ł',
  '🙂',
  'e\u0301',
  '\u0000',
  '\n',
);
const anyMessage = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(phrase, { maxLength: 60 }).map((parts) => parts.join(' ')),
);

describe('understanding any message', () => {
  it('never throws, and every fact names words of the message', () => {
    fc.assert(
      fc.property(anyMessage, (text) => {
        const facts = understand(text);
        const all = [facts.asked, facts.given, facts.claimed, facts.rightNow, facts.paidBy, facts.officer];
        const flagged = [facts.danger, facts.distress, facts.policeVerify, facts.numberVerify, facts.abuse];
        const about = [facts.forWhom, facts.vulnerable, facts.country, facts.secrecy, facts.cannotRing];
        for (const { words } of [...all, ...flagged, ...about].flat()) {
          assert.ok(words !== '' && text.includes(words), words);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives each item and identity once, and only ones we know', () => {
    fc.assert(
      fc.property(anyMessage, (text) => {
        const found = summarise(text);
        for (const list of [found.asked, found.given, found.notSure, found.claimed]) {
          assert.equal(new Set(list).size, list.length);
        }
        assert.ok([...found.asked, ...found.given].every((item) => ITEMS.includes(item)));
        assert.ok(found.claimed.every((who) => CLAIMED.includes(who)));
        assert.ok(found.given.every((item) => found.asked.includes(item)));
      }),
    );
  });

  it('gives the same facts each time', () => {
    fc.assert(fc.property(anyMessage, (text) => assert.deepEqual(understand(text), understand(text))));
  });

  it('reads a longer message to the cap and no further', () => {
    const filler = 'a '.repeat(MESSAGE_CAP / 2);
    assert.deepEqual(asked(`${filler}they asked for my PIN`), []);
    assert.deepEqual(asked(`they asked for my PIN ${filler}`), ['pin-or-passcode']);
  });
});

/** How many words the patterns look at in a message of so many repeated words. */
function looks(find: (tokens: readonly Token[]) => unknown, word: string, count: number): number {
  let seen = 0;
  const tokens = word
    .repeat(count)
    .trim()
    .split(' ')
    .map((text, at): Token => ({ word: text, start: at, end: at + 1, sentence: 0, pause: false }));
  find(
    new Proxy(tokens, {
      get: (target, key, receiver): unknown => {
        if (typeof key === 'string' && /^\d+$/.test(key)) seen += 1;
        return Reflect.get(target, key, receiver);
      },
    }),
  );
  return seen;
}

describe('hostile messages', () => {
  for (const word of [
    'get ',
    'take the money ',
    'send ',
    'is ',
    'put put ',
    'not ',
    'at ',
    'mum ',
    'you ',
    'tell ',
  ]) {
    it(`cost in proportion to their length: ${word.trim()}`, () => {
      for (const patterns of [itemActions, moments, flags, whom]) {
        const short = looks((tokens) => patterns.find(tokens), word, 200);
        const long = looks((tokens) => patterns.find(tokens), word, 400);
        assert.ok(long < short * 2.2, `${short} looks, then ${long}`);
      }
    });
  }

  for (const piece of [
    '7 ',
    'name, ',
    'code ',
    'pin? ',
    'AB123456C ',
    'gave it ',
    'insurancx ',
    'police ',
    '£1 ',
  ]) {
    it(`of ${JSON.stringify(piece)} to the cap give facts`, () => {
      assert.ok(Array.isArray(understand(piece.repeat(MESSAGE_CAP / piece.length)).asked));
    });
  }
});
