import { AppError } from '../../errors.ts';
import type { HandoffStore } from '../store.ts';
import type { Tables } from './tables.ts';

/**
 * Hand-offs as the port has them. Consoles follow a chat by its watchers, so notes and finished call-backs tell them.
 * @param tell tells every watcher of a conversation, of this instance and of the others.
 */
export const handoffStore = (tables: Tables, tell: (conversation: string) => void): HandoffStore => ({
  open: () => tables.handoffs.open(),
  of: (conversation) => tables.handoffs.of(conversation),
  lapsed: (limit) => tables.handoffs.lapsed(limit),
  closedSince: (since, limit) => tables.handoffs.closedSince(since, limit),
  renew: (conversation, token, leaseFor) => tables.leases.renew(conversation, token, leaseFor),
  addNote: async (note) => {
    const { conversation } = note;
    const outcome = await tables.notes.add(note);
    if (outcome === 'absent') {
      throw new AppError('NOT_FOUND', 'there is no such conversation any more', { facts: { conversation } });
    }
    if (outcome === 'added') tell(conversation);
    return outcome === 'added';
  },
  notes: (conversation) => tables.notes.of(conversation),
  callbacks: () => tables.callbacks.list(),
  callbackOf: (conversation) => tables.callbacks.of(conversation),
  callbacksFrom: (source) => tables.callbacks.from(source),
  finishCallback: async (id) => {
    const conversation = await tables.callbacks.remove(id);
    if (conversation === null) return false;
    tell(conversation);
    return true;
  },
  search: (words, limit) => tables.search(words, limit),
});
