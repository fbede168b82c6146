/** What JSON of strangers must not hold, whatever it means. */

/** Names that reach the prototype of an object. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export interface ShapeLimits {
  /** Objects and lists within each other. */
  readonly depth: number;
  /** Values in all. */
  readonly nodes: number;
}

export type ShapeFault = { readonly code: 'TOO_DEEP' } | { readonly code: 'BAD_KEY'; readonly key: string };

/** Null when the value may be looked into: no forbidden name, nothing too deep, not too much of it. */
export function shapeFault(value: unknown, { depth, nodes }: ShapeLimits): ShapeFault | null {
  let left = nodes;
  const look = (node: unknown, room: number): ShapeFault | null => {
    if (--left < 0) return { code: 'TOO_DEEP' };
    if (typeof node !== 'object' || node === null) return null;
    if (room === 0) return { code: 'TOO_DEEP' };
    for (const key of Object.keys(node)) {
      if (FORBIDDEN.has(key)) return { code: 'BAD_KEY', key };
      const fault = look(Reflect.get(node, key), room - 1);
      if (fault) return fault;
    }
    return null;
  };
  return look(value, depth);
}
