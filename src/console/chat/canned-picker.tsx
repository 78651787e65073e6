import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { CannedReply } from '../../console-protocol.ts';
import { useConsole } from '../shared/use-console.ts';
import { findCanned } from '../state/canned.ts';

export interface CannedPickerProps {
  readonly onPick: (text: string) => void;
  readonly onClose: () => void;
}

/** Ready replies, found by typing; a combobox with its list always open. */
export function CannedPicker({ onPick, onClose }: CannedPickerProps) {
  const { me } = useConsole();
  const search = useSignal('');
  const at = useSignal(0);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const found = findCanned(me.cannedReplies, search.value);
  const onKeyDown = (event: KeyboardEvent): void => {
    const done = press(event.key, { found, at, onPick, onClose });
    if (done) event.preventDefault();
  };
  return (
    <div class="canned">
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label="Find a ready reply"
        aria-expanded="true"
        aria-controls="canned-list"
        aria-activedescendant={found[at.value] && optionId(found[at.value])}
        placeholder="Type to search, Enter to use, Esc to close"
        value={search.value}
        onKeyDown={onKeyDown}
        onInput={({ currentTarget }) => {
          search.value = currentTarget.value;
          at.value = 0;
        }}
      />
      <CannedList found={found} at={at.value} onPick={onPick} />
      <p class="unseen" role="status">
        {found.length} found
      </p>
    </div>
  );
}

const optionId = (reply: CannedReply | undefined): string => `canned-${reply?.id ?? ''}`;

interface Picking extends CannedPickerProps {
  readonly found: readonly CannedReply[];
  readonly at: { value: number };
}

/** Whether the key was one of the list's. */
function press(key: string, { found, at, onPick, onClose }: Picking): boolean {
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  const picked = found[at.value];
  if (step !== undefined) at.value = (at.value + step + found.length) % Math.max(found.length, 1);
  else if (key === 'Escape') onClose();
  else if (key === 'Enter' && picked) onPick(picked.text);
  else return false;
  document.getElementById(optionId(found[at.value]))?.scrollIntoView({ block: 'nearest' });
  return true;
}

interface CannedListProps {
  readonly found: readonly CannedReply[];
  readonly at: number;
  readonly onPick: (text: string) => void;
}

const CannedList = ({ found, at, onPick }: CannedListProps) => (
  <ul id="canned-list" role="listbox" aria-label="Ready replies">
    {found.map((reply, index) => (
      <li
        key={reply.id}
        id={optionId(reply)}
        role="option"
        aria-selected={index === at}
        onClick={() => onPick(reply.text)}
      >
        <strong>{reply.title}</strong>
        <span>{reply.text}</span>
      </li>
    ))}
  </ul>
);
