import { AppError } from '../../errors.ts';
import type { HandoffStore } from '../store.ts';
import { promised } from './failure.ts';
import type { Writers } from './writers.ts';

/** Hand-offs as the port has them. Consoles follow a chat by its watchers, so notes and finished call-backs tell them. */
export const handoffStore = ({ tables, group, watchers, emptyWal }: Writers): HandoffStore => ({
  open: () => promised(() => tables.handoffs.open()),
  of: (conversation) => promised(() => tables.handoffs.of(conversation)),
  lapsed: (limit) => promised(() => tables.handoffs.lapsed(limit)),
  closedSince: (since, limit) => promised(() => tables.handoffs.closedSince(since, limit)),
  renew: (conversation, token, leaseFor) =>
    group.run(() => tables.leases.renew(conversation, token, leaseFor)),
  addNote: async (note) => {
    const { conversation } = note;
    const outcome = await group.run(() => tables.notes.add(note));
    if (outcome === 'absent') {
      throw new AppError('NOT_FOUND', 'there is no such conversation any more', { facts: { conversation } });
    }
    if (outcome === 'added') watchers.notify(conversation, []);
    return outcome === 'added';
  },
  notes: (conversation) => promised(() => tables.notes.of(conversation)),
  callbacks: () => promised(() => tables.callbacks.list()),
  callbackOf: (conversation) => promised(() => tables.callbacks.of(conversation)),
  callbacksFrom: (source) => promised(() => tables.callbacks.from(source)),
  finishCallback: async (id) => {
    const conversation = await group.run(() => tables.callbacks.remove(id));
    if (conversation === null) return false;
    emptyWal();
    watchers.notify(conversation, []);
    return true;
  },
  search: (words, limit) => tables.search(words, limit),
});
