import type { Note } from '../../console-protocol.ts';
import { Moment } from '../shared/moment.tsx';
import type { OpenChat } from '../state/open-chat.ts';
import { NoteForm } from './note-form.tsx';

/** What operators tell each other about a chat. */
export const Notes = ({ chat, notes }: { readonly chat: OpenChat; readonly notes: readonly Note[] }) => (
  <details class="card" open={notes.length > 0}>
    <summary>
      <h3>Notes</h3> <span class="count">{notes.length}</span>
    </summary>
    <ul class="notes" role="list">
      {notes.map((note) => (
        <li key={note.id}>
          <p class="line-head">
            <span class="line-who">{note.by}</span> <Moment at={note.at} />
          </p>
          <p class="typed">{note.text}</p>
        </li>
      ))}
    </ul>
    <NoteForm chat={chat} />
  </details>
);
