import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

export interface DialogProps {
  readonly title: string;
  /** What the button says that closes it and does nothing else. */
  readonly dismiss?: 'Close' | 'Cancel';
  /** Called once it has closed, by a button or by Escape. */
  readonly onClosed: () => void;
  readonly children: (close: () => void) => ComponentChildren;
}

/** A modal window: the browser's own, which keeps the focus in it and gives it back. */
export function Dialog({ title, dismiss = 'Close', onClosed, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => ref.current?.showModal(), []);
  const close = (): void => ref.current?.close();
  return (
    <dialog ref={ref} class="dialog" aria-labelledby={heading} onClose={onClosed}>
      <div class="dialog-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" class="quiet" onClick={close}>
          {dismiss}
        </button>
      </div>
      {children(close)}
    </dialog>
  );
}
