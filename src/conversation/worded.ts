import { rowName } from '../case/answers.ts';
import type { Json } from '../case/answers.ts';
import { toAnotherQuestion } from './another-question.ts';
import { changeableLike, changeableNamed } from './changeable.ts';
import { readCommand } from './commands.ts';
import type { Command } from './commands.ts';
import { DETAILS, infer, putsRight } from './infer.ts';
import type { Inference } from './infer.ts';
import { commanded, filed, wordsOf } from './intent.ts';
import type { Filing, Input, Intent, Standing } from './intent.ts';
import { withoutKeptApart } from './kept-apart.ts';
import type { Heard, Wording } from './kind.ts';
import { exactOptions, namedOptions } from './kinds/choice.ts';
import { readPositions } from './kinds/ordinals.ts';
import { readRows } from './kinds/rows.ts';
import { plain, says } from './kinds/words.ts';
import { chosen } from './menu-choice.ts';
import { nothingPaid } from './nothing-paid.ts';
import type { MenuNode } from './outline.ts';
import { offered } from './say.ts';
import type { OpenQuestion } from './walk.ts';

/** What typed words mean: an option's own words, a command, a question to change, or answers. */
export function worded({ heard, seen }: Extract<Input, { kind: 'words' }>, standing: Standing): Intent {
  const { open, asked, phrases } = standing;
  const shown = open !== null && asked !== null && seen >= asked.firstSeq ? open : null;
  // What can be pressed can be typed: "Finish" at a menu that offers it is not the command to stop.
  const read =
    shown !== null && isOption(heard.text, shown, standing) ? null : readCommand(heard.text, phrases);
  const command = read !== null && isOverruled(read.command, heard) ? null : read;
  if (command !== null && command.rest === '') return commanded(command.command, cannotWait(heard, standing));
  const change =
    command !== null || standing.choosing ? toChange(heard, command?.rest ?? null, standing) : null;
  return change ?? answers(heard, shown, standing);
}

/** Whoever says that they are in danger, or in despair, is answered as such, and loses no place in a queue by it. */
const isOverruled = (command: Command, { facts: { danger, distress } }: Heard): boolean =>
  (command === 'leave-queue' || command === 'emergency') && danger.length + distress.length > 0;

/** What a command's sentence tells beside, where it tells of what cannot wait: "a person please, he is at my door". */
function cannotWait(heard: Heard, standing: Standing): readonly Filing[] {
  const told = ofTheTalk(inferences(heard, null, []), standing);
  return told.some(({ name }) => name === 'rightNow' || name === 'distress') ? told : [];
}

/** "change who they were", or the name of an answer when they were asked which one to change. */
function toChange(heard: Heard, rest: string | null, { changeable, words }: Standing): Intent | null {
  const beside = inferences(heard, null, []);
  const text = rest ?? heard.text;
  const like = rest !== null || beside.length === 0 ? changeableLike(text, changeable, words) : null;
  const name = changeableNamed(text, changeable, words) ?? like;
  if (name !== null) return { do: 'change', name, filings: beside };
  // "I made a mistake, I gave the passport" says more than that something is to be changed.
  return rest === null || beside.length > 0 ? null : commanded('change');
}

function answers(heard: Heard, shown: OpenQuestion | null, standing: Standing): Intent {
  const choice = shown?.node.type === 'menu' ? menuChoice(shown.node, heard, standing) : null;
  const own =
    choice?.do === 'file' ? choice.filings : shown === null ? [] : ownAnswers(shown, heard, standing);
  const implied = shown !== null && isExact(heard.text, shown, standing) ? [] : inferences(heard, shown, own);
  const others = ofTheTalk(implied, standing);
  if (own.length > 0 || others.length > 0) {
    const answersShown = others.some(
      ({ name, source }) => source === 'typed' && !putsRight(name, heard.text),
    );
    return filed([...others, ...own], own.length > 0 || answersShown);
  }
  if (choice?.do === 'command') return choice;
  if (isPassedOver(heard.text, shown, standing)) return commanded('skip');
  const another = toAnotherQuestion(heard.text, shown, standing);
  if (another.length > 0) return filed(another, false);
  return standing.open !== null && shown === null ? { do: 'crossed' } : { do: 'unclear' };
}

