/** Ids of the places that keys, skip links and closed dialogs lead to. */
export const PLACES = {
  queue: 'queue-heading',
  chat: 'chat-heading',
  reply: 'reply',
  openCard: 'open-case-card',
  case: 'case-heading',
} as const;

/** Moves the focus once what is being drawn stands; to the first of these that is there. */
export function focusSoon(...ids: readonly string[]): void {
  requestAnimationFrame(() => {
    ids
      .map((id) => document.getElementById(id))
      .find((element) => element !== null)
      ?.focus();
  });
}
