import type { OutgoingMessage } from './activity.ts';
import type { Api, Outcome } from './api.ts';
import { backOff } from './back-off.ts';
import { Pause } from './pause.ts';
import type { Renew, Renewal } from './renewal.ts';

/** Tries of one message before the person is told. */
const TRIES = 3;

/**
 * Sends one message and waits for its receipt, trying again by itself where that may help. Every try carries the same
 * `clientActivityID`, so a message whose receipt was lost is not taken twice.
 */
export async function send(
  message: OutgoingMessage,
  api: Pick<Api, 'post'>,
  renew: Renew,
  random: () => number = Math.random,
): Promise<Outcome<string>> {
  const pause = new Pause();
  let renewed = false;
  for (let attempt = 0; ;) {
    const outcome = await api.post(message);
    if (outcome.ok || outcome.failure === 'refused') return outcome;
    if (outcome.failure === 'unauthorised') {
      const renewal: Renewal = renewed ? 'dead' : await renew();
      if (renewal === 'dead') return outcome;
      renewed = renewal === 'renewed';
      if (renewed) continue;
    }
    attempt += 1;
    if (attempt === TRIES) return { ok: false, failure: 'unreachable' };
    await pause.wait(backOff(attempt, random()));
  }
}