const ofTheTalk = (filings: readonly Filing[], { asksForPerson }: Standing): readonly Filing[] =>
  asksForPerson ? filings.filter(isOfTheCall) : filings;

/** Whether a filing tells of the call, and not of being rung back: "call me back after six". */
const isOfTheCall = ({ name, value }: Filing): boolean =>
  !DETAILS.some((detail) => detail === name) &&
  !name.endsWith('/call-back') &&
  !(Array.isArray(value) && value.every((item) => item === 'call-back'));

/** "Dunno" and "no" to a question that may be skipped. */
const isPassedOver = (text: string, shown: OpenQuestion | null, { phrases }: Standing): boolean =>
  shown?.node.type === 'ask' &&
  shown.node.kind.optional &&
  (['not-sure', 'no', 'none'] as const).some((meaning) => says(text, phrases, meaning));

function isOption(text: string, { node }: OpenQuestion, { words, phrases, view }: Standing): boolean {
  if (node.type === 'each') return false;
  const question = wordsOf(words, node.name);
  const options =
    node.type === 'ask'
      ? node.kind.options
      : offered(node, { question, phrases }, view).map(({ value }) => value);
  return exactOptions(text, options, question).length > 0;
}

/** A message that is an option's own words, or a choice by position, says nothing beside. */
function isExact(text: string, { node }: OpenQuestion, { words }: Standing): boolean {
  const { options } = wordsOf(words, node.name);
  const labels = Object.values(options).map(({ label }) => label.toLowerCase());
  return labels.includes(text.toLowerCase()) || readPositions(text, Object.keys(options).length) !== null;
}

function ownAnswers(shown: OpenQuestion, heard: Heard, standing: Standing): readonly Filing[] {
  const unpaid = nothingPaid(heard.text, shown, standing);
  return unpaid.length > 0 ? unpaid : answersTo(shown, heard, standing);
}

/** What the message answers of the question shown, read by its kind. */
function answersTo(shown: OpenQuestion, heard: Heard, standing: Standing): readonly Filing[] {
  const { node, rows } = shown;
  const wording: Wording = { question: wordsOf(standing.words, node.name), phrases: standing.phrases };
  const { text } = heard;
  if (node.type === 'each') {
    return Object.entries(readRows(heard, rows, wording)).map(([row, value]) => ({
      name: rowName(node.name, row),
      value,
      source: 'typed',
      words: text,
    }));
  }
  if (node.type === 'menu') return [];
  const read = node.kind.read(heard, wording);
  // Facts know negation ("it was NOT the police"), matching labels knows little of it; so facts go first where the
  // kind keeps one answer. Where it keeps several, neither may replace what the other found.
  const inferred = isExact(text, shown, standing)
    ? undefined
    : infer(heard.facts).find(({ name }) => name === node.name)?.value;
  const implied = node.kind.schema.safeParse(inferred).data;
  const heardNow = isThere(implied) && isThere(read) ? node.kind.merge(implied, read) : (implied ?? read);
  if (!isThere(heardNow)) return [];
  const value = shown.reopened ? amended(shown, heardNow, text, standing, wording) : heardNow;
  return [
    {
      ...{ name: node.name, value: value as Json, source: 'typed' },
      words: withoutKeptApart(text, node.name),
    },
  ];
}

const isThere = (value: unknown): boolean => value !== null && value !== undefined;

/** "They only asked for my passport" replaces a list; "they also asked for it" adds to it. */
const REPLACES = /\b(?:only|just|not|never|none|nothing|didnt|dont|wasnt|isnt|instead|wrong|meant)\b/u;

