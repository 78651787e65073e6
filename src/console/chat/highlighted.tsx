import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { partedAtPlaceholders } from '../state/canned.ts';

export interface HighlightedProps {
  readonly text: string;
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly children: ComponentChildren;
}

/** A text box with its unfilled placeholders marked: by the same text behind it, of which only the marks are seen. */
export function Highlighted({ text, box, children }: HighlightedProps) {
  const behind = useRef<HTMLDivElement>(null);
  const follow = (): void => behind.current?.scrollTo({ top: box.current?.scrollTop ?? 0 });
  useLayoutEffect(follow, [text]);
  return (
    <div class="highlighted" onScrollCapture={follow}>
      <div class="behind" ref={behind} aria-hidden="true">
        {partedAtPlaceholders(text).map((part, index) =>
          index % 2 === 1 ? <mark key={index}>{part}</mark> : part,
        )}{' '}
      </div>
      {children}
    </div>
  );
}
