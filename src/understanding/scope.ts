import type { Facts } from './facts.ts';
import type { Reading } from './reading.ts';

const NOTHING =
  /^(?:(?:no|well|so|just|ok) )*(?:nothing|none|neither|not any(?:thing)?|not one|no)(?: (?:at all|yet|of (?:it|them|these|those|that|the above)|so far|thanks|really|them|to them|either))*$/;
const EVERYTHING =
  /^(?:(?:yes|yeah|yep|well|just|probably|sadly) )*(?:all|everything|the lot|both|every one|all of (?:it|them|these|those|that|the above)|all (?:three|four|five)|both of (?:them|these|those)|the whole lot)(?: (?:of (?:it|them)|really|sadly|sorry))*$/;
const NOT_ALL = /\b(?:else|except|apart|but|bar|besides|other than)\b/;

/** "all of them", "told them everything", "nothing", "I didn't give anything": about whatever was asked. */
export function scopeOf({ tokens, cues }: Reading): Facts['scope'] {
  const words = tokens.map(({ word }) => word).join(' ');
  if (NOTHING.test(words)) return 'none';
  if (EVERYTHING.test(words)) return 'all';
  const objects = (at: number): string =>
    tokens
      .slice(at + 1, at + 5)
      .filter(({ sentence }) => sentence === tokens[at]?.sentence)
      .map(({ word }) => word)
      .join(' ');
  const said = (stance: string, object: RegExp): boolean =>
    cues.some(
      (cue) =>
        cue.verb.role === 'give' &&
        cue.stance === stance &&
        object.test(objects(cue.at)) &&
        !NOT_ALL.test(objects(cue.at)),
    );
  const gave = cues.some(({ stance, verb }) => stance === 'given' && verb.role !== 'ask');
  if (gave)
    return said('given', /^(?:them |him |her |over |it )?(?:all\b|everything|the lot|both)/) ? 'all' : null;
  return said('denied', /\b(?:anything|nothing|any of (?:it|them|that|those)|a thing)\b/) ? 'none' : null;
}
