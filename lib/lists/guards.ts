/** What a list that was read must not do to the one that is held. */
import type { ListProblem } from '../core/answers.ts';
import { MAX_ITEMS } from '../core/listfile.ts';
import type { Clarification, ClarificationList } from '../core/model.ts';
import { SHRINK_SHARE } from './limits.ts';
import type { ListRow, Terms } from './ports.ts';

/** A list that is not the one that was asked for, or that would take the place of another. */
export function identityProblem(
  list: ClarificationList,
  incoming: Terms,
  held: ListRow | undefined,
): ListProblem | null {
  if (incoming.expected !== undefined && list.id !== incoming.expected) {
    return { code: 'WRONG_LIST', expected: incoming.expected, found: list.id };
  }
  const sameOrigin = held?.origin === incoming.origin && held.url === incoming.url;
  if (held && !sameOrigin) return { code: 'DUPLICATE_LIST', id: list.id };
  // Whoever serves the address must not be able to take the signatures off.
  return held?.signed && !incoming.signed ? { code: 'UNSIGNED' } : null;
}

/** The packaged list comes with the extension itself; an unsigned one may have been cut short on its way. */
export function shrinkProblem(
  list: ClarificationList,
  incoming: Terms,
  held: ListRow | undefined,
): ListProblem | null {
  const { force, signed, partial, origin } = incoming;
  if (!held || force || signed || partial || origin === 'packaged') return null;
  const after = list.items.length;
  return after < held.count * SHRINK_SHARE ? { code: 'SHRINK', before: held.count, after } : null;
}

/**
 * The newest entries of a source, and what is held beside them: a feed tells its last few posts, and what it told
 * before still circulates. Of a post that was told anew the old form goes.
 */
export function withOlder(
  newest: readonly Clarification[],
  held: readonly Clarification[],
): readonly Clarification[] {
  const ids = new Set(newest.map(({ id }) => id));
  const addresses = new Set(newest.map(({ url }) => url));
  const older = held.filter(({ id, url }) => !ids.has(id) && !addresses.has(url));
  return [...newest, ...older].slice(0, MAX_ITEMS);
}
