import type { Logger } from '../log.ts';

export interface ContentReviewOptions {
  /** What is past its review date now, one line a piece. */
  readonly expired: () => readonly string[];
  readonly log: Logger;
}

const PAUSE = 60 * 60 * 1000;

/**
 * Warns of content past its review date: at once, and from then on of each piece that joins it, so that a server that
 * runs for months says so on the day. People are told the safe core instead.
 * @returns stops the job.
 */
export function startContentReview({ expired, log }: ContentReviewOptions): () => void {
  const warned = new Set<string>();
  const round = (): void => {
    const news = expired().filter((line) => !warned.has(line));
    news.forEach((line) => warned.add(line));
    if (news.length > 0)
      log.warn({ expired: news }, 'content is past its review date; the safe core is said instead');
  };
  round();
  const timer = setInterval(round, PAUSE).unref();
  return () => {
    clearInterval(timer);
  };
}
