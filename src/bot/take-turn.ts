import { createHash, randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { AppError } from '../errors.ts';
import type { CommitResult, ConversationRow, Receipt, Store, TurnCommit } from '../store/store.ts';
import { computeFailure } from './compute-failure.ts';
import { computeTurn } from './compute-turn.ts';
import type { Computing } from './computing.ts';
import { newSummaryUrl } from './summary-link.ts';
import type { Recognize } from '../understanding/facts.ts';
import { TurnQueue } from './turn-queue.ts';
import { createTurnedAway } from './turned-away.ts';
import type { Place } from './turn-queue.ts';
import type { Inbound, TakeTurn } from './turn-types.ts';

/** How often a turn is computed again because another came first. */
const MOST_TRIES = 5;

export interface TurnServices extends Omit<Computing, 'requestId' | 'summaryUrl' | 'turnedAway'> {
  readonly store: Store;
  /** The address that links begin with, where a server serves them. */
  readonly publicUrl?: () => string;
  readonly clock: Clock;
}

type TellingServices = TurnServices & Pick<Computing, 'turnedAway'>;

/** Builds the door by which everything that happens to a conversation goes in. */
export function createTakeTurn(given: TurnServices): TakeTurn {
  const services = { ...given, turnedAway: createTurnedAway(given) };
  const queue = new TurnQueue();
  return (arrived) => {
    const inbound = { ...arrived, keys: arrived.keys.map(hashOf) };
    return queue.run(inbound.conversation, (place) => takeTurn(services, inbound, place));
  };
}

/** Keys are made of ids that a client picks, and may pick out of anything: only their hashes are stored and logged. */
const hashOf = (key: string): string => createHash('sha256').update(key).digest('base64url');

async function takeTurn(given: TellingServices, inbound: Inbound, place: Place): Promise<Receipt> {
  // What a turn draws by chance it draws once: computed again, it comes to the same.
  const services = {
    ...given,
    recognize: onceFor(given.recognize),
    requestId: randomUUID(),
    ...(given.publicUrl !== undefined && { summaryUrl: newSummaryUrl(given.publicUrl()) }),
  };
  let firstSeq: number | undefined;
  for (let attempt = 1; attempt <= MOST_TRIES; attempt += 1) {
    const known = await services.store.receipt(inbound.conversation, inbound.keys);
    if (known !== null) {
      // Its reply is in the log already: what comes next may have been sent in sight of it.
      place.startSeq = known.seq;
      return known;
    }
    const row = await load(services.store, inbound);
    const seq = row?.seq ?? 0;
    firstSeq ??= seq;
    place.startSeq = firstSeq;
    const commit = await compute(services, inbound, row, seenBefore(place, seq));
    const result = await services.store.commit(commit);
    const receipt = receiptOf(result, commit);
    if (receipt !== null) return receipt;
  }
  throw new AppError('TURN_CONFLICT', `${String(MOST_TRIES)} tries met newer turns`, {
    facts: { conversation: inbound.conversation },
  });
}

/**
 * The `seq` the sender can have seen at most, when another turn came between; else null. One that was taken here is known
 * by the queue, one of another instance's by the log, which has grown since the turn was computed first.
 */
function seenBefore({ behind, startSeq }: Place, seq: number): number | null {
  const seen = Math.min(behind?.startSeq ?? Infinity, startSeq < seq ? startSeq : Infinity);
  return seen === Infinity ? null : seen;
}

/** What a recognizer finds rests on the time it is given: a turn computed again is given what was found before. */
function onceFor(recognize: Recognize): Recognize {
  const found = new Map<string, ReturnType<Recognize>>();
  return (text, names, patience) => {
    const key = JSON.stringify([text, names]);
    const known = found.get(key) ?? recognize(text, names, patience);
    found.set(key, known);
    return known;
  };
}

async function load(store: Store, { conversation }: Inbound): Promise<ConversationRow | null> {
  const loaded = await store.load(conversation);
  if (loaded.outcome === 'erased') {
    throw new AppError('CONVERSATION_ERASED', 'this conversation was erased', { facts: { conversation } });
  }
  return loaded.outcome === 'found' ? loaded.row : null;
}

/**
 * A fault in a turn stores nothing of that turn but the person's message, and answers it with plain words. A command that
 * is refused is an answer for whoever gave it.
 */
async function compute(
  services: TellingServices & Pick<Computing, 'requestId' | 'summaryUrl'>,
  inbound: Inbound,
  row: ConversationRow | null,
  seen: number | null,
): Promise<TurnCommit> {
  const at = services.clock.now();
  try {
    return await computeTurn(services, inbound, row, seen, at);
  } catch (cause) {
    if (inbound.command !== undefined) throw refusal(inbound, cause);
    services.log.error(
      { code: 'TURN_FAILED', conversation: inbound.conversation, activity: inbound.keys[0], err: cause },
      'a turn failed; the person was told to ring 101',
    );
    return computeFailure(services, inbound, row, at);
  }
}

/** What whoever gave a command is told of an error; one that nobody meant is a fault of ours. */
const refusal = ({ conversation }: Inbound, cause: unknown): AppError =>
  cause instanceof AppError
    ? cause
    : new AppError('TURN_FAILED', 'the command could not be carried out; nothing of it was stored', {
        cause,
        facts: { conversation },
      });

function receiptOf(result: CommitResult, commit: TurnCommit): Receipt | null {
  switch (result.outcome) {
    case 'committed':
      return commit.receipt;
    case 'duplicate':
      return result.receipt;
    case 'conflict':
      return null;
  }
}
