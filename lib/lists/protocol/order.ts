/** The high-water mark: the newest version that was taken over. It never falls, whatever a host serves. */
import { LIMITS } from './limits.ts';
import type { Root } from './root.ts';
import { refuse } from './refusal.ts';
import type { Statement } from './statement.ts';

/** Kept in the database and, where damage to it does not reach, in the browser's storage; the later one counts. */
export interface Mark {
  readonly rootVersion: number;
  readonly seq: number;
  /** SHA-256 of the signed text; null after a root set `seq` anew. */
  readonly sha256: string | null;
}

/** The later of two marks. A newer root may lower `seq` on purpose, so it counts first. */
export function laterMark(a: Mark | null | undefined, b: Mark | null | undefined): Mark | null {
  if (!a || !b) return a ?? b ?? null;
  if (a.rootVersion !== b.rootVersion) return a.rootVersion > b.rootVersion ? a : b;
  return b.seq > a.seq ? b : a;
}

/** The mark that a statement sets, under the root whose keys have signed it. */
export function rootedMark(root: Root, { seq }: Statement, sha256: string): Mark {
  return { rootVersion: root.version, seq, sha256 };
}

/**
 * The mark after a step of the key chain. A root that takes a list key away may set `seq` anew: who stole that key
 * can have signed a number that is far too high.
 */
export function markAfter(mark: Mark | null, before: Root, after: Root): Mark | null {
  if (!mark) return null;
  const taken = before.list.keys.some(({ pub }) => !after.list.keys.some((key) => key.pub === pub));
  if (taken && after.seqFloor !== undefined)
    return { rootVersion: after.version, seq: after.seqFloor, sha256: null };
  return { ...mark, rootVersion: after.version };
}

/** Refuses a version that is older than the mark, too far ahead of it, or beside it. @throws {Refusal} */
export function checkOrder({ seq }: Statement, sha256: string, mark: Mark | null): void {
  if (!mark) return;
  if (seq < mark.seq) refuse('ROLLBACK');
  if (seq - mark.seq > LIMITS.seqJump) refuse('FAST_FORWARD');
  if (seq === mark.seq && mark.sha256 !== null && mark.sha256 !== sha256) refuse('EQUIVOCATION');
}

/** Refuses a version from the future: the clock of the device or of the publisher is wrong. @throws {Refusal} */
export function checkClock({ header }: Statement, now: number): void {
  if (Date.parse(header.issued) - now > LIMITS.clock) refuse('FROM_FUTURE');
}
