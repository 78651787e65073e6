import assert from 'node:assert/strict';
import { redact, redactAcross } from '../../src/redaction/redact.ts';
import { markOf } from '../../src/redaction/marks.ts';
import type { SensitiveType } from '../../src/redaction/types.ts';

const texts = (messages: readonly string[]): string[] => redactAcross(messages).map(({ text }) => text);

/** Each text with the part of it that must go. */
type Cases = readonly (readonly [SensitiveType, string, string])[];

function takesOut(cases: Cases): void {
  for (const [type, value, text] of cases) {
    it(`"${text.replace('\n', ' / ')}" loses its ${type}`, () => {
      const parts = redact(text).spans.map((span) => [span.type, text.slice(span.start, span.end)]);
      assert.deepEqual(parts, [[type, value]]);
    });
  }
}

describe('redaction takes out passwords', () => {
  takesOut([
    ['pin_or_passcode', 'Llandudno', 'memorable word Llandudno'],
    ['pin_or_passcode', 'Pickles', 'my memorable word, Pickles, I told him'],
    ['pin_or_passcode', 'Tw1nkle*star', 'apple id is Tw1nkle*star password wise'],
    ['pin_or_passcode', 'Bracegirdle', 'i said Bracegirdle, that is my security word'],
    ['pin_or_passcode', 'ilovegrandad', 'my online pass ilovegrandad no capitals'],
    ['pin_or_passcode', 'correct horse staple 7', "the password, it's correct horse staple 7"],
    ['pin_or_passcode', 'Rover', "my password was my dog's name, Rover"],
    ['pin_or_passcode', 'Pickles', 'asked for my memorable word so I told him Pickles.'],
    ['pin_or_passcode', 'sun shine 55', 'password "sun shine 55"'],
    ['pin_or_passcode', 'letmein', 'my email, password letmein'],
    ['pin_or_passcode', 'Rover99', 'I changed my password to Rover99'],
    ['pin_or_passcode', 'Rover99', 'my pasword Rover99'],
    ['pin_or_passcode', 'rex', 'my password is the dogs name rex'],
    ['pin_or_passcode', 'marmalade', 'I told her marmalade, that was the password'],
    ['pin_or_passcode', 'marmalade', 'my memorable word, marmalade, he only wanted some of it'],
    ['pin_or_passcode', 'Qwerty12345', 'Its Qwerty12345 but I changed it'],
  ]);
});

describe('redaction takes out codes', () => {
  takesOut([
    ['pin_or_passcode', '2748', 'he made me press in 2748 on the keypad, my card PIN'],
    ['pin_or_passcode', '7-3-1-9', '7-3-1-9, thats my pin'],
    ['pin_or_passcode', '30 92 71', 'they sent me 30 92 71 by text'],
    ['pin_or_passcode', '409 then 226', 'the six figure code, 409 then 226'],
    ['pin_or_passcode', '4471', 'he asked for the PIN to stop it all and in a panic I gave him 4471'],
    ['pin_or_passcode', 'l0l', 'CVV on back l0l'],
    ['pin_or_passcode', '1 2 3 4', 'pin number for my card is 1 2 3 4'],
    ['pin_or_passcode', '147258', 'my phone unlocks with 147258'],
    ['pin_or_passcode', '8821', 'amex four on the front 8821'],
    ['pin_or_passcode', '291', 'my card, expiry 11/26 back 291'],
    ['pin_or_passcode', '480', 'exp0127cvv480'],
    ['pin_or_passcode', '550812', 'then the bank texted 550812 and I gave it'],
    ['pin_or_passcode', 'G-118204', 'google sent G-118204'],
    [
      'pin_or_passcode',
      '558-301-447',
      'the remote access number on the screen was 558-301-447 quick support',
    ],
  ]);
});

