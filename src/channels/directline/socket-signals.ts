import type { Clock } from '../../clock.ts';
import type { Logger } from '../../log.ts';
import type { Signal, Store } from '../../store/store.ts';
import type { Hub } from './hub.ts';
import type { InboundActivity } from './inbound-activity.ts';
import { passingActivity, passingId } from './passing-activity.ts';
import type { PassingActivity } from './passing-activity.ts';

/** What instances tell each other, as far as it is for people's sockets: each shows it to its own. */
export interface SocketSignals {
  /** Tells every instance that the person is typing. Returns the id under which it is shown here. */
  typing(conversation: string, inbound: InboundActivity): string;
  close(): void;
}

interface SocketSignalOptions {
  readonly store: Pick<Store, 'instances' | 'operators'>;
  readonly hub: Pick<Hub, 'has' | 'show' | 'drop'>;
  readonly clock: Clock;
  readonly log: Logger;
}

type PersonTyping = Extract<Signal, { kind: 'person-typing' }>;
type OperatorTyping = Extract<Signal, { kind: 'operator-typing' }>;

export function createSocketSignals(services: SocketSignalOptions): SocketSignals {
  const { store, hub, log } = services;

  const listener = (signal: Signal): void => {
    if (!('conversation' in signal) || !hub.has(signal.conversation)) return;
    switch (signal.kind) {
      case 'person-typing':
        showPerson(services, signal);
        return;
      case 'operator-typing':
        showOperator(services, signal).catch((err: unknown) =>
          log.error({ conversation: signal.conversation, err }, 'an operator’s typing could not be shown'),
        );
        return;
      case 'erased':
        hub.drop(signal.conversation);
    }
  };

  return {
    typing: (conversation, { activity: { from, channelData } }) => {
      const id = passingId(conversation);
      const { clientActivityID, clientActivityId } = (channelData ?? {}) as Readonly<Record<string, unknown>>;
      const clientId = clientActivityID ?? clientActivityId;
      store.instances.signal({
        ...{ kind: 'person-typing', conversation, id, user: from?.id ?? '' },
        ...(typeof clientId === 'string' && { clientId }),
      });
      return id;
    },
    close: store.instances.onSignal(listener),
  };
}

function showPerson({ hub, clock }: SocketSignalOptions, signal: PersonTyping): void {
  const { conversation, id, user, clientId } = signal;
  const from = { id: user, name: '', role: 'user' };
  // Clients spell it in two ways.
  const channelData = { clientActivityID: clientId, clientActivityId: clientId };
  const known = clientId !== undefined && { channelData };
  hub.show(conversation, typingOf(conversation, { id, from, ...known }, clock.now()));
}

const typingOf = (conversation: string, what: object, at: number): PassingActivity =>
  passingActivity(conversation, { type: 'typing', ...what }, at);

async function showOperator(
  { store, hub, clock }: SocketSignalOptions,
  { conversation, operator }: OperatorTyping,
): Promise<void> {
  const found = await store.operators.find(operator);
  if (found === null) return;
  const from = { id: `op_${operator}`, name: found.firstName, role: 'bot' };
  hub.show(conversation, typingOf(conversation, { from }, clock.now()));
}
