import { join } from 'node:path';
import { z } from 'zod';
import type { Contact, Force } from './content.ts';
import { fit, namesIn, readYaml, report } from './reading.ts';
import type { Reading } from './reading.ts';
import { contactSchema, forceSchema } from './schemas.ts';

const CONTACTS = 'tables/contacts.yaml';
const FORCES = 'tables/forces';

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

/** Every file of `tables/forces`, by id. */
export function readForces(reading: Reading): Record<string, Force> {
  const forces: Record<string, Force> = {};
  for (const name of forcesIn(reading.folder)) {
    const path = `${FORCES}/${name}.yaml`;
    const force = readYaml(reading, path, forceSchema);
    if (force === undefined) continue;
    if (force.id !== name)
      report(reading, path, 'id', `is "${force.id}"; it wants the file's name, "${name}"`);
    forces[name] = force;
  }
  return forces;
}
