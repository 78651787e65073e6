import { HMRC_WARRANT } from './wordings/hmrc-warrant.ts';
import { MOTHER_81 } from './wordings/mother-81.ts';
import { POLICE_NUMBER } from './wordings/police-number.ts';
import { PROTECTIVE_STEPS } from './wordings/protective-steps.ts';
import type { Wording } from './wordings/wording.ts';

export type Scenario = 'police-number' | 'hmrc-warrant' | 'mother-81' | 'protective-steps';

/**
 * First messages as real people might type them. Like the answers and phrases beside them, they were written blind (without
 * sight of the product's patterns or training data). All people, numbers and places are invented.
 */
export const WORDINGS: Readonly<Record<Scenario, readonly Wording[]>> = {
  'police-number': POLICE_NUMBER,
  'hmrc-warrant': HMRC_WARRANT,
  'mother-81': MOTHER_81,
  'protective-steps': PROTECTIVE_STEPS,
};
