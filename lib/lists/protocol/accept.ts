/** Checking an envelope from its bytes to the version it speaks for, in the order of the list protocol, section 7. */
import type { Envelope } from './envelope.ts';
import { messageOf } from './envelope.ts';
import type { Crypto } from './keys.ts';
import { thresholdProblem } from './keys.ts';
import type { Mark } from './order.ts';
import { checkClock, checkOrder } from './order.ts';
import { refuse } from './refusal.ts';
import type { Root } from './root.ts';
import type { Statement } from './statement.ts';
import { readStatement } from './statement.ts';

export interface Accepted {
  readonly statement: Statement;
  /** SHA-256 of the signed text. */
  readonly sha256: string;
}

/** The statement of an envelope that enough list keys of a root have signed. @throws {Refusal} */
export async function readAuthentic(
  { signed, signatures }: Envelope,
  listId: string,
  root: Pick<Root, 'list'>,
  crypto: Crypto,
): Promise<Accepted> {
  const message = messageOf('klarifikasi-list/1', listId, signed);
  const problem = await thresholdProblem(message, signatures, root.list, crypto);
  if (problem !== null) refuse(problem);
  const statement = readStatement(signed, listId);
  return { statement, sha256: await crypto.sha256(new TextEncoder().encode(signed)) };
}

/**
 * Refuses an authentic statement that may not be taken over now.
 * @param now milliseconds of the epoch, one value for the whole sync
 * @throws {Refusal} ROLLBACK, FAST_FORWARD, EQUIVOCATION, FROM_FUTURE, ROOT_CHAIN
 */
export function checkCurrent(
  { statement, sha256 }: Accepted,
  root: Root,
  mark: Mark | null,
  now: number,
): void {
  checkOrder(statement, sha256, mark);
  checkClock(statement, now);
  const { version, sha256: expected } = statement.root;
  if (version > root.version || (version === root.version && expected !== root.sha256)) refuse('ROOT_CHAIN');
}
