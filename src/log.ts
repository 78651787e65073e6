import { pino } from 'pino';
import type { Logger } from 'pino';

export type { Logger };

/**
 * The service's log. It carries ids, codes and counts, never words of a person.
 * @param level a pino level name.
 * @param pretty readable lines for a terminal instead of JSON.
 */
export function createLog(level: string, pretty: boolean): Logger {
  return pretty
    ? pino({
        level,
        transport: { target: 'pino-pretty', options: { ignore: 'pid,hostname', destination: 2 } },
      })
    : pino({ level });
}
