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

/** By which request of this process it is each server's turn: one conversation is served by all of them. */
let requests = 0;

async function call(
  servers: readonly string[],
  path: string,
  bearer: string,
  body?: object,
): Promise<unknown> {
  requests += 1;
  const url = `${String(servers[requests % servers.length])}/v3/directline/conversations${path}`;
  const response = await fetch(url, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

/** A chat with the product over Direct Line 3.0, as any client has one. */
async function startChat(servers: readonly string[]): Promise<Chat & Started> {
  const started = (await call(servers, '', BENCH_SECRET, {})) as Started;
  const activities = `/${started.conversationId}/activities`;
  const say = async (text: string): Promise<void> => {
    const message = { type: 'message', from: { id: 'person' }, locale: 'en-GB', text };
    await call(servers, activities, started.token, message);
  };
  return { ...started, say };
}

/** @param servers the addresses of servers with the same chats, as good as each other. */
export const startDirectLineChat: (servers: readonly string[]) => Promise<Chat> = startChat;

/** The words of a plain answer to a question: its first option. */
function answerTo({ answer }: QuestionCard): string {
  const exclusive = answer.kind === 'several' ? answer.exclusive : [];
  const option = answer.options.find(({ value }) => !exclusive.includes(value));
  return option?.label ?? 'not sure';
}

/** Has one chat, answering each question with its first option, and returns what was typed. */
export async function learnScript(servers: readonly string[], turns: number): Promise<readonly string[]> {
  const chat = await startChat(servers);
  const script: string[] = [];
  for (let text = 'hello'; script.length < turns;) {
    script.push(text);
    await chat.say(text);
    const log = `/${chat.conversationId}/activities`;
    const { activities } = (await call(servers, log, chat.token)) as { activities: readonly Shown[] };
    const cards = activities.flatMap(({ channelData }) => channelData?.ringback?.card ?? []);
    const question = cards.findLast((card) => card.kind === 'question');
    if (!question) throw new Error(`no question was open after "${text}"`);
    text = answerTo(question);
  }
  return script;
}
