import { MOST_WORDS } from '../../src/bot/inbound.ts';
import { Seeded } from './seeded.ts';

/** What readers of text stumble over: figures, separators, names of secrets, marks, and the odd corners of Unicode. */
const ODD: readonly string[] = [
  ...'0 1 00 77 12/ 20-45-67 AB123456C O0 l1 gb82 nn1 £5 £1,000 +44 07700 4929 1234'.split(' '),
  ...'( ) [ ] { } < > " \' “ ” ’ . .. … , ; : ? ! - – — / \\ | _ * @ # % & = + ~ ^'.split(' '),
  ...'code pin passcode password|memorable word|sort code|account number|card ending|dob|born on|ni|nhs'.split(
    '|',
  ),
  ...'passport|licence|one time|double|treble four|oh|first of the fifth|dot com|at gmail|underscore'.split(
    '|',
  ),
  ...'then|and the rest|followed by|ends with|not|never|did not|if|he said|i gave|it|them|all of it'.split(
    '|',
  ),
  '[PIN or password removed]',
  '[NI number removed]',
  '\n',
  '\r\n',
  '\t',
  '\0',
  '\u00a0',
  '\u00ad',
  '\u0301',
  '\u0661\u0662\u0663',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2028',
  '\ue000',
  '\ufeff',
  '\uff11\uff12',
  '\ufdfa',
  '\ud83d',
  '\udc00',
  '👩‍👩‍👧‍👦',
  '🇬🇧',
  'İ',
  'ß',
  'ﬁ',
];
const JOINTS = ['', ' ', ' ', ' ', ', ', '. ', '\n', '-'];
const MOST_CHANGES = 6;

/** Messages without end: those of the labelled sets, changed and mixed, noise, and one thing said over and over. */
export class Messages {
  readonly #seeded: Seeded;
  readonly #written: readonly string[];
  readonly #words: readonly string[];

  constructor(seed: number, written: readonly string[], words: readonly string[]) {
    this.#seeded = new Seeded(seed);
    this.#written = written;
    this.#words = words;
  }

  next(): string {
    const kind = this.#seeded.below(100);
    const text = kind < 85 ? this.#mutated() : kind < 97 ? this.#noise() : this.#repeated();
    return text.slice(0, MOST_WORDS);
  }

  /** A message that differs a little from another. */
  changed(text: string): string {
    const { below, pick } = this.#drawn;
    const at = below(text.length + 1);
    const to = Math.min(text.length, at + 1 + below(12));
    const [before, inside, after] = [text.slice(0, at), text.slice(at, to), text.slice(to)];
    switch (below(8)) {
      case 0:
        return before + after;
      case 1:
        return before + inside.repeat(2 + below(30)) + after;
      case 2:
        return before + this.#piece() + inside + after;
      case 3:
        return `${before}${pick(JOINTS)}${this.#piece()}${pick(JOINTS)}${after}`;
      case 4:
        return before + Array.from(inside).reverse().join('') + after;
      case 5:
        return before + inside.toUpperCase() + after;
      case 6:
        return before + String.fromCharCode(below(0x10000)) + after;
      default:
        return after + pick(JOINTS) + before + inside;
    }
  }

  get #drawn(): Pick<Seeded, 'below' | 'pick'> {
    const seeded = this.#seeded;
    return { below: (most) => seeded.below(most), pick: (from) => seeded.pick(from) };
  }

  #piece(): string {
    const { pick } = this.#drawn;
    return this.#seeded.once(2) ? pick(ODD) : pick(this.#words);
  }

  #mutated(): string {
    let text = this.#seeded.pick(this.#written);
    if (this.#seeded.once(5)) text += this.#seeded.pick(JOINTS) + this.#seeded.pick(this.#written);
    for (let left = this.#seeded.below(MOST_CHANGES); left > 0; left -= 1) text = this.changed(text);
    return text;
  }

  #noise(): string {
    const parts: string[] = [];
    for (let left = 1 + this.#seeded.below(20); left > 0; left -= 1)
      parts.push(
        this.#seeded.once(8) ? String.fromCodePoint(this.#seeded.below(0x110000)) : this.#piece(),
        this.#seeded.pick(JOINTS),
      );
    return parts.join('');
  }

  /** Up to the size cap, once in a while; else a part of it. */
  #repeated(): string {
    let unit = '';
    for (let left = 1 + this.#seeded.below(3); left > 0; left -= 1)
      unit += this.#piece() + this.#seeded.pick(JOINTS);
    const length = this.#seeded.once(5) ? MOST_WORDS : this.#seeded.below(MOST_WORDS / 4);
    return unit.repeat(Math.ceil(length / unit.length));
  }
}
