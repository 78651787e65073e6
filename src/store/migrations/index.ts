import { firstTables } from './0001-first-tables.ts';
import { handingOff } from './0002-handing-off.ts';
import { severalInstances } from './0003-several-instances.ts';
import type { Migration } from './migration.ts';

/** Every migration, in the order in which they are applied. */
export const migrations: readonly Migration[] = [firstTables, handingOff, severalInstances];
