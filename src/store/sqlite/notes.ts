import type { NoteRow } from '../store.ts';
import { statement } from './statement.ts';
import type { Database } from './statement.ts';

export interface Notes {
  /** `known`: a note with this id is there already. `absent`: there is no such conversation (any more). */
  add(note: NoteRow): 'added' | 'known' | 'absent';
  of(conversation: string): readonly NoteRow[];
}

/** What operators wrote for each other. */
export function notes(database: Database): Notes {
  const add = statement(
    database,
    `INSERT INTO notes (id, conversation, operator, text, at)
     SELECT ?1, ?2, ?3, ?4, ?5 WHERE EXISTS (SELECT 1 FROM conversations WHERE id = ?2)
     ON CONFLICT (id) DO NOTHING`,
  );
  const chat = statement<{ id: string }>(database, 'SELECT id FROM conversations WHERE id = ?');
  const of = statement<NoteRow>(
    database,
    'SELECT id, conversation, operator, text, at FROM notes WHERE conversation = ? ORDER BY at, rowid',
  );

  return {
    add: ({ id, conversation, operator, text, at }) => {
      if (add.run(id, conversation, operator, text, at) > 0) return 'added';
      return chat.get(conversation) ? 'known' : 'absent';
    },
    of: (conversation) => of.all(conversation).map((note) => ({ ...note })),
  };
}