describe('redaction reads values that are mistyped or broken up', () => {
  takesOut([
    ['nino', 'EB l2 34 90 A', 'NI no EB l2 34 90 A'],
    ['nino', 'WK/38/11/07/D', 'nashional insurance WK/38/11/07/D'],
    [
      'nino',
      'ZL then 60 then 41 then 93 and ends with a C',
      'it is ZL then 60 then 41 then 93 and ends with a C',
    ],
    ['card_number', '51O4 5439 8741 O464', 'the front says 51O4 5439 8741 O464'],
    ['card_number', '5535/9279/8597/0463', 'my card was 5535/9279/8597/0463'],
    [
      'card_number',
      '5198 8488 and then the second half 4046 5648',
      'read 5198 8488 and then the second half 4046 5648',
    ],
    ['card_number', '4929 - 1234 - 5678 - 9012', 'card 4929 - 1234 - 5678 - 9012'],
    [
      'sort_code',
      'twenty dash forty five dash sixty seven',
      'sort code twenty dash forty five dash sixty seven',
    ],
    ['nino', 'BM409915D', 'insurance num:BM409915Ddont tell'],
    [
      'card_number',
      'four one one one, double one double one, one one one one, quadruple one',
      'four one one one, double one double one, one one one one, quadruple one I said',
    ],
    ['sort_code', '60 12 33', 'soert code 60 12 33'],
    ['nhs_number', '453 l11 O11O', 'nhs nummber 453 l11 O11O'],
    ['driving_licence_number', 'BROWN.761190.KT9.HS', 'lisence BROWN.761190.KT9.HS'],
    ['passport_number', '408291563', 'passprt is wrong, no sorry thats not right it is 408291563'],
    ['date_of_birth', '19/O7/l948', 'my wifes is 19/O7/l948'],
    ['date_of_birth', 'third of the fourth fifty one', 'the third of the fourth fifty one is my birthday'],
    ['passport_number', '538201774', 'my passport number he copied: 538201774'],
    ['postcode', 'nn1\n1uh', '88 Derngate nn1\n1uh'],
    ['iban', 'GB82 WEST 1234 5698 7654 33', 'iban GB82 WEST 1234 5698 7654 33'],
    ['account_number', '12345678', 'send it to payee Mr J Smith, 12345678'],
  ]);
});

describe('redaction tells values read out together apart', () => {
  it('takes a sort code and the account number that follows it in words', () => {
    const text = 'safe account was zero four zero six zero five then one eight three three seven two nine oh';
    assert.equal(
      redact(text).text,
      `safe account was ${markOf('sort_code')} then ${markOf('account_number')}`,
    );
  });
});

describe('redaction leaves alone what only looks like a value', () => {
  for (const text of [
    'bought a PS5 off marketplace',
    'an Xbox S5 for 200',
    'a PS5 2nd hand',
    '4 missed calls then a 5th at 22.05',
    'he had me install AnyDesk 8.0.9',
    'into my account 14/10/2026 he said',
    'the A45 5th exit at 4pm',
    'W6 our house',
    'in NN5 4th of May',
    'M25 2hr delay',
    'paid 1000, 2000, 3000 and 4000',
    'the 2019-2021 tax years, and 2024/2025',
    '5000 - 6000 it was',
    'DPD 1550 4821 933 072 was on the card through the door',
    'Parcel AB 1234 5678 9GB was at the depot',
    'a tax code 1257L being wrong',
    'they rang from 01604 then 960123',
    'I waited 20 minutes then 30 then 45',
    'what they wanted was my password',
    'he asked for my password, Barclays asked too',
    'I told him to change the password Monday',
    'my password manager said it was leaked',
    'he told me to pay 1250 to a safe account and asked for the otp',
    'I told him 101 and said my pin was safe',
    'AnyDesk version 8.0.10',
    'virus code 0x80070643 came up',
    'he asked for my password, username, and date of birth',
    'I told him sorry, that was the password I used in 2019',
    'its Windows11 but I use it for email',
    'we counted them one by one',
    'part number G-118204 for the boiler',
    'they sent the money back 291 pounds',
  ])
    it(text, () => assert.equal(redact(text).text, text));

  it('any outward part beside any word of three letters', () => {
    const words =
      'off for our out old own one two six ten end odd pub bus day was had all and she her his not you'.split(
        ' ',
      );
    for (const outward of ['PS5', 'W6', 'NN4', 'SW1A', 'B12', 'A45', 'M25'])
      for (const word of words)
        for (const text of [`${outward} ${word} it`, `${outward}, 5 ${word} 2`])
          assert.equal(redact(text).text, text);
  });
});

describe('a secret split over three messages', () => {
  const nino = markOf('nino');
  const card = markOf('card_number');
  const split: readonly (readonly [readonly string[], readonly string[]])[] = [
    [
      ['AB12', '34', '56C'],
      [nino, nino, nino],
    ],
    [
      ['its AB12', 'then 34', 'and 56C'],
      [`its ${nino}`, nino, nino],
    ],
    [
      ['4111 1111', 'ok next bit 1111', 'last bit is 1111'],
      [card, card, card],
    ],
    [
      ['NN1', '4AB', 'ok'],
      [markOf('postcode'), markOf('postcode'), 'ok'],
    ],
    [
      ['sort 20-45', '67', '12345678'],
      [`sort ${markOf('sort_code')}`, markOf('sort_code'), markOf('account_number')],
    ],
    [
      ['my password is', 'Rover99', 'thanks'],
      ['my password is', markOf('pin_or_passcode'), 'thanks'],
    ],
  ];
  for (const [messages, wanted] of split)
    it(messages.join(' / '), () => assert.deepEqual(texts(messages), wanted));

  it('leaves messages that only stand beside each other', () => {
    const messages = ['I paid 5000', 'and then 6000', 'he rang at 10 and 11'];
    assert.deepEqual(texts(messages), messages);
  });
});
