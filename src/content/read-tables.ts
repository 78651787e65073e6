import { join } from 'node:path';
import { z } from 'zod';
import type { Contact, Force } from './content.ts';
import { bankHolidaysSchema, openingHours } from './opening-hours.ts';
import { fit, namesIn, readYaml, report } from './reading.ts';
import type { Reading } from './reading.ts';
import { contactSchema, forceSchema } from './schemas.ts';

const CONTACTS = 'tables/contacts.yaml';
const FORCES = 'tables/forces';
const BANK_HOLIDAYS = 'tables/bank-holidays.yaml';

/** How a fault names an entry of the table: by its id where it has one. */
function entryName(entry: unknown, index: number): string {
  const named = z.looseObject({ id: z.string() }).safeParse(entry);
  return named.success ? named.data.id : `entry ${index + 1}`;
}

/** `tables/contacts.yaml`, by id. */
export function readContacts(reading: Reading): Record<string, Contact> {
  const contacts: Record<string, Contact> = {};
  const entries = readYaml(reading, CONTACTS, z.array(z.unknown())) ?? [];
  for (const [index, entry] of entries.entries()) {
    const contact = fit(reading, CONTACTS, contactSchema, entry, `${entryName(entry, index)}.`);
    if (contact === undefined) continue;
    if (Object.hasOwn(contacts, contact.id))
      report(reading, CONTACTS, contact.id, 'stands in the table twice; remove one');
    contacts[contact.id] = contact;
  }
  return contacts;
}

/** The ids of the forces that have a file in `<folder>/tables/forces`, sorted. */
export const forcesIn = (folder: string): string[] => namesIn(join(folder, FORCES), '.yaml');

/** Every file of `tables/forces`, by id, with the bank holidays of its nation among the days of its desk. */
export function readForces(reading: Reading): Record<string, Force> {
  const files = forcesIn(reading.folder).flatMap((name) => {
    const path = `${FORCES}/${name}.yaml`;
    const file = readYaml(reading, path, forceSchema);
    if (file === undefined) return [];
    if (file.id !== name) report(reading, path, 'id', `is "${file.id}"; it wants the file's name, "${name}"`);
    return [{ name, file }];
  });
  const hasDesk = files.some(({ file }) => file.desk !== undefined);
  const table = hasDesk ? readYaml(reading, BANK_HOLIDAYS, bankHolidaysSchema) : undefined;
  return Object.fromEntries(
    files.map(({ name, file: { desk, ...force } }): [string, Force] => {
      const days = table?.days[force.jurisdiction] ?? [];
      return [name, desk === undefined ? force : { ...force, desk: openingHours(desk, days) }];
    }),
  );
}
