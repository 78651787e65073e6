import { ActivityTypes } from 'botbuilder';
import type { Activity } from 'botbuilder';
import { moneyMayHaveGone } from '../case/case.ts';
import { DETAILS, putsRight } from '../conversation/infer.ts';
import type { Input } from '../conversation/intent.ts';
import type { Position } from '../conversation/position.ts';
import { understandBeside } from '../conversation/understand-beside.ts';
import { detailsOf, messageOf, saysHidden, tellsOfCall } from '../understanding/details/details.ts';
import { NOTHING_RECOGNIZED } from '../understanding/facts.ts';
import type { RecognizerName } from '../understanding/facts.ts';
import { looksLike } from '../understanding/recognizer/window.ts';
import type { Computing } from './computing.ts';
import { MOST_WORDS, pressIn, seenIn } from './inbound.ts';

type Hearing = Pick<Computing, 'understand' | 'recognize' | 'program' | 'content'>;
/** Where the person stands: the question before them, and what they have told. */
type Standing = Pick<Position, 'facing' | 'walked'>;

/**
 * What a (redacted) activity says to the conversation: a press, words, or nothing. Recognizers run only when the open
 * question reads what they find, or when the words may tell it before it is asked.
 * @param shown the highest `seq` the person can have seen.
 */
export async function hear(
  hearing: Hearing,
  activity: Partial<Activity>,
  standing: Standing,
  shown: number,
): Promise<Exclude<Input, { kind: 'start' }> | null> {
  if (activity.type !== ActivityTypes.Message) return null;
  const press = pressIn(activity);
  if (press !== null) return { kind: 'press', ...press.ringback };
  const text = (activity.text ?? '').slice(0, MOST_WORDS).trim();
  const open = standing.facing?.node;
  const asked = open?.type === 'ask' ? open.kind.recognizers : [];
  const unasked = worthLooking(hearing, text, standing);
  const message = asked.length > 0 || unasked.length > 0 || saysHidden(text) ? messageOf(text) : undefined;
  const names = [...new Set([...asked, ...(message !== undefined && tellsOfCall(message) ? unasked : [])])];
  const recognized =
    names.length === 0
      ? NOTHING_RECOGNIZED
      : await hearing.recognize(text, names, asked.length > 0 ? 'asked' : 'unasked');
  const facts = understandBeside(hearing.understand, hearing.content.phrases)(text);
  const details =
    message === undefined
      ? {}
      : { details: detailsOf(message, facts, recognized, officialNumbers(hearing.content)) };
  return {
    kind: 'words',
    heard: { text, facts: { ...facts, ...details }, recognized },
    seen: seenIn(activity) ?? shown,
  };
}

/** The recognizers whose results may answer a question of the summary before it is asked. */
function worthLooking({ program }: Hearing, text: string, { walked }: Standing): readonly RecognizerName[] {
  const isMissing = (name: (typeof DETAILS)[number]): boolean =>
    walked.all[name] === undefined ||
    putsRight(name, text) ||
    // Until money goes, an amount is only what they wanted.
    (name === 'amount' && !moneyMayHaveGone(walked.case));
  return DETAILS.filter(isMissing)
    .flatMap((name) => program.kinds.get(name)?.recognizers ?? [])
    .filter((name) => looksLike(text, name));
}

/** Numbers that advice sends people to, as they are written. */
export const officialNumbers = ({ contacts }: Hearing['content']): readonly string[] =>
  Object.values(contacts).flatMap(({ number }) => number ?? []);
