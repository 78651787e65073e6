import { tell } from './databases.ts';

/** Stops the clock of a migrated database at an instant, in milliseconds since 1970. */
export async function stopClock(url: string, at: number): Promise<void> {
  await tell(
    url,
    'CREATE TABLE IF NOT EXISTS test_clock (now bigint NOT NULL)',
    'DELETE FROM test_clock',
    `INSERT INTO test_clock VALUES (${at})`,
    "CREATE OR REPLACE FUNCTION now_ms() RETURNS bigint LANGUAGE sql VOLATILE AS 'SELECT now FROM test_clock'",
  );
}

/** Moves a clock that was stopped. */
export async function passTime(url: string, milliseconds: number): Promise<void> {
  await tell(url, `UPDATE test_clock SET now = now + ${milliseconds}`);
}
