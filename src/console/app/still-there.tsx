import { useEffect, useId, useRef } from 'preact/hooks';
import { useConsole } from '../shared/use-console.ts';

/** Asks before chats are let go, and says that they were. Any key or move answers, which closes it. */
export function StillThere() {
  const presence = useConsole().attendance.presence.value;
  const ref = useRef<HTMLDialogElement>(null);
  const [heading, words] = [useId(), useId()];
  const isOpen = presence !== 'here';
  useEffect(() => {
    if (isOpen) ref.current?.showModal();
    else ref.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={ref} class="dialog" role="alertdialog" aria-labelledby={heading} aria-describedby={words}>
      <div class="dialog-head">
        <h2 id={heading}>{presence === 'gone' ? 'You count as away' : 'Are you still there?'}</h2>
      </div>
      <p id={words}>
        {presence === 'gone'
          ? 'Nothing happened here for 5 minutes. Chats you held go back into the queue, ahead of others as urgent, and the person is told.'
          : 'Nothing happened here for 4 minutes. In a minute you are set to away, and chats you hold go back to the queue.'}
      </p>
      <p>Press any key or move the pointer to go on.</p>
      <div class="dialog-acts">
        <button type="button" class="main">
          I’m here
        </button>
      </div>
    </dialog>
  );
}
