import type { Given } from '../../case/vocabulary.ts';
import type { Heard, Wording } from '../kind.ts';
import { readPositions } from './ordinals.ts';
import { isDenial } from './denial.ts';
import { readYesNo } from './yes-no.ts';
import { mentions, plain, says } from './words.ts';

/** What one message answers in a question with a row for each item; rows it does not speak of are left out. */
export type RowAnswers = Readonly<Record<string, Given>>;

/**
 * "Only my NI number" answers every row, "my NI number" answers one, "all", "none" and "not sure" answer every row.
 * A request ("they wanted my passport") answers none: being asked for something does not say that it was given.
 */
export function readRows(heard: Heard, rows: readonly string[], { phrases }: Wording): RowAnswers {
  const excepted = readExcept(heard, rows, phrases);
  if (excepted !== null) return excepted;
  // "Nothing else" and no more is a plain none; beside other words it closes a list.
  if (says(heard.text, phrases, 'none')) return answersOf(rows, () => 'no');
  const rest = restOf(heard.text);
  const stated = statedRows(heard, rows, rest);
  const positions = stated.size > 0 ? null : readPositions(heard.text, rows.length);
  if (positions !== null) return Object.fromEntries(positions.map((at) => [rows[at] ?? '', 'yes' as const]));
  // "Just the blue one, nothing else" names something that was not made out: a plain no would drop it.
  const others =
    stated.size > 0
      ? rest
      : rest === null
        ? wholeAnswer(heard, rows, phrases)
        : restElsewhere(heard, rows, phrases);
  // "Nothing. He can see I'm typing" may be said of somebody who is in the device.
  const watched = others === 'no' && /\b(?:see|sees|seeing|watch\w*)\b/u.test(plain(heard.text));
  return answersOf(rows, (row) => stated.get(row) ?? (watched && row === 'remote-access' ? null : others));
}

function answersOf(rows: readonly string[], answer: (row: string) => Given | null): RowAnswers {
  const answers = rows.map((row): [string, Given | null] => [row, answer(row)]);
  return Object.fromEntries(answers.filter((one): one is [string, Given] => one[1] !== null));
}

const isRequest = (text: string): boolean =>
  /\b(?:ask|asks|asked|asking|want|wants|wanted|demand\w*|need\w*)\b/u.test(plain(text));

/** The rows that the message names, with what it says of each. A name alone says yes. */
function statedRows({ text, facts }: Heard, rows: readonly string[], rest: Given | null): Map<string, Given> {
  const stated = new Map<string, Given>();
  if (!isRequest(text)) for (const item of facts.mentioned) stated.set(item, 'yes');
  for (const { item, value, sure, words } of facts.given) {
    // In "just my NI number, nothing else" the denial is of the others.
    if (sure && (value !== 'no' || rest === null || deniedByName(text, words))) stated.set(item, value);
  }
  return new Map([...stated].filter(([item]) => rows.includes(item)));
}

/** "not my licence": denied by its own name, not with everything else. */
const deniedByName = (text: string, words: string): boolean =>
  new RegExp(`\\b(?:not|no|never)(?: (?:my|the|her|his|our|their|any|a|even))* ${plain(words)}\\b`, 'u').test(
    plain(text),
  );

/** Words that close the list of what was given. "They just took my NI number" closes nothing. */
const ONLY =
  /\b(?:only|just (?:the|my|me|our|his|her|mums?|one|anydesk|teamviewer|ni|nino|national|nat|passport|bank|driving|licence|card|pin)|thats (?:all|it)|that is (?:all|it)|stopped there|no more|nothing more)\b/u;
const OTHERS_NO =
  /\b(?:no|not|none|nothing)(?: (?:to|of|all|any|anything|the|those|give|gave|given|tell|told|them|him|her))* (?:else|rest|others?)\b|\b(?:else|rest|others?)(?: (?:is|are|i|she|he|we|they|it|was|were))* (?:no|not|none|didnt|did not|never|nothing)(?: (?:give|gave|given|tell|told|get|got))?$/u;

/** What a message that names some rows says of the others. */
function restOf(text: string): Given | null {
  const words = plain(text);
  return ONLY.test(words) || OTHERS_NO.test(words) ? 'no' : null;
}

/** "None. Just the gift cards", where gift cards are no row of this question. */
function restElsewhere(
  { text, facts }: Heard,
  rows: readonly string[],
  phrases: Wording['phrases'],
): Given | null {
  const elsewhere = facts.mentioned.length > 0 && !facts.mentioned.some((item) => rows.includes(item));
  const exposing = facts.given.some(({ item, value }) => value !== 'no' && rows.includes(item));
  return elsewhere && !exposing && text.split(/[.,;!\n]+/u).some((part) => isDenial(part, phrases))
    ? 'no'
    : null;
}

const EXCEPT = /\b(?:apart from|except(?: for)?|other than|(?<=\ball )but)\b/iu;

/** "None of them apart from the NI", "everything except the PIN". */
function readExcept(
  { text, facts }: Heard,
  rows: readonly string[],
  phrases: Wording['phrases'],
): RowAnswers | null {
  const at = EXCEPT.exec(text)?.index;
  if (at === undefined) return null;
  const head = text.slice(0, at);
  const none = isDenial(head, phrases);
  if (!none && (NEGATED.test(plain(head)) || !mentions(head, phrases, 'all'))) return null;
  const named = [...facts.asked.map(({ value }) => value), ...facts.given.map(({ item }) => item)];
  const excepted = rows.filter((row) => named.some((item) => item === row));
  if (excepted.length === 0) return {};
  return answersOf(rows, (row) => (excepted.includes(row) === none ? 'yes' : 'no'));
}

/** Words that may turn "all" round: "not everything", "no, they have it all". */
const NEGATED =
  /\b(?:no|nah|nope|not|never|none|dont|didnt|havent|hasnt|doesnt|wasnt|isnt|wouldnt|couldnt)\b/u;

/** Most words of a message that is taken whole for "none" by what was understood: "nuthin at all ta". */
const MOST_NONE = 3;

function wholeAnswer(
  { text, facts }: Pick<Heard, 'text' | 'facts'>,
  rows: readonly string[],
  phrases: Wording['phrases'],
): Given | null {
  const answer = readYesNo(text, phrases);
  if (answer === 'not-sure') return answer;
  const words = plain(text).split(' ');
  if (answer === 'no' || (facts.scope === 'none' && words.length <= MOST_NONE))
    return isExposing(facts) ? null : 'no';
  if (!NEGATED.test(words.join(' ')) && (facts.scope === 'all' || mentions(text, phrases, 'all')))
    return 'yes';
  const repeated = words.filter((word) => word === 'yes').length > 1;
  return answer === 'yes' && (rows.length === 1 || repeated) ? 'yes' : null;
}

const isExposing = ({ scope, given }: Heard['facts']): boolean =>
  scope === 'all' || given.some(({ value }) => value !== 'no');
