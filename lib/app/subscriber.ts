/** Subscribing to a list by its address: an unsigned one at once, a signed one once its keys are confirmed. */
import type { ListOffer } from '../core/list-answers.ts';
import type { ListProblem } from '../core/list-problem.ts';
import { MAX_LIST_BYTES } from '../lists/limits.ts';
import type { Download } from '../lists/ports.ts';
import type { Met } from '../lists/sync/first.ts';
import type { AppStore } from './ports.ts';
import type { SignedLists } from './signed-lists.ts';
import { firstState, looksSigned } from './signed-lists.ts';
import type { Syncer } from './syncer.ts';

export type Added =
  | { readonly ok: true; readonly id: string; readonly count?: number }
  | { readonly ok: false; readonly problem: ListProblem }
  /** The officer has to compare the keys first. */
  | { readonly ok: false; readonly offer: ListOffer };

export interface Wishes {
  /** The officer has accepted that a held list becomes much shorter. */
  readonly force?: boolean;
  /** Fingerprints of the keys that the officer has confirmed. */
  readonly confirmed?: readonly string[];
}

export interface SubscriberPorts {
  readonly store: () => Promise<AppStore>;
  readonly syncer: Syncer;
  readonly signed: SignedLists;
  readonly download: Download;
  readonly keepAwake: <T>(work: () => Promise<T>) => Promise<T>;
  /** Which lists an officer may add. */
  readonly userLists: () => Promise<'allow' | 'signedOnly' | 'deny'>;
}

/** Makes `subscribe`, which never throws for a list that cannot be had. */
export function makeSubscriber(ports: SubscriberPorts): (url: string, wishes: Wishes) => Promise<Added> {
  async function signedList(url: string, { confirmed }: Wishes): Promise<Added> {
    const met = await ports.signed.meet(url);
    if (!met.ok) return { ok: false, problem: met.problem };
    const { header } = met.value.accepted.statement;
    const held = (await (await ports.store()).rows()).some((row) => row.id === header.id);
    if (held) return { ok: false, problem: { code: 'DUPLICATE_LIST', id: header.id } };
    const offer = await ports.signed.offer(url, met.value);
    if (confirmed === undefined && met.value.keysFrom === 'first-use') return { ok: false, offer };
    if (confirmed !== undefined && !agree(confirmed, offer))
      return { ok: false, problem: { code: 'UNKNOWN_KEY' } };
    return adopt(url, met.value);
  }

  async function adopt(url: string, met: Met): Promise<Added> {
    const { header } = met.accepted.statement;
    const taken = await ports.signed.adopt(url, header, firstState(met));
    if (!taken.ok) return taken;
    ports.syncer.start(header.id);
    return { ok: true, id: header.id };
  }

  return (url, wishes) =>
    ports.keepAwake(async () => {
      const allowed = await ports.userLists();
      if (allowed === 'deny') return { ok: false, problem: { code: 'BY_POLICY' } };
      const fetched = await ports.download(url, { limit: MAX_LIST_BYTES });
      if (!fetched.ok) return fetched;
      if (looksSigned(fetched.bytes)) return signedList(url, wishes);
      if (allowed === 'signedOnly') return { ok: false, problem: { code: 'BY_POLICY' } };
      const taken = await ports.syncer.takeFetched(url, fetched.bytes, { force: wishes.force ?? false });
      return taken.ok ? { ok: true, id: taken.row.id, count: taken.row.count } : taken;
    });
}

/** The keys that are served now are those that the officer has seen. */
function agree(confirmed: readonly string[], { keys }: ListOffer): boolean {
  const served = new Set(keys.map((key) => key.fingerprint));
  return served.size === confirmed.length && confirmed.every((print) => served.has(print));
}
