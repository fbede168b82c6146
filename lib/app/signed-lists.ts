/** Signed lists: meeting one, subscribing to it, syncing it. */
import type { KeyPrint, ListOffer } from '../core/list-answers.ts';
import type { ListHeader } from '../core/model.ts';
import type { Download, ListRow } from '../lists/ports.ts';
import { isEnvelope } from '../lists/protocol/envelope.ts';
import type { Crypto } from '../lists/protocol/keys.ts';
import { fingerprint } from '../lists/protocol/keys.ts';
import { LIMITS } from '../lists/protocol/limits.ts';
import type { Attempt, Refused } from '../lists/protocol/refusal.ts';
import type { Root } from '../lists/protocol/root.ts';
import type { SignedState } from '../lists/signed.ts';
import { laterState, pinOf } from '../lists/signed.ts';
import type { KeysFor, Met } from '../lists/sync/first.ts';
import { meet } from '../lists/sync/first.ts';
import type { Source } from '../lists/sync/source.ts';
import { sourcesOf } from '../lists/sync/source.ts';
import type { SignedRow } from '../lists/sync/sync.ts';
import { syncSigned } from '../lists/sync/sync.ts';
import type { TakenOver } from '../lists/take-over.ts';
import type { AppStore, KeptState, Now } from './ports.ts';
import type { SentinelKeeper } from './sentinel.ts';
import type { Taker } from './taker.ts';

export interface SignedPorts {
  readonly store: () => Promise<AppStore>;
  readonly taker: Taker;
  readonly sentinel: SentinelKeeper;
  readonly download: Download;
  readonly crypto: Crypto;
  readonly now: Now;
  /** In [0, 1). */
  readonly random: () => number;
  readonly pause: () => Promise<void>;
  /** Keys that are known beforehand. */
  readonly keysFor: () => Promise<KeysFor>;
  /** Further places of a list, by its id: addresses that end in `/`. */
  readonly mirrorsFor: (id: string) => Promise<readonly string[]>;
  /** Called after the lists in the store changed. */
  readonly onChange: () => void;
}

export interface SignedLists {
  /** Checks the envelope of a list that is not held, and finds out whose keys it goes by. */
  meet(source: Source): Promise<Attempt<Met>>;
  /** What an officer compares before a list is subscribed. */
  offer(met: Met): Promise<ListOffer>;
  /** Subscribes: from here on the list is held, without items until its first sync. Without an address nothing is fetched. */
  adopt(url: string | undefined, header: ListHeader, state: KeptState): Promise<TakenOver>;
  /**
   * Removes a list that was begun from a file which then brought nothing; any other stays. What is known of one that
   * was held before, and lost, is not forgotten with it.
   */
  abandon(store: AppStore, id: string): Promise<void>;
  /**
   * Fetches and takes over the newest version of a list, or that of a place that is given. Refused also where another
   * version than the newest was taken over, and where the host of the list serves what it may not.
   */
  sync(store: AppStore, row: SignedRow, source?: Source): Promise<TakenOver | Refused>;
}

/** Whether bytes are an envelope, so that the list they speak for is a signed one. */
export function looksSigned(bytes: Uint8Array): boolean {
  if (bytes.byteLength > LIMITS.envelope) return false;
  try {
    return isEnvelope(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return false;
  }
}

/** The root keys of a list as people compare them. */
export function keyPrints(root: Root, crypto: Crypto): Promise<KeyPrint[]> {
  return Promise.all(
    root.root.keys.map(async (key) => ({
      kid: key.kid,
      alg: key.alg,
      fingerprint: await fingerprint(key, crypto),
    })),
  );
}

/** What is said of a list until its publisher has spoken. `now` is RFC 3339. */
export function unknownHeader(id: string, url: string, now: string, label?: string): ListHeader {
  const name = label ?? new URL(url).hostname;
  return { id, title: label ?? id, publisher: { name }, issued: now, lang: 'id' };
}

/** What is known of a list that was just met. */
export function firstState({ accepted, root, keysFrom, known }: Met): KeptState {
  return {
    keysFrom,
    ...(known ? { pinned: pinOf(known) } : {}),
    root,
    mark: null,
    revoked: { ids: [], by: { rootVersion: root.version, seq: 0, sha256: null } },
    mirrors: accepted.statement.mirrors,
  };
}

export function makeSignedLists(ports: SignedPorts): SignedLists {
  return {
    meet: async (source) => meet(source, await ports.keysFor(), { crypto: ports.crypto, now: ports.now() }),

    async offer({ accepted, root }) {
      const { header, contact, count, expires } = accepted.statement;
      return {
        id: header.id,
        title: header.title,
        publisher: header.publisher.name,
        ...(contact === undefined ? {} : { contact }),
        count,
        issued: header.issued,
        expires,
        keys: await keyPrints(root, ports.crypto),
        threshold: root.root.threshold,
      };
    },

    async adopt(url, header, state) {
      const signed: SignedState = { ...state, taken: null };
      const version = { list: { ...header, items: [] }, ordinary: [], digest: '' };
      return ports.taker.take(await ports.store(), {
        version,
        ...placeOf(url),
        expected: header.id,
        begin: true,
        signed,
      });
    },

    async abandon(store, id) {
      const row = (await store.rows()).find((one) => one.id === id);
      if (!row?.signed || !isAbandoned(row)) return;
      const { mark } = await ports.sentinel.state({ ...row, signed: row.signed });
      if (mark) await store.remove(id);
      else await ports.sentinel.forget(row, () => store.remove(id));
      ports.onChange();
    },

    async sync(store, row, source) {
      const known = await ports.sentinel.state(row);
      const more = [...new Set([...(await ports.mirrorsFor(row.id)), ...known.mirrors])];
      const onProgress = ports.taker.report(row.id);
      const synced = await syncSigned(
        { ...row, signed: known },
        {
          store,
          stash: store.stash,
          crypto: ports.crypto,
          now: ports.now(),
          keysFor: await ports.keysFor(),
          sources: source ? [source] : sourcesOf(row.url ?? '', more, ports.download, ports.random),
          pause: ports.pause,
          onProgress,
          onVerified: async (signed) => {
            // What was set meanwhile, as keys by a policy, stays.
            await store.change(row.id, (held) =>
              held.signed ? { ...held, signed: laterState(held.signed, signed) } : held,
            );
            ports.onChange();
          },
        },
      );
      if (!synced.ok) return synced;
      if (synced.unchanged) return { ok: true, row, added: 0, changed: 0, removed: 0, unchanged: true };
      const { version, state: signed, refused, awaited } = synced;
      const terms = { ...placeOf(row.url), expected: row.id, update: true, signed } as const;
      const taken = await ports.taker.take(store, { version, ...terms }, row.id);
      if (taken.ok) await store.stash.keepOnly(row.id, awaited);
      return taken.ok && refused ? refused : taken;
    },
  };
}

/** A list from a file whose first content never came: nothing would ever bring it. */
export const isAbandoned = ({ origin, signed }: ListRow): boolean =>
  origin === 'file' && signed?.taken === null;

/** Where a list is from: its address, or files that somebody brought. */
const placeOf = (url: string | undefined) =>
  url === undefined ? ({ origin: 'file' } as const) : ({ origin: 'url', url } as const);
