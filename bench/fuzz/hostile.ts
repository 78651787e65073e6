import type { Writable } from 'node:stream';
import { MOST_WORDS } from '../../src/bot/inbound.ts';
import { labelledMessages } from './labelled.ts';
import { BOUND, costOf, readOne, readThree } from './cost.ts';

/** What costs the readers of a message most when it is said over and over; a search by changes found the strangest. */
export const HOSTILE: readonly string[] = [
  // Items, identities and verbs: everything said of each may be about each.
  'ni ',
  'hmrc ',
  'paypal ',
  'pay ',
  'code 1 ',
  'bank details and ',
  'i gave it all to them ',
  'gave my nan gift cards £5 ',
  'ﷺ gied, 4929, ',
  '£5-shelled ',
  'he asked for my pin ',
  'if i gave him my bank details ',
  'pin passport licence card bank nino code cash vouchers anydesk ',
  'police hmrc bank court amazon bt dhl mum council ',
  // Names of secrets, and what their rules look for.
  'password is my ',
  'my password said ',
  'Password Abc ',
  'x is my password ',
  'code ',
  'code 1234 ',
  'AB123456C ',
  'a at com ',
  'third of the fourth ',
  'double a ',
  // What joins values, and what their rules begin or go on with.
  'ab then ',
  '7 then ',
  '7\nand ',
  'and\n',
  'so\n',
  'set my ',
  'set',
  'com',
  'ab 1 ',
  'a 1 b 2 ',
  'a@',
  'a@a.',
  'e at e.e ',
  'j e a n at ',
  '<<a',
  'gb82west',
  'one-',
  'double four ',
  'pin 1234 ',
  '1, my my nhs number. ',
  // Figures, and letters that are read as figures.
  '0 0 0 O\nO0 0 0  0 0 0 0x0 0 0 0 pi l1, l1, ',
  'O0\nO0\nO 0 0 0 O\nO0 0 0 0 0 10 O0 0\nO O\nO0 0 0 0 O\nAGIN0O\n',
  '0 0 0 0 0 0 0 0 0 0 0 O0 ref ',
  'O0 ',
  'l1',
  'o',
  '|',
  '1.1 ',
  'gb8',
  'nn1 4',
  '5 off ',
  '1-1-1-11-1-1-1- p',
  '4111 1111, ',
  '12/',
  '20 45 67 ',
  '7 ',
  '£1 ',
  // Words to spell, signs and the corners of Unicode.
  'insurancx ',
  'passprot ',
  'abcdef ',
  'nationl insurence nubmer ',
  'hiyourselvestting ',
  'a'.repeat(18),
  'a.',
  'a(',
  '((((',
  '[[',
  ' ',
  '\n',
  'e\u0301',
  '\u0661',
  '\u200b',
  '\ud83d',
  '\ufdfa',
  '👩‍👩‍👧‍👦',
  '[PIN or password removed]',
];

const toTheCap = (piece: string): string =>
  piece.repeat(Math.ceil(MOST_WORDS / piece.length)).slice(0, MOST_WORDS);

/** Code that was hardly ever run is slow. */
export function warmUp(): void {
  for (const text of labelledMessages().slice(0, 300)) readThree(text, text, text);
  for (const text of HOSTILE.map(toTheCap)) readThree(text, text, text);
}

export interface HostileCost {
  readonly piece: string;
  /** Milliseconds for the message, and for it as the last of three such. */
  readonly alone: number;
  readonly third: number;
}

/** @param limit what is cheaper is measured once. */
export function costOfHostile(piece: string, limit: number): HostileCost {
  const text = toTheCap(piece);
  return {
    piece,
    alone: costOf(() => readOne(text), limit),
    third: costOf(() => readThree(text, text, text), limit),
  };
}

const SHOWN = 5;

/** The hostile messages that hold up the event loop longest, beside the bound. */
export function printHostile(output: Writable): void {
  warmUp();
  const costs = HOSTILE.map((piece) => costOfHostile(piece, 0));
  const worst = costs.sort((left, right) => right.third - left.third).slice(0, SHOWN);
  output.write(
    `\nHostile messages of ${MOST_WORDS} characters, milliseconds of the event loop (bound: ${BOUND})\n`,
  );
  for (const { piece, alone, third } of worst)
    output.write(
      `${JSON.stringify(piece).padEnd(50)} ${alone.toFixed(1).padStart(6)} alone ${third.toFixed(1).padStart(6)} third of three\n`,
    );
}
