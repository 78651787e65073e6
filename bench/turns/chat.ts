/** One conversation on the bench. Each `say` is one turn; it resolves when the server has answered. */
export interface Chat {
  say(text: string): Promise<void>;
}

let chats = 0;

/** A chat with one of the servers that answer `POST /turns`. */
export function startPlainChat([url]: readonly string[]): Promise<Chat> {
  const conversation = `chat-${process.pid}-${(chats += 1)}`;
  const say = async (text: string): Promise<void> => {
    const response = await fetch(`${String(url)}/turns`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ conversation, text }),
    });
    if (!response.ok) throw new Error(`${String(url)} answered ${response.status}: ${await response.text()}`);
    await response.arrayBuffer();
  };
  return Promise.resolve({ say });
}
