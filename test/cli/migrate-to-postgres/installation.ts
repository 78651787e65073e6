import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { loadSigningKeys } from '../../../src/channels/directline/signing-keys.ts';
import { fixedClock } from '../../../src/clock.ts';
import type { Clock } from '../../../src/clock.ts';
import { openDatabase } from '../../../src/store/sqlite/database.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open.ts';
import { TOMBSTONE_LIFETIME } from '../../../src/store/store.ts';
import type { DirectLineChat } from '../../support/direct-line-chat.ts';
import { startStaffed } from '../../support/staffed.ts';

/** The instant at which an installation that was filled was used and stopped. */
export const NOON = '2026-11-23T12:00:00Z';

/** What stands in a SQLite installation that people and operators have used. */
export interface Installation {
  readonly folder: string;
  /** As SIGNING_KEYS takes them. */
  readonly signingKeys: string;
  /** A chat in the middle of its questions. */
  readonly open: string;
  /** The same chat's resume handle, as the page keeps it. */
  readonly handle: string;
  /** A chat that Ann has, the fencing token of her lease, and the headers by which the server knows her. */
  readonly held: string;
  readonly token: number;
  readonly ann: Readonly<Record<string, string>>;
  /** A chat that waits for anybody. */
  readonly queued: string;
  /** A chat whose person waits to be rung back. */
  readonly callback: string;
  /** A chat that was deleted. */
  readonly erased: string;
}

const hashOf = (handle: string): string => createHash('sha256').update(handle).digest('hex');

/** Fills a folder through a real server, which has been stopped when this resolves. */
export async function fillInstallation(folder: string): Promise<Installation> {
  const server = await startStaffed({ DATA_DIR: folder, TRUST_PROXY: '1' });
  const { store, clock } = server;
  const address = (last: number): string => `198.51.100.${last}`;
  const started = async (last: number, ...words: readonly string[]): Promise<DirectLineChat> => {
    const chat = await server.chat(address(last));
    for (const each of words) await chat.say(each);
    return chat;
  };
  const open = await started(1, 'none of these', 'they said my account was hacked – “safe account” 😟');
  const erased = await started(2, 'none of these');
  await store.erase(erased.conversation, clock.now(), clock.now() + TOMBSTONE_LIFETIME);

  const ann = await server.operator('Ann');
  await server.operator('Ben', { totpSecret: 'sealed', passwordHash: 'hashed', disabled: true });
  const held = await server.asking(address(3));
  const queued = await server.asking(address(4));
  const token = await ann.claim(held.conversation);
  const done = [
    await ann.act(held.conversation, 'reply', { token, text: 'Hello, I am Ann.' }),
    await ann.act(held.conversation, 'note', { text: 'Rings from a call box' }),
    await ann.act(held.conversation, 'note', { text: 'Speak slowly' }),
  ];
  assert.deepEqual(
    done.map(({ status }) => status),
    [200, 204, 204],
  );
  const callback = await server.callingBack();

  const handle = randomUUID().replaceAll('-', '') + 'a'.repeat(11);
  const loaded = await store.load(open.conversation);
  assert.equal(loaded.outcome, 'found');
  const { channel, state, version, seq } = loaded.row;
  const committed = await store.commit({
    ...{ conversation: open.conversation, channel, state, expectedVersion: version },
    ...{ entries: [], rewrites: [], at: clock.now() },
    ...{ receiptKeys: ['c:person:sent-twice'], receipt: { activityId: 'kept', seq } },
    ...{ resumeHash: hashOf(handle), summaryHash: hashOf(`summary ${handle}`) },
  });
  assert.equal(committed.outcome, 'committed');
  await store.operators.addLink('a-link', ann.operator.id, clock.now() + 60_000);
  await store.operators.addPasskey({
    ...{ id: 'a-passkey', operator: ann.operator.id, publicKey: 'key', counter: 4_294_967_295 },
    ...{ label: 'Ann’s phone', createdAt: clock.now() },
  });
  await store.operators.spendOnce('totp:ann:1', clock.now() + 60_000);
  await server.stop();

  const keys = loadSigningKeys(undefined, folder);
  return {
    folder,
    signingKeys: keys.map(({ id, secret }) => `${id}:${secret}`).join(','),
    ...{ open: open.conversation, handle, held: held.conversation, token, ann: ann.headers },
    ...{ queued: queued.conversation, callback: callback.conversation, erased: erased.conversation },
  };
}

/** Makes an installation that nobody has used. @returns its folder. */
export async function emptyInstallation(
  folder: string,
  clock: Clock = fixedClock('2026-01-01T00:00:00Z'),
): Promise<string> {
  await (await openSqliteStore({ folder, clock })).close();
  return folder;
}

/** Writes many chats straight into an installation whose server is stopped, `entries` to each. */
export function fillWithChats(folder: string, chats: number, entries: number): void {
  const database = openDatabase(folder);
  const activity = JSON.stringify({ type: 'message', text: 'They said they were from the bank. '.repeat(8) });
  database.exec('BEGIN');
  const chat = database.prepare(
    "INSERT INTO conversations VALUES (?, 'directline', 1, ?, '{}', 1795400000000, 1795400000000)",
  );
  const entry = database.prepare("INSERT INTO activities VALUES (?, ?, ?, 'in', ?, 1795400000000)");
  for (let each = 0; each < chats; each += 1) {
    const id = `many-${randomUUID()}`;
    chat.run(id, entries);
    for (let seq = 1; seq <= entries; seq += 1) entry.run(id, seq, `${id}|${seq}`, activity);
  }
  database.exec('COMMIT');
  database.close();
}

export const filesOf = (folder: string): readonly string[] =>
  ['ringback.db', 'ringback.db-wal', 'ringback.lock', 'signing-keys.json'].map((file) => join(folder, file));
