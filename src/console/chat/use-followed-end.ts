import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** How near to the end, in pixels, still counts as reading the end. */
const NEAR_END = 80;

/**
 * A box that stays at its end while its reader is there, and stays put while they read further up: when something is added,
 * and when the box itself gets another size. Only a scroll upwards counts as leaving the end.
 */
export function useFollowedEnd(content: readonly unknown[]): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const follow = (): void => {
    if (isAtEnd.current) ref.current?.scrollTo({ top: ref.current.scrollHeight });
  };
  useLayoutEffect(follow, content);
  useEffect(() => {
    const box = ref.current;
    if (!box) return;
    let lastTop = box.scrollTop;
    const onScroll = (): void => {
      const isNear = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END;
      if (isNear || box.scrollTop < lastTop) isAtEnd.current = isNear;
      lastTop = box.scrollTop;
    };
    const sizes = new ResizeObserver(follow);
    sizes.observe(box);
    box.addEventListener('scroll', onScroll);
    return () => {
      sizes.disconnect();
      box.removeEventListener('scroll', onScroll);
    };
  }, []);
  return ref;
}
