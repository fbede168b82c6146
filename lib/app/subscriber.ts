/** Subscribing: to an unsigned list at once, to a signed one once its keys are confirmed; by address or from a file. */
import type { ListOffer } from '../core/list-answers.ts';
import type { ListProblem } from '../core/list-problem.ts';
import { MAX_LIST_BYTES } from '../lists/limits.ts';
import type { Download } from '../lists/ports.ts';
import { bundleSource } from '../lists/bundle.ts';
import { readEnvelope } from '../lists/protocol/envelope.ts';
import { LIMITS } from '../lists/protocol/limits.ts';
import type { Attempt } from '../lists/protocol/refusal.ts';
import { attempt } from '../lists/protocol/refusal.ts';
import type { Met } from '../lists/sync/first.ts';
import { hintOf } from '../lists/sync/first.ts';
import type { Source } from '../lists/sync/source.ts';
import { hostSource } from '../lists/sync/source.ts';
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
  /** Whether an officer may add a signed list from a file. */
  readonly mayAddBundle: () => Promise<boolean>;
}

export interface Subscriber {
  /** Subscribes by an address. Never throws for a list that cannot be had. */
  subscribe(url: string, wishes: Wishes): Promise<Added>;
  /** Takes a signed list over from one file, new or as a newer version of one that is held. No network. */
  takeBundle(bytes: Uint8Array, wishes: Wishes): Promise<Added>;
}

const BROKEN = { ok: false, problem: { code: 'STORAGE_BROKEN' } } as const;

export function makeSubscriber(ports: SubscriberPorts): Subscriber {
  const rowOf = async (id: string) => (await (await ports.store()).rows()).find((row) => row.id === id);

  /** Keeps a list that is not held, once its keys are known or were compared. */
  async function adopt(url: string | undefined, met: Met, { confirmed }: Wishes): Promise<Added | null> {
    const { header } = met.accepted.statement;
    const offer = await ports.signed.offer(met);
    if (confirmed === undefined && met.keysFrom === 'first-use') return { ok: false, offer };
    if (confirmed !== undefined && !agree(confirmed, offer))
      return { ok: false, problem: { code: 'UNKNOWN_KEY' } };
    const taken = await ports.signed.adopt(url, header, firstState(met));
    return taken.ok ? null : taken;
  }

  async function signedList(url: string, wishes: Wishes): Promise<Added> {
    const met = await ports.signed.meet(hostSource(url, ports.download));
    if (!met.ok) return { ok: false, problem: met.problem };
    const { id } = met.value.accepted.statement.header;
    if (await rowOf(id)) return { ok: false, problem: { code: 'DUPLICATE_LIST', id } };
    const refused = await adopt(url, met.value, wishes);
    if (refused) return refused;
    ports.syncer.start(id);
    return { ok: true, id };
  }

  async function bundled(source: Source, wishes: Wishes): Promise<Added> {
    const met = await ports.signed.meet(source);
    const inTurn = (id: string) => ports.syncer.inTurn(id, () => bring(id, met, source, wishes));
    if (met.ok) return inTurn(met.value.accepted.statement.header.id);
    // Of a list that is held its own chain of keys decides, not what a new subscriber would say.
    const id = await idIn(source);
    return id === null ? { ok: false, problem: met.problem } : inTurn(id);
  }

  async function bring(id: string, met: Attempt<Met>, source: Source, wishes: Wishes): Promise<Added> {
    const store = await ports.store();
    const held = await rowOf(id);
    if (held && !held.signed) return { ok: false, problem: { code: 'DUPLICATE_LIST', id: held.id } };
    if (!held) {
      if (!met.ok) return { ok: false, problem: met.problem };
      if (!(await ports.mayAddBundle())) return { ok: false, problem: { code: 'BY_POLICY' } };
      const refused = await adopt(undefined, met.value, wishes);
      if (refused) return refused;
    }
    const taken = await fill(store, id, source).catch(() => BROKEN);
    if (taken.ok) return { ok: true, id, count: taken.row.count };
    // A file that is not whole brings nothing, not even a list that waits for ever.
    await ports.signed.abandon(store, id).catch(() => undefined);
    return { ok: false, problem: taken.problem };
  }

  async function fill(store: AppStore, id: string, source: Source) {
    const row = await rowOf(id);
    return row?.signed ? ports.signed.sync(store, { ...row, signed: row.signed }, source) : BROKEN;
  }

  return {
    subscribe: (url, wishes) =>
      ports.keepAwake(async () => {
        const allowed = await ports.userLists();
        if (allowed === 'deny') return { ok: false, problem: { code: 'BY_POLICY' } };
        const fetched = await ports.download(url, { limit: MAX_LIST_BYTES });
        if (!fetched.ok) return fetched;
        if (looksSigned(fetched.bytes)) return signedList(url, wishes);
        if (allowed === 'signedOnly') return { ok: false, problem: { code: 'BY_POLICY' } };
        const taken = await ports.syncer.takeFetched(url, fetched.bytes, { force: wishes.force ?? false });
        return taken.ok ? { ok: true, id: taken.row.id, count: taken.row.count } : taken;
      }),
    takeBundle: (bytes, wishes) =>
      ports.keepAwake(async () => {
        const source = await attempt(() => bundleSource(bytes));
        if (!source.ok) return { ok: false, problem: source.problem };
        return bundled(source.value, wishes);
      }),
  };
}

/** The list that the envelope of a place says it is for; not believed before it is checked. */
async function idIn(source: Source): Promise<string | null> {
  const got = await source.envelope({ limit: LIMITS.envelope });
  if (!got.ok) return null;
  const read = await attempt(() => hintOf(readEnvelope(got.bytes).signed).id);
  return read.ok ? read.value : null;
}

/** The keys that are served now are those that the officer has seen. */
function agree(confirmed: readonly string[], { keys }: ListOffer): boolean {
  const served = new Set(keys.map((key) => key.fingerprint));
  return served.size === confirmed.length && confirmed.every((print) => served.has(print));
}
