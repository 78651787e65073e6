import type { NoteRow } from '../store.ts';
import { statement } from './statement.ts';
import type { Queryable } from './statement.ts';

export interface Notes {
  /** `known`: a note with this id is there already. `absent`: there is no such conversation (any more). */
  add(note: NoteRow): Promise<'added' | 'known' | 'absent'>;
  of(conversation: string): Promise<readonly NoteRow[]>;
}

/** What operators wrote for each other. */
export function notes(database: Queryable): Notes {
  // An erasure under way is waited for, so that it leaves no conversation here and the note is not taken.
  const add = statement<{ found: boolean; added: boolean }>(
    database,
    `WITH chat AS (SELECT id FROM conversations WHERE id = $2 FOR KEY SHARE),
       added AS (
         INSERT INTO notes (id, conversation, operator, text, at) SELECT $1, id, $3, $4, $5::bigint FROM chat
         ON CONFLICT (id) DO NOTHING RETURNING id
       )
     SELECT EXISTS (SELECT FROM chat) AS found, EXISTS (SELECT FROM added) AS added`,
  );
  const of = statement<NoteRow>(
    database,
    'SELECT id, conversation, operator, text, at FROM notes WHERE conversation = $1 ORDER BY at, line',
  );

  return {
    add: async ({ id, conversation, operator, text, at }) => {
      const outcome = await add.one(id, conversation, operator, text, at);
      if (outcome?.added === true) return 'added';
      return outcome?.found === true ? 'known' : 'absent';
    },
    of: (conversation) => of.all(conversation),
  };
}
