import type { BotChannelData, QuestionCard } from '../../src/protocol.ts';
import type { Chat } from './chat.ts';

interface Started {
  readonly conversationId: string;
  readonly token: string;
}

interface Shown {
  readonly from: { readonly id: string };
  readonly channelData?: Partial<BotChannelData>;
}

/** Set for the server on the bench and its client; it opens nothing else. */
export const BENCH_SECRET = 'a-secret-of-the-bench-on-loopback-only';

async function call(url: string, bearer: string, body?: object): Promise<unknown> {
  const response = await fetch(url, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

/** A chat with the product over Direct Line 3.0, as any client has one. */
async function startChat(url: string): Promise<Chat & Started> {
  const base = `${url}/v3/directline/conversations`;
  const started = (await call(base, BENCH_SECRET, {})) as Started;
  const activities = `${base}/${started.conversationId}/activities`;
  const say = async (text: string): Promise<void> => {
    await call(activities, started.token, { type: 'message', from: { id: 'person' }, locale: 'en-GB', text });
  };
  return { ...started, say };
}

export const startDirectLineChat: (url: string) => Promise<Chat> = startChat;

/** The words of a plain answer to a question: its first option. */
function answerTo({ answer }: QuestionCard): string {
  const exclusive = answer.kind === 'several' ? answer.exclusive : [];
  const option = answer.options.find(({ value }) => !exclusive.includes(value));
  return option?.label ?? 'not sure';
}

/** Has one chat, answering each question with its first option, and returns what was typed. */
export async function learnScript(url: string, turns: number): Promise<readonly string[]> {
  const chat = await startChat(url);
  const script: string[] = [];
  for (let text = 'hello'; script.length < turns;) {
    script.push(text);
    await chat.say(text);
    const log = `${url}/v3/directline/conversations/${chat.conversationId}/activities`;
    const { activities } = (await call(log, chat.token)) as { activities: readonly Shown[] };
    const cards = activities.flatMap(({ channelData }) => channelData?.ringback?.card ?? []);
    const question = cards.findLast((card) => card.kind === 'question');
    if (!question) throw new Error(`no question was open after "${text}"`);
    text = answerTo(question);
  }
  return script;
}
