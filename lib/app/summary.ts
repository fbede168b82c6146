/** What options and popup are told of a list. */
import type { ListSigning, ListSummary } from '../core/list-answers.ts';
import { freshness, isExpired, isStale } from '../lists/age.ts';
import type { ListRow } from '../lists/ports.ts';
import type { Crypto } from '../lists/protocol/keys.ts';
import type { SignedState } from '../lists/signed.ts';
import type { Policy } from './policy.ts';
import type { Now } from './ports.ts';
import { keyPrints } from './signed-lists.ts';
import type { Taker } from './taker.ts';

export type Summarise = (row: ListRow) => Promise<ListSummary>;

export interface SummaryPorts {
  readonly taker: Taker;
  readonly crypto: Crypto;
  readonly policy: () => Promise<Policy>;
  readonly now: Now;
}

/** Makes `summarise`. */
export function makeSummarise({ taker, crypto, policy, now }: SummaryPorts): Summarise {
  return async (row) => {
    const { lists, staleWarnDays } = await policy();
    const managed = lists.find(({ id }) => id === row.id);
    const progress = taker.progressOf(row.id);
    return {
      id: row.id,
      title: row.header.title,
      publisher: row.header.publisher.name,
      origin: row.origin,
      count: row.count,
      enabled: row.enabled,
      issued: row.header.issued,
      updated: row.updated,
      fresh: freshness(row, now()),
      ...(row.url === undefined ? {} : { url: row.url }),
      ...(row.header.notice === undefined ? {} : { notice: row.header.notice }),
      ...(row.lastSync ? { lastSync: row.lastSync } : {}),
      ...(row.nextSync === undefined ? {} : { nextSync: row.nextSync }),
      ...(isStale(row, now(), staleWarnDays) ? { stale: true } : {}),
      ...(row.signed ? { signed: await signingOf(row, row.signed, crypto, now()) } : {}),
      ...(managed ? { managed: { locked: managed.locked } } : {}),
      ...(progress ? { progress } : {}),
    };
  };
}

async function signingOf(
  row: ListRow,
  { keysFrom, root, taken, revoked }: SignedState,
  crypto: Crypto,
  now: number,
): Promise<ListSigning> {
  const statement = taken?.statement;
  return {
    keysFrom,
    keys: root ? await keyPrints(root, crypto) : [],
    seq: statement?.seq ?? 0,
    ...(statement ? { expires: statement.expires } : {}),
    expired: isExpired(row, now),
    revoked: revoked.ids.length,
    ...(statement?.contact === undefined ? {} : { contact: statement.contact }),
  };
}
