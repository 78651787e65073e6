import assert from 'node:assert/strict';
import { redact } from '../../src/redaction/redact.ts';
import { markOf } from '../../src/redaction/marks.ts';
import type { SensitiveType } from '../../src/redaction/types.ts';

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

describe('redaction takes out values as they are written', () => {
  takesOut([
    ['nino', 'JB 12 34 56 C', 'its JB 12 34 56 C'],
    ['nino', 'ＡＢ１２３４５６Ｃ', 'its ＡＢ１２３４５６Ｃ'],
    ['nino', 'AB\u200b12\u200b34\u200b56\u200bC', 'its AB\u200b12\u200b34\u200b56\u200bC'],
    [
      'nino',
      'A for apple bravo one two double three four five charlie',
      'its A for apple bravo one two double three four five charlie',
    ],
    ['driving_licence_number', 'MORGA657054SM9IJ', 'its MORGA657054SM9IJ'],
    ['card_number', '4929 1234 5678 9012', 'its 4929 1234 5678 9012'],
    ['card_number', '4929, 1234, 5678, 9012', 'its 4929, 1234, 5678, 9012'],
    [
      'card_number',
      'four one one one one one one one one one one one one one one one',
      'its four one one one one one one one one one one one one one one one',
    ],
    ['iban', 'GB82 WEST 1234 5698 7654 32', 'its GB82 WEST 1234 5698 7654 32'],
    ['passport_number', '533380006', 'my passport is 533380006'],
    ['nhs_number', '943 476 5919', 'its 943 476 5919'],
    ['sort_code', 'twenty, forty five, sixty seven', 'sort code twenty, forty five, sixty seven'],
    ['postcode', 'nn15 6aa', 'its nn15 6aa'],
    ['postcode', 'S W 1 A 2 A A', 'my postcode is S W 1 A 2 A A'],
  ]);
});

describe('redaction takes out dates of birth', () => {
  takesOut([
    [
      'date_of_birth',
      'the second of march nineteen forty four',
      'born on the second of march nineteen forty four',
    ],
    ['date_of_birth', 'the eleventh of November 1950', 'born on the eleventh of November 1950'],
    ['date_of_birth', '02/02/1960', 'its 02/02/1960'],
    [
      'date_of_birth',
      'the fourth of July nineteen fifty one',
      "the fourth of July nineteen fifty one, that's my date of birth",
    ],
    [
      'date_of_birth',
      'July the twenty fourth nineteen fifty one',
      "July the twenty fourth nineteen fifty one, that's my date of birth",
    ],
    [
      'date_of_birth',
      'the fourth of July nineteen hundred and fifty one',
      'the fourth of July nineteen hundred and fifty one is my birthday',
    ],
    [
      'date_of_birth',
      'the 4th of July twenty oh one',
      "the 4th of July twenty oh one, that's my date of birth",
    ],
    [
      'date_of_birth',
      'nineteen fifty one, the fourth of July',
      'nineteen fifty one, the fourth of July, is my date of birth',
    ],
    ['date_of_birth', 'oh four oh seven fifty one', 'date of birth oh four oh seven fifty one'],
    ['date_of_birth', '14 7 1951', '14 7 1951 is my dob'],
    ['date_of_birth', '2 5 58', 'dat of brith 2 5 58'],
  ]);
});

describe('redaction takes out e-mail addresses', () => {
  takesOut([
    ['email', 'the.harrises@example.org', 'they emailed me at the.harrises@example.org straight after'],
    ['email', "o'brien@example.com", "write to o'brien@example.com"],
    ['email', 'josé@exämple.de', 'contact josé@exämple.de.'],
    ['email', 'jean+tag_5@mail.example.co.uk', '<jean+tag_5@mail.example.co.uk>'],
    ['email', 'jean@gmail', 'it was jean@gmail he said'],
    ['email', 'jean.brown @ example.com', 'jean.brown @ example.com'],
    ['email', 'jean.b at aol dot com', 'he wrote to me at jean.b at aol dot com'],
    ['email', 'dot.smith at example dot com', 'its dot.smith at example dot com'],
    ['email', 'jean[at]btinternet[dot]com', 'its jean[at]btinternet[dot]com'],
    ['email', 'j e a n at gmail dot com', 'its j e a n at gmail dot com'],
    ['email', 'jean one nine at hot mail dot com', 'its jean one nine at hot mail dot com'],
    ['email', 'jean at example dot com', 'jean at example dot com is my email'],
    ['email', 'tom dot ellery 49 at example dot net', 'my mail is tom dot ellery 49 at example dot net'],
  ]);
});

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
    ['pin_or_passcode', 'Tr0ub4dor&3', 'my password is Tr0ub4dor&3'],
    ['pin_or_passcode', 'Maggie!52', 'my pw: Maggie!52'],
    ['pin_or_passcode', 'correct-horse-9', "the password was correct-horse-9, I've changed it now"],
    ['pin_or_passcode', 'the-quick-brown', 'my password is the-quick-brown'],
    ['pin_or_passcode', 'safe_house_22', 'password: safe_house_22'],
    ['pin_or_passcode', 'my.dog.rex', 'password is my.dog.rex'],
    ['pin_or_passcode', 'old-trafford', 'my memorable word was old-trafford'],
    ['pin_or_passcode', 'known-fact-9', 'known-fact-9 was the password I gave'],
  ]);
});

