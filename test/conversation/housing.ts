import {
  choice,
  conversationOver,
  freeText,
  optional,
  part,
  several,
  yesNoUnsure,
} from '../../src/conversation/index.ts';
import { smallWorld } from '../support/world.ts';

/** A small conversation with one node of each type, for tests that need no more. */
export interface Housing {
  problem: 'leak' | 'damp' | 'heating';
  nearElectrics: 'yes' | 'no' | 'not-sure';
  rooms: readonly ('kitchen' | 'bath' | 'hall')[];
  wet: { readonly [room in 'kitchen' | 'bath' | 'hall']?: 'yes' | 'no' | 'not-sure' };
  remarks: string;
  landlordTold: 'yes' | 'no' | 'not-sure';
}

export const ROOMS = ['kitchen', 'bath', 'hall'] as const;

export const housing = conversationOver<Housing>()('housing', { outcomes: ['emergency', 'report-it'] })
  .ask('problem', choice('leak', 'damp', 'heating'))
  .askIf(({ problem }) => problem === 'leak', 'nearElectrics', yesNoUnsure())
  .tell('switch-off', { alert: true, when: ({ nearElectrics }) => (nearElectrics ?? 'no') !== 'no' })
  .ask('rooms', several(ROOMS))
  .each('wet', ({ rooms }) => rooms, yesNoUnsure(), ROOMS)
  .ask('remarks', optional(freeText()))
  .ask('landlordTold', yesNoUnsure())
  .menu('more', {
    numbers: { part: part<Housing>().tell('numbers') },
    person: { command: 'person' },
    finish: { leaves: true },
  })
  .ends(({ nearElectrics }) => ((nearElectrics ?? 'no') === 'no' ? 'report-it' : 'emergency'));

export const world = smallWorld(housing);
