/** The longest reply the server takes, in characters. */
export const REPLY_LIMIT = 2_000;

/** The part of a key press that decides. */
export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing'>;

/** What a key does in the reply box; null where it just types. */
export function composerKey(
  press: Press,
  enterSends: boolean,
  draft: string,
): 'send' | 'canned' | 'leave' | null {
  const { key, ctrlKey, metaKey, shiftKey, isComposing } = press;
  if (isComposing) return null;
  if (key === 'Enter' && (ctrlKey || metaKey || (enterSends && !shiftKey))) return 'send';
  if (key === '/' && draft === '') return 'canned';
  return key === 'Escape' ? 'leave' : null;
}