describe('redaction takes out codes', () => {
  takesOut([
    ['pin_or_passcode', '4471', 'my pin is 4471'],
    ['pin_or_passcode', 'four four seven one', 'four four seven one is my pin'],
    ['pin_or_passcode', 'four four seven one', 'my pin... erm... four four seven one'],
    ['pin_or_passcode', 'G-552918', 'verification code: G-552918'],
    ['pin_or_passcode', '135790', 'the passcode for my phone 135790'],
    ['pin_or_passcode', '1 294 556 781', 'the teamviewer id 1 294 556 781'],
    ['pin_or_passcode', '4471', '4471 is what I gave when she wanted my PIN'],
    ['pin_or_passcode', '4471', '4471 is the number on my letter, the PIN'],
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
    ['nhs_number', '４１０８６５６８１４', 'my N H S number ４１０８６５６８１４'],
    ['nino', 'JB123456', 'my N I number JB123456'],
    ['pin_or_passcode', '6083', 'my p i n is 6083'],
    ['pin_or_passcode', '6 0 8 3', 'pni numbr 6 0 8 3'],
    ['nhs_number', '453 l11 O11O', 'nhs nummber 453 l11 O11O'],
    ['driving_licence_number', 'BROWN.761190.KT9.HS', 'lisence BROWN.761190.KT9.HS'],
    ['passport_number', '408291563', 'passprt is wrong, no sorry thats not right it is 408291563'],
    ['date_of_birth', '19/O7/l948', 'my wifes is 19/O7/l948'],
    [
      'date_of_birth',
      'the third of the fourth fifty one',
      'the third of the fourth fifty one is my birthday',
    ],
    ['passport_number', '538201774', 'my passport number he copied: 538201774'],
    ['postcode', 'nn1\n1uh', '88 Derngate nn1\n1uh'],
    ['iban', 'GB82 WEST 1234 5698 7654 33', 'iban GB82 WEST 1234 5698 7654 33'],
    ['account_number', '12345678', 'send it to payee Mr J Smith, 12345678'],
    [
      'driving_licence_number',
      'A D E Y E 9 6 0 2 0 5 F O 9 M C',
      'the code was A D E Y E 9 6 0 2 0 5 F O 9 M C one letter at a time',
    ],
    [
      'driving_licence_number',
      'F O double nine nine eight zero one zero one two J double nine A B',
      'it is F O double nine nine eight zero one zero one two J double nine A B',
    ],
    ['driving_licence_number', 'MORGA dash 657054 dash SM9IJ', 'it is MORGA dash 657054 dash SM9IJ'],
    [
      'iban',
      'D E 8 9 3 7 0 4 O O 4 4 0 5 3 2 0 1 3 0 0 0',
      'it is D E 8 9 3 7 0 4 O O 4 4 0 5 3 2 0 1 3 0 0 0',
    ],
    ['nhs_number', '458.856.5176', '458.856.5176 is the number on my hospital letter, the NHS number'],
    ['nhs_number', '4588565176', 'he rang and I read out 4588565176 because he asked for my NHS number'],
    ['sort_code', '204567', 'I read out 204567 because he asked for my sort code'],
    ['passport_number', '533/380/006', '533/380/006, my passport number'],
    ['postcode', 'NN4... 7SL', 'it is NN4... 7SL'],
  ]);
});

/** What a text reads after redaction. */
const read = (text: string): string => redact(text).text;

describe('redaction tells values read out together apart', () => {
  it('takes a sort code and the account number that follows it in words', () => {
    const text = 'safe account was zero four zero six zero five then one eight three three seven two nine oh';
    assert.equal(read(text), `safe account was ${markOf('sort_code')} then ${markOf('account_number')}`);
  });

  it('a sort code and an account number side by side are two values', () => {
    assert.equal(read('20-45-67 12345678'), `${markOf('sort_code')} ${markOf('account_number')}`);
    assert.equal(
      read('refund to 204567 12345678'),
      `refund to ${markOf('sort_code')} ${markOf('account_number')}`,
    );
    assert.equal(read('12345678 204567'), `${markOf('account_number')} ${markOf('sort_code')}`);
  });
});
