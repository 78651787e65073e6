import type { Beyond } from './intent.ts';
import { file } from './keep.ts';
import { position } from './position.ts';
import type { Position } from './position.ts';
import type { Setting } from './program.ts';
import type { ChatState } from './state.ts';

/**
 * The menu behind the one that is open: whoever names something of that one need not leave this one first. Null where no
 * menu is open, or none follows.
 */
export function beyond(setting: Setting, state: ChatState, { facing }: Position): Beyond | null {
  if (facing?.node.type !== 'menu') return null;
  const { name, options } = facing.node;
  const leaving = Object.keys(options).find(
    (option) => options[option]?.leaves === true && options[option].files === undefined,
  );
  if (leaving === undefined) return null;
  const left = file({ ...state, asked: null }, [{ name, value: leaving, source: 'typed' }], setting.program);
  const { facing: next, view } = position(setting, left);
  return next?.node.type === 'menu' && next.node.name !== name ? { leaving, node: next.node, view } : null;
}
