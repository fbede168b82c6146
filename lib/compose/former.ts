/** What the officer said in boxes that the page took away, for the moment until it makes them anew. */
import type { Former } from './draft.ts';
import type { Said } from './mark.ts';

/** Whoever comes with the same words later begins anew. Milliseconds. */
const LASTS = 10_000;

export interface FormerBoxes {
  /** A box is gone. */
  leave(said: Said): void;
  readonly of: Former;
}

/** Remembers what was said in boxes that are gone. */
export function createFormer(): FormerBoxes {
  let left: readonly { readonly said: Said; readonly at: number }[] = [];
  const fresh = (): typeof left => left.filter(({ at }) => performance.now() - at < LASTS);
  return {
    leave(said) {
      const others = fresh().filter((one) => one.said.text !== said.text);
      left = said.text === '' ? others : [...others, { said, at: performance.now() }];
    },
    of: (text) => fresh().find(({ said }) => said.text === text)?.said,
  };
}
