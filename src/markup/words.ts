/** The words of the chat itself, British English. What the bot says is content and lives in `dialogs/`. */
export const WORDS = {
  service: 'Ringback',
  example: 'For example:',
  continue: 'Continue',
  tickAll: 'Tick all that are true.',
  oneEachRow: 'Choose one answer for each.',
  tickOne: 'Tick at least one, or write in your own words.',
  pickRow: 'Choose an answer for at least one, or write in your own words.',
  waysOut: 'Other things you can do',
  more: 'More choices',
  important: 'Important:',
  says: 'says:',
  said: 'said:',
  youSaid: 'You said:',
  moment: 'One moment…',
  reconnecting: 'The connection dropped. Trying again…',
  slow: 'Still trying. You can ring 101, free, day and night.',
  tooLong: 'That’s a little too long. Please shorten it, or send it in two parts.',
  sendFailed: 'Your message didn’t go through. It’s still here.',
  refused: 'That message couldn’t be taken. Try other words.',
  tryAgain: 'Try again',
  expired: 'This chat has closed, because it was left for a long time. Your advice still stands.',
  startNew: 'Start a new chat',
  deleteChat: 'Delete my chat',
  deleteAsk: 'Delete all you have written here? It can’t be brought back.',
  deleteYes: 'Yes, delete it',
  deleteNo: 'No, keep it',
  deleteFailed: 'We couldn’t delete your chat just now. Please try again.',
  deleted: 'Your chat is deleted. If they ring again, hang up. In danger, ring 999.',
  now: 'Do now',
  today: 'Later today',
  'keep-in-mind': 'Keep in mind',
  done: 'Done',
  hours: 'Open',
  cost: 'Cost',
  cannotRing: 'If you can’t ring',
  copy: 'Copy these words',
  copied: 'Copied.',
  copyFailed: 'Select the words and copy them.',
  removed: 'We took this out before sending:',
  neverNeeded: 'You never need to type it here.',
} as const;

/** "3 characters left" or "3 characters too many", once it matters. */
export function charactersLeft(left: number): string {
  const count = Math.abs(left);
  return `${String(count)} ${count === 1 ? 'character' : 'characters'} ${left < 0 ? 'too many' : 'left'}`;
}
