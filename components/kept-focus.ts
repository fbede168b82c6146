import { useEffect } from 'preact/hooks';
import type { RefObject } from 'preact';

/**
 * Keeps the keys in a part of the page whose button goes away with what it did: they would be nowhere, and a screen
 * reader would begin anew. `next` gives what they go to; `left`: what stood around the button and is still there, the
 * nearest first and `part` last. It is to be the same function at every drawing.
 */
export function useKeptFocus(
  part: RefObject<HTMLElement | null>,
  next: (left: readonly Element[]) => HTMLElement | null | undefined,
): void {
  useEffect(() => {
    const box = part.current;
    if (!box) return undefined;
    const { ownerDocument: page } = box;
    const stop = new AbortController();
    let around: Element[] = [];
    page.addEventListener(
      'focusin',
      ({ target }) => {
        around = [];
        for (let at = target; at instanceof Element && box.contains(at); at = at.parentElement)
          around.push(at);
      },
      { signal: stop.signal },
    );
    const observer = new MutationObserver(() => {
      if (!around[0] || around[0].isConnected || page.activeElement !== page.body) return;
      const left = around.filter((element) => element.isConnected);
      around = [];
      next(left)?.focus();
    });
    observer.observe(box, { childList: true, subtree: true });
    return () => {
      stop.abort();
      observer.disconnect();
    };
  }, [part, next]);
}