/** New words to a list that is being changed add to it, for a list cut short would silently drop an exposure. */
function amended(
  { node }: OpenQuestion,
  fresh: unknown,
  text: string,
  { view }: Standing,
  wording: Wording,
): unknown {
  const stored = view.fields[node.name];
  if (node.type !== 'ask' || !Array.isArray(stored) || node.kind.shape(wording).kind !== 'several')
    return fresh;
  const together = node.kind.merge(stored, fresh);
  // An option that stands alone, "none of these", is lost by merging: it was meant to replace the list.
  const kept = [fresh].flat().every((one) => [together].flat().includes(one));
  return kept && !REPLACES.test(plain(text)) ? together : fresh;
}

/** A longer message than this tells something, and chooses nothing of a menu that is not shown yet. */
const MOST_WORDS = 5;

/** What the words choose of the menu shown, or by its name of the one behind it. */
function menuChoice(node: MenuNode, { text, facts }: Heard, standing: Standing): Intent {
  const { words } = standing;
  // Whoever speaks of danger chooses nothing that is not before them.
  const beyond = facts.danger.length > 0 ? null : standing.beyond;
  const values = valuesOf(node, standing);
  const named =
    readPositions(text, values.length)?.map((at) => values[at]) ?? namedHere(node, text, values, standing);
  if (named.length > 0 || beyond === null)
    return chosen(node, named.length === 1 ? named[0] : undefined, 'typed', standing);
  const there = { ...standing, view: beyond.view };
  const isShort = text.split(/\s+/u).length <= MOST_WORDS;
  const further = isShort
    ? namedOptions(text, staying(beyond.node, there), wordsOf(words, beyond.node.name))
    : [];
  const choice = chosen(beyond.node, further.length === 1 ? further[0] : undefined, 'typed', there);
  const leaving: Filing = { name: node.name, value: beyond.leaving, source: 'typed' };
  return choice.do === 'file' ? { ...choice, filings: [leaving, ...choice.filings] } : choice;
}

/** What a message names of the menu. What files an answer and leaves has to be the whole message: "my money is gone". */
function namedHere(
  node: MenuNode,
  text: string,
  values: readonly string[],
  { words, phrases }: Standing,
): readonly string[] {
  const question = wordsOf(words, node.name);
  const exact = exactOptions(text, values, question);
  const found = namedOptions(text, values, question).filter((value) => {
    const { files, leaves } = node.options[value] ?? {};
    return exact.includes(value) || files === undefined || leaves !== true;
  });
  // "No thank you" is a no wherever an option is one.
  const declined = says(text, phrases, 'no')
    ? values.filter((value) => question.options[value]?.accepts.includes('no') === true)
    : [];
  return [...new Set([...found, ...declined])];
}

/** What a menu offers but for leaving it: a menu that is not shown yet is not left unseen. */
const staying = (node: MenuNode, standing: Standing): readonly string[] =>
  valuesOf(node, standing).filter((value) => node.options[value]?.leaves !== true);

const valuesOf = (node: MenuNode, { words, phrases, view }: Standing): readonly string[] =>
  offered(node, { question: wordsOf(words, node.name), phrases }, view).map(({ value }) => value);

/** Everything else the words imply. Rows of the question shown were asked for, so they are its answer. */
function inferences(heard: Heard, shown: OpenQuestion | null, own: readonly Filing[]): readonly Filing[] {
  const fileable = ({ name }: Inference): boolean => !own.some((filing) => filing.name === name);
  return infer(heard.facts)
    .filter(fileable)
    .map(({ name, value, words }) => {
      const asked =
        shown?.node.type === 'each' && shown.rows.some((row) => name === rowName(shown.node.name, row));
      const corrects = putsRight(name, heard.text);
      return { name, value, source: asked || corrects ? 'typed' : 'inferred', words };
    });
}
