import type { Pool, PoolClient } from 'pg';
import { storeFailure } from './failure.ts';
import type { Queryable } from './statement.ts';

async function inside<T>(client: PoolClient, work: (connection: Queryable) => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  const value = await work(client);
  await client.query('COMMIT');
  return value;
}

/**
 * Runs `work` in a transaction, whole or not at all; every statement sees what was committed before it began. Where it
 * fails, its connection is thrown away, and the server undoes what it had done.
 * @throws AppError in the terms of the port.
 */
export async function inTransaction<T>(pool: Pool, work: (connection: Queryable) => Promise<T>): Promise<T> {
  try {
    const client = await pool.connect();
    try {
      const value = await inside(client, work);
      client.release();
      return value;
    } catch (error) {
      client.release(true);
      throw error;
    }
  } catch (error) {
    throw storeFailure(error);
  }
}
