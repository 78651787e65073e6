import type { Me } from '../../src/console-protocol.ts';
import { collarCheckText } from '../../src/handoff/collar-check.ts';
import { report } from './console-samples.ts';
import { Refused } from './desk-model.ts';
import type { DeskModel } from './desk-model.ts';

/** Answers to what the console reads. */
export function readings(desk: DeskModel, me: Me, url: URL): unknown {
  const [, , , subject = '', id = '', part] = url.pathname.split('/');
  switch (subject) {
    case 'me':
      return { ...me, status: desk.status };
    case 'queue':
      return desk.snapshot();
    case 'chats':
      return part === 'log' ? { lines: desk.chat(id).lines, seq: 0 } : desk.view(id);
    case 'callbacks':
      return desk.callbacks;
    case 'report':
      return report(desk.now());
    case 'audit':
      return url.searchParams.has('before') ? [] : desk.audit();
    case 'search':
      return found(desk, url.searchParams.get('q') ?? '');
    default:
      throw new Refused(404, 'NOT_FOUND', 'nothing here');
  }
}

const found = (desk: DeskModel, words: string): unknown =>
  [...desk.chats].flatMap(([conversation, { lines }]) =>
    lines
      .filter(({ text }) => text.toLowerCase().includes(words.toLowerCase()))
      .map(({ at, text }) => ({ conversation, at, excerpt: text })),
  );

/** Does what the console asks for, once for each id, and answers. */
export function actsOn(desk: DeskModel, url: URL, body: Record<string, unknown>): unknown {
  const [, , , subject, id = '', act = ''] = url.pathname.split('/');
  if (subject === 'chats') return actOnChat(desk, id, act, body);
  if (subject === 'callbacks') desk.callbacks = desk.callbacks.filter((one) => one.id !== id);
  if (subject === 'me') return actOnOwn(desk, id, body);
  desk.acts.push({ act: `${subject ?? ''}.${act}`, body });
  return {};
}

function actOnOwn(desk: DeskModel, act: string, body: Record<string, unknown>): unknown {
  if (act === 'here') desk.heard += 1;
  else desk.status = act === 'gone' ? 'away' : String(body['status']);
  return {};
}

function actOnChat(
  desk: DeskModel,
  conversation: string,
  act: string,
  body: Record<string, unknown>,
): unknown {
  if (act === 'claim') return desk.claim(conversation, String(body['id']));
  if (act === 'opened') return note(desk, act, conversation, body);
  if (act === 'note') {
    desk.chat(conversation).notes.push({
      ...{ id: String(body['id']), at: desk.now(), by: 'Ann Okafor', text: String(body['text']) },
    });
    return note(desk, act, conversation, body);
  }
  desk.mustHold(conversation, body['token']);
  if (act === 'renew') return { leaseUntil: desk.now() + 60_000 };
  if (act === 'typing') return {};
  return { seq: once(desk, conversation, act, body) };
}

function note(desk: DeskModel, act: string, conversation: string, body: Record<string, unknown>): unknown {
  desk.acts.push({ act, body: { ...body, conversation } });
  return {};
}

/** A repeat under the same id changes nothing. */
function once(desk: DeskModel, conversation: string, act: string, body: Record<string, unknown>): number {
  const key = String(body['id']);
  const seq = desk.chat(conversation).lines.at(-1)?.seq ?? 0;
  if (desk.done.has(key)) return seq;
  desk.done.add(key);
  desk.acts.push({ act, body: { ...body, conversation } });
  switch (act) {
    case 'reply':
      return desk.says(conversation, String(body['text']), 'operator');
    case 'collar-check': {
      const reference = body['reference'];
      const given = typeof reference === 'string' ? reference : undefined;
      return desk.says(conversation, collarCheckText(String(body['result']), given), 'bot');
    }
    case 'resolve':
      return desk.parts(conversation, 'closed');
    case 'transfer':
      return desk.parts(conversation, 'queued', typeof body['to'] === 'string' ? body['to'] : null);
    case 'release':
      return desk.parts(conversation, 'queued');
    default:
      throw new Refused(404, 'NOT_FOUND', `no act ${act}`);
  }
}
