/** What a host page may set, as `data-` attributes of the script element. */
export interface Settings {
  /** `data-chat`: the chat page; by default `/chat` where the script came from. */
  readonly chat: string;
  /** `data-label`: the button's words, and the name of the chat's window. */
  readonly label: string;
  /** `data-exit`: where *Exit this page* leads. */
  readonly exitTo: string;
}

/** Read while the script runs: afterwards nobody knows which element it came from. */
export function readSettings(script: HTMLOrSVGScriptElement | null): Settings | undefined {
  if (!(script instanceof HTMLScriptElement)) return undefined;
  const {
    chat = '/chat',
    label = 'Had a suspicious call?',
    exit = 'https://www.bbc.co.uk/weather',
  } = script.dataset;
  return { chat: new URL(chat, script.src).href, label, exitTo: exit };
}
