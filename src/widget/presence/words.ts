import type { Standing } from './read-signal.ts';

/** What the person is told of who has the chat; nothing while it is between them and the bot. */
export function standingWords(standing: Standing): string | undefined {
  if (standing.state === 'none') return undefined;
  if (standing.state === 'held')
    return standing.name === null
      ? 'You’re chatting with a person.'
      : `You’re chatting with ${standing.name}, a person.`;
  return `${placeWords(standing.place)} ${waitWords(standing.minutes)} You can go on here.`;
}

export const typingWords = (name: string): string => `${name} is typing…`;

function placeWords(place: number | null): string {
  if (place === null) return 'You’re in the queue.';
  return place === 1 ? 'You’re next in the queue.' : `You’re number ${String(place)} in the queue.`;
}

function waitWords(minutes: readonly [number, number] | null): string {
  if (minutes === null) return 'We can’t say how long it will take.';
  const [shortest, longest] = minutes;
  if (longest <= 1) return 'About a minute.';
  return shortest === longest
    ? `About ${String(longest)} minutes.`
    : `About ${String(shortest)} to ${String(longest)} minutes.`;
}
