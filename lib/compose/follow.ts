/** Tells when an element has moved or changed its size in the window, whatever the cause. */

/** Less than this share of its area is no move: what rounding leaves. */
const ROUNDING = 0.001;
/** The least share that is in view. */
const ANY = 1e-6;
/** CSS pixels that two places may differ in and be the same. */
const SAME = 0.5;

export interface Follower {
  /** Follows this element from now on, and no other. */
  follow(element: Element): void;
  stop(): void;
}

/**
 * Costs nothing while the element stays where it is, however much the page around it changes, and never makes the
 * browser lay out: the browser itself compares where the element is with the place where it was seen last.
 */
export function createFollower(moved: () => void): Follower {
  let guard: IntersectionObserver | undefined;
  const observe = (
    element: Element,
    init: Pick<IntersectionObserverInit, 'rootMargin' | 'threshold'>,
    told: (now: IntersectionObserverEntry, first: boolean) => void,
  ): void => {
    guard?.disconnect();
    let first = true;
    // Named, because in a frame of another site the window around it would count, without the margin.
    const root = element.ownerDocument;
    guard = new IntersectionObserver(
      (entries) => {
        const now = entries.at(-1);
        if (now) told(now, first);
        first = false;
      },
      { root, ...init },
    );
    guard.observe(element);
  };
  /** Asks where the element is and stands guard there; out of view it is waited for. `before`: where it was. */
  const locate = (element: Element, before?: IntersectionObserverEntry): void =>
    observe(element, { threshold: ANY }, (now, first) => {
      if (now.intersectionRatio > 0) stand(element, now, now.intersectionRatio);
      if (!first || (before && !isSame(before, now))) moved();
    });
  /** Waits until less than `share` of the element is in the place where it was `seen`. */
  const stand = (element: Element, seen: IntersectionObserverEntry, share: number): void => {
    const threshold = Math.max(share - ROUNDING, 0);
    observe(element, { rootMargin: marginOf(seen), threshold }, (now, first) => {
      const { intersectionRatio: left } = now;
      const same = first && isSame(seen, now);
      // Of a box that is partly out of view the margin shows more than the window does.
      if (first && left >= threshold && !(same && left > share + ROUNDING)) return;
      // The page may cut off more than was seen, as a frame that is scaled: that is no move. Where nothing is left,
      // margins and places are measured differently, and asking again would never end.
      if (same) return left > 0 ? stand(element, seen, left) : undefined;
      locate(element, now);
      moved();
    });
  };
  const sizes = new ResizeObserver(([entry]) => {
    if (entry) locate(entry.target);
    moved();
  });
  const stop = (): void => {
    guard?.disconnect();
    sizes.disconnect();
  };
  return {
    follow(element) {
      stop();
      sizes.observe(element);
    },
    stop,
  };
}

/** The window cut down to the place of the element, for `rootMargin`, which takes whole pixels. */
function marginOf({ boundingClientRect: at, rootBounds }: IntersectionObserverEntry): string {
  const { width = 0, height = 0 } = rootBounds ?? {};
  const insets = [at.top, width - at.right, height - at.bottom, at.left];
  return insets.map((inset) => `${-Math.floor(inset)}px`).join(' ');
}

function isSame(a: IntersectionObserverEntry, b: IntersectionObserverEntry): boolean {
  return (['left', 'top', 'width', 'height'] as const).every(
    (side) => Math.abs(a.boundingClientRect[side] - b.boundingClientRect[side]) < SAME,
  );
}
