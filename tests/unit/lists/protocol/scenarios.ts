/**
 * What a client must refuse, one attack or fault each. Every scenario runs against a whole protocol that is handed
 * in, so that it also tells whether a protocol with a guard taken out still refuses.
 */
import type * as Signed from '../../../../lib/lists/signed.ts';
import type * as Chunks from '../../../../lib/lists/sync/chunks.ts';
import type * as First from '../../../../lib/lists/sync/first.ts';
import type * as Sync from '../../../../lib/lists/sync/sync.ts';
import type { Source } from '../../../../lib/lists/sync/source.ts';
import { newSigner } from '../../../../lib/cli/list/keys.ts';
import type { ListRow } from '../../../../lib/lists/ports.ts';
import type { Mark } from '../../../../lib/lists/protocol/order.ts';
import { readStatement } from '../../../../lib/lists/protocol/statement.ts';
import type { KnownKeys, SignedState } from '../../../../lib/lists/signed.ts';
import { webCrypto } from '../../../../lib/platform/crypto.ts';
import { memoryStore } from '../../../../lib/store/memory-store.ts';
import { item } from '../../app/world.ts';
import { place } from '../folder.ts';
import { NOW, Publisher, sha256Of } from '../publisher.ts';

/** The parts of `lib/lists` that clients go by. */
export type Protocol = typeof Sync & typeof First & typeof Signed & typeof Chunks;

/** What a client says: `taken`, `same`, or the code of the refusal. */
export type Said = string;
export interface Scenario {
  readonly name: string;
  readonly expected: Said;
  run(protocol: Protocol): Promise<Said>;
}

const items = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => item(`k-${from + i}`, `Klaim nomor ${from + i} tentang benih`));

interface Client {
  sync(more?: {
    sources?: readonly Source[];
    row?: Partial<ListRow>;
    state?: Partial<SignedState>;
    now?: number;
    known?: KnownKeys;
  }): Promise<Said>;
  readonly store: ReturnType<typeof memoryStore<ListRow>>;
  readonly verified: SignedState[];
}

/** A client that has met the publisher at its first root and holds nothing yet. */
async function client(protocol: Protocol, publisher: Publisher): Promise<Client> {
  const search = { crypto: webCrypto, now: NOW };
  const met = await protocol.meet(place(publisher.files), () => null, search);
  if (!met.ok) throw new Error(met.problem.code);
  const store = memoryStore<ListRow>();
  const verified: SignedState[] = [];
  const first: SignedState = {
    keysFrom: 'first-use',
    root: met.value.root,
    mark: null,
    taken: null,
    revoked: { ids: [], by: { rootVersion: 1, seq: 0, sha256: null } },
    mirrors: [],
  };
  return {
    store,
    verified,
    async sync({ sources = [place(publisher.files)], row = {}, state = {}, now = NOW, known } = {}) {
      const held = {
        id: publisher.id,
        version: 'v',
        pieces: [],
        live: [],
        digest: '',
        ...row,
        signed: { ...first, ...state },
      } as unknown as Sync.SignedRow;
      const synced = await protocol.syncSigned(held, {
        ...search,
        now,
        store,
        stash: store.stash,
        sources,
        keysFor: () => (known ? { keys: known, from: 'policy' } : null),
        pause: () => Promise.resolve(),
        onProgress: () => undefined,
        onVerified: async (next) => void verified.push(next),
      });
      if (!synced.ok) return synced.problem.code;
      if (synced.unchanged) return 'same';
      const taken = `taken ${synced.version.list.items.length}`;
      return synced.refused ? `${taken} and ${synced.refused.problem.code}` : taken;
    },
  };
}

/** A client that meets a good version, then what `attack` made of it. */
const against =
  (attack: (publisher: Publisher) => void, more: Parameters<Client['sync']>[0] = {}) =>
  async (protocol: Protocol): Promise<Said> => {
    const publisher = new Publisher();
    publisher.publish(items(3));
    const { sync } = await client(protocol, publisher);
    attack(publisher);
    return sync(more);
  };

/** A client that holds a version, and then asks the places that `spread` makes of it and of later ones. */
const withMirror =
  (spread: (publisher: Publisher) => readonly Source[], seq = 1) =>
  async (protocol: Protocol): Promise<Said> => {
    const publisher = new Publisher();
    const signed = publisher.publish(items(3), { seq });
    const { sync } = await client(protocol, publisher);
    const held = { sha256: sha256Of(signed), statement: { chunks: [], root: { sha256: '' } } } as never;
    const sources = spread(publisher);
    return sync({ sources, row: { digest: 'd' }, state: { taken: held, ...mark(seq, sha256Of(signed)) } });
  };

const withoutChunks = (files: Publisher['files']): Publisher['files'] =>
  new Map([...files].filter(([path]) => !path.startsWith('b-')));

/** The statement with some fields changed, signed by the right key. */
function restate(publisher: Publisher, change: (fields: Record<string, never>) => object): void {
  const { signed } = JSON.parse(Buffer.from(publisher.envelope()).toString()) as { signed: string };
  const fields = JSON.parse(signed) as Record<string, never>;
  publisher.publishText(JSON.stringify({ ...fields, ...change(fields) }));
}

const mark = (seq: number, sha256: string | null = 'x', rootVersion = 1): { mark: Mark } => ({
  mark: { rootVersion, seq, sha256 },
});
const chunkOf = (fields: Record<string, never>) => (fields['chunks'] as unknown as object[])[0]!;
const edit = (path: string, change: (text: string) => string) => (publisher: Publisher) =>
  publisher.put(path, change(Buffer.from(publisher.files.get(path)!).toString()));
const chunkPath = (publisher: Publisher) =>
  [...publisher.files.keys()].find((path) => path.startsWith('b-'))!;

const two = () => [newSigner('d1', 'Ed25519'), newSigner('d2', 'Ed25519')];

/** A publisher of whose list keys two have to sign. */
function publisherOfTwo(): Publisher {
  const publisher = new Publisher('uji-resmi', { list: two() });
  publisher.rootVersion = 0;
  publisher.rotate({ listThreshold: 2 });
  publisher.publish(items(3));
  return publisher;
}

const envelopes: Scenario[] = [
  { name: 'a good version is taken', expected: 'taken 3', run: against(() => undefined) },
  {
    name: 'an envelope above 64 KiB',
    expected: 'TOO_BIG',
    run: async (protocol) => {
      const publisher = new Publisher();
      publisher.publish(items(3));
      const { sync } = await client(protocol, publisher);
      const bytes = new Uint8Array(Buffer.concat([publisher.envelope(), Buffer.alloc(65_536, 32)]));
      const files = place(publisher.files);
      return sync({ sources: [{ ...files, envelope: async () => ({ ok: true, bytes }) }] });
    },
  },
  {
    name: 'an envelope that is no UTF-8',
    expected: 'ENVELOPE_PARSE',
    run: against((p) => {
      const text = Buffer.from(p.envelope())
        .toString('latin1')
        .replace('"signatures"', '"x":"\u00e9","signatures"');
      p.put('daftar.json', Buffer.from(text, 'latin1'));
    }),
  },
  {
    name: 'a forbidden key',
    expected: 'BAD_KEY',
    run: against(edit('daftar.json', (text) => text.replace('{', '{"__proto__":{},'))),
  },
  {
    name: 'nesting without end',
    expected: 'TOO_DEEP',
    run: against(
      edit('daftar.json', (text) => text.replace('{', `{"x":${'['.repeat(20)}${']'.repeat(20)},`)),
    ),
  },
  {
    name: 'nine signatures',
    expected: 'ENVELOPE_SHAPE',
    run: against(
      edit('daftar.json', (text) => text.replace('[{"kid"', `[${'{"kid":"a","sig":""},'.repeat(8)}{"kid"`)),
    ),
  },
  {
    name: 'a signature by somebody else',
    expected: 'BAD_SIGNATURE',
    run: against((p) => p.publish(items(3), { signedBy: [newSigner('daftar-1', 'Ed25519')] })),
  },
  {
    name: 'one signature where two are needed',
    expected: 'BAD_SIGNATURE',
    run: async (protocol) => {
      const publisher = publisherOfTwo();
      const { sync } = await client(protocol, publisher);
      publisher.publish(items(3), { signedBy: publisher.listKeys.slice(0, 1) });
      return sync();
    },
  },
  {
    name: 'one key that signs twice where two are needed',
    expected: 'BAD_SIGNATURE',
    run: async (protocol) => {
      const publisher = publisherOfTwo();
      const { sync } = await client(protocol, publisher);
      publisher.publish(items(3), { signedBy: publisher.listKeys.slice(0, 1) });
      edit('daftar.json', (text) => text.replace(/\[(\{"kid".*?\})\]/, '[$1,$1]'))(publisher);
      return sync();
    },
  },
  {
    name: 'a statement of another list',
    expected: 'WRONG_LIST',
    run: against((p) => restate(p, () => ({ id: 'uji-lain' }))),
  },
  {
    name: 'a later format',
    expected: 'NEED_UPDATE',
    run: against((p) => restate(p, () => ({ format: 'klarifikasi-list/2' }))),
  },
];

const orders: Scenario[] = [
  { name: 'number 0', expected: 'BAD_SEQ', run: against((p) => restate(p, () => ({ seq: 0 }))) },
  { name: 'an older number', expected: 'ROLLBACK', run: against(() => undefined, { state: mark(2) }) },
  {
    name: 'a number that jumps',
    expected: 'FAST_FORWARD',
    run: against((p) => restate(p, () => ({ seq: 1_000_006 })), { state: mark(5) }),
  },
  {
    name: 'the same number for other bytes',
    expected: 'EQUIVOCATION',
    run: against(() => undefined, { state: mark(1) }),
  },
  {
    name: 'validity above 45 days',
    expected: 'BAD_VALIDITY',
    run: against((p) => restate(p, () => ({ expires: '2027-01-08T08:00:01Z' }))),
  },
  {
    name: 'a version from the future',
    expected: 'FROM_FUTURE',
    run: against(() => undefined, { now: NOW - 601_000 }),
  },
  {
    name: 'a mirror that holds an update back',
    expected: 'taken 4',
    run: withMirror((publisher) => {
      const mirror = place(new Map(publisher.files));
      publisher.publish(items(4));
      return [mirror, place(publisher.files)];
    }),
  },
  {
    name: 'a mirror that is behind, though newer than what is held',
    expected: 'taken 5',
    run: withMirror((publisher) => {
      publisher.publish(items(4));
      const mirror = place(new Map(publisher.files));
      publisher.publish(items(5));
      return [mirror, place(publisher.files)];
    }),
  },
  {
    name: 'a mirror that names an older version and has none of its content',
    expected: 'taken 5',
    run: withMirror((publisher) => {
      publisher.publish(items(4));
      const mirror = place(withoutChunks(publisher.files));
      publisher.publish(items(5));
      return [mirror, place(publisher.files)];
    }),
  },
  {
    name: 'a newest version whose content is gone',
    expected: 'taken 4 and HTTP',
    run: withMirror((publisher) => {
      publisher.publish(items(4));
      const mirror = place(new Map(publisher.files));
      publisher.publish(items(400));
      return [mirror, place(withoutChunks(publisher.files))];
    }),
  },
  {
    name: 'a host that went back while a mirror has what is held',
    expected: 'ROLLBACK',
    run: withMirror((publisher) => {
      const mirror = place(new Map(publisher.files));
      publisher.publish(items(2), { seq: 1 });
      return [mirror, place(publisher.files)];
    }, 2),
  },
  {
    name: 'a host that somebody else signed for while a mirror has something newer',
    expected: 'taken 4 and BAD_SIGNATURE',
    run: withMirror((publisher) => {
      publisher.publish(items(4));
      const mirror = place(new Map(publisher.files));
      publisher.publish(items(5), { signedBy: [{ ...newSigner('daftar-1', 'Ed25519') }] });
      return [mirror, place(publisher.files)];
    }),
  },
  {
    name: 'a mirror with other bytes under the number that is held',
    expected: 'EQUIVOCATION',
    run: withMirror((publisher) => {
      const host = place(new Map(publisher.files));
      publisher.publish(items(4), { seq: 1 });
      return [place(publisher.files), host];
    }),
  },
  {
    name: 'two places with other bytes under one new number',
    expected: 'EQUIVOCATION',
    run: withMirror((publisher) => {
      publisher.publish(items(4));
      const mirror = place(new Map(publisher.files));
      publisher.publish(items(5), { seq: 2 });
      return [mirror, place(publisher.files)];
    }),
  },
  {
    name: 'a mirror with what a stolen key signed, while the host has new keys',
    expected: 'taken 4',
    run: withMirror((publisher) => {
      publisher.publish(items(9), { seq: 900_000 });
      const mirror = place(new Map(publisher.files));
      publisher.rotate({ listKeys: [newSigner('daftar-2', 'Ed25519')], seqFloor: 2 });
      publisher.publish(items(4), { seq: 2 });
      return [mirror, place(publisher.files)];
    }),
  },
  {
    name: 'a mirror with an older version',
    expected: 'taken 4',
    run: async (protocol) => {
      const publisher = new Publisher();
      publisher.publish(items(3));
      const { sync } = await client(protocol, publisher);
      const stale = place(new Map(publisher.files));
      publisher.publish(items(4));
      return sync({ sources: [stale, place(publisher.files)], state: mark(2, null) });
    },
  },
];

const chunks: Scenario[] = [
  {
    name: 'a chunk path that climbs',
    expected: 'BAD_CHUNK_REF',
    run: against((p) => restate(p, (f) => ({ chunks: [{ ...chunkOf(f), path: '..' }] }))),
  },
  {
    name: 'a chunk in a folder',
    expected: 'BAD_CHUNK_REF',
    run: against((p) => restate(p, (f) => ({ chunks: [{ ...chunkOf(f), path: 'a/b' }] }))),
  },
  {
    name: 'a chunk above 2 MiB',
    expected: 'BAD_CHUNK_REF',
    run: against((p) => restate(p, (f) => ({ chunks: [{ ...chunkOf(f), size: 2_097_153 }] }))),
  },
  {
    name: 'one chunk named twice',
    expected: 'BAD_CHUNK_REF',
    run: against((p) => restate(p, (f) => ({ chunks: [chunkOf(f), chunkOf(f)], count: 6 }))),
  },
  {
    name: 'an item that is skipped does not count',
    expected: 'taken 2',
    run: against((p) => restate(p, (f) => ({ chunks: [{ ...chunkOf(f), skip: [1] }], count: 2 }))),
  },
  {
    name: 'a chunk that is skipped throughout',
    expected: 'BAD_CHUNK_REF',
    run: against((p) => restate(p, (f) => ({ chunks: [{ ...chunkOf(f), skip: [0, 1, 2] }], count: 0 }))),
  },
  {
    name: 'an item that is skipped twice',
    expected: 'BAD_CHUNK_REF',
    run: against((p) => restate(p, (f) => ({ chunks: [{ ...chunkOf(f), skip: [1, 1] }], count: 1 }))),
  },
  {
    name: 'an item that is skipped and not there',
    expected: 'BAD_CHUNK_REF',
    run: against((p) => restate(p, (f) => ({ chunks: [{ ...chunkOf(f), skip: [3] }], count: 2 }))),
  },
  {
    name: '65 chunks',
    expected: 'BAD_CHUNK_REF',
    run: against((p) => restate(p, () => ({ chunks: refs(65, 1000), count: 0 }))),
  },
  {
    name: 'chunks above 64 MiB',
    expected: 'TOO_BIG',
    run: against((p) => restate(p, () => ({ chunks: refs(64, 1_048_577), count: 0 }))),
  },
  {
    name: 'a chunk with a flipped bit',
    expected: 'CHUNK_HASH',
    run: against((p) => edit(chunkPath(p), (text) => text.replace('benih', 'benin'))(p)),
  },
  {
    name: 'a chunk that was cut short',
    expected: 'CHUNK_SIZE',
    run: against((p) => edit(chunkPath(p), (text) => text.slice(0, -1))(p)),
  },
  {
    name: 'a chunk with fewer items than signed',
    expected: 'COUNT',
    run: against((p) => restate(p, (f) => ({ chunks: [{ ...chunkOf(f), items: 4 }] }))),
  },
  {
    name: 'a count that is not the sum',
    expected: 'COUNT',
    run: against((p) => restate(p, () => ({ count: 4 }))),
  },
  {
    name: 'two items of one id',
    expected: 'BAD_ITEM',
    run: against((p) => void p.publish([...items(3), item('k-0', 'Klaim nomor 0 lagi')])),
  },
  {
    name: 'an item with a wrong field',
    expected: 'BAD_ITEM',
    run: against((p) => void p.publish([...items(3), item('k-9', 'Klaim', { url: 'javascript:alert(1)' })])),
  },
  {
    name: 'a cache that keeps a damaged chunk',
    expected: 'taken 3',
    run: async (protocol) => {
      const publisher = new Publisher();
      publisher.publish(items(3));
      const { sync } = await client(protocol, publisher);
      const wrong = (path: string, { afresh, limit }: { afresh?: boolean; limit: number }) =>
        path.startsWith('b-') && !afresh ? ({ ok: true, bytes: new Uint8Array(limit) } as const) : undefined;
      return sync({ sources: [place(publisher.files, [], wrong)] });
    },
  },
  {
    name: 'a fetched chunk that was damaged on the disk',
    expected: 'CHUNK_HASH',
    run: async (protocol) => {
      const publisher = new Publisher();
      publisher.publish(items(3));
      const { sync, store } = await client(protocol, publisher);
      const [path] = [chunkPath(publisher)];
      const good = publisher.files.get(path)!;
      await store.stash.put(
        publisher.id,
        sha256Of(good),
        new Uint8Array(
          Buffer.from(good)
            .toString()
            .replace('benih', 'benin')
            .split('')
            .map((c) => c.charCodeAt(0)),
        ).buffer,
      );
      return sync();
    },
  },
];

/** A client that holds root 1, and a publisher that went on from there. */
const rotated =
  (change: (publisher: Publisher) => void, more: Parameters<Client['sync']>[0] = {}) =>
  async (protocol: Protocol): Promise<Said> => {
    const publisher = new Publisher();
    publisher.publish(items(3));
    const { sync } = await client(protocol, publisher);
    change(publisher);
    return sync(more);
  };

/**
 * A client for whose list other keys became known, and who then meets the chain again from its first root on; the
 * second root took a key away. What is held was signed before that root, or after it.
 */
const rekeyed =
  (held: 'before' | 'after') =>
  async (protocol: Protocol): Promise<Said> => {
    const publisher = new Publisher();
    const before = publisher.publish(items(3));
    const { sync } = await client(protocol, publisher);
    publisher.rotate({ listKeys: [newSigner('daftar-2', 'Ed25519')], seqFloor: 2 });
    const after = publisher.publish(items(3), { seq: 900_000 });
    publisher.publish(items(4), { seq: 2 });
    const text = held === 'before' ? before : after;
    const known = {
      id: publisher.id,
      keys: publisher.rootKeys.map(({ key }) => key),
      threshold: 1,
      rootVersion: 1,
    };
    const taken = { statement: readStatement(text, publisher.id), sha256: sha256Of(text) };
    const state: SignedState = {
      keysFrom: 'first-use',
      root: null,
      ...mark(900_000, taken.sha256),
      taken,
      revoked: { ids: [], by: mark(900_000).mark },
      mirrors: [],
    };
    return sync({ known, state: protocol.rekeyed(state, 'policy', known) });
  };

const thief = newSigner('pencuri', 'Ed25519');
const roots: Scenario[] = [
  {
    name: 'keys that were changed twice',
    expected: 'taken 4',
    run: rotated((p) => {
      p.rotate({ listKeys: [newSigner('daftar-2', 'Ed25519')] });
      p.rotate({ rootKeys: [newSigner('akar-2', 'ES256')], listKeys: [newSigner('daftar-3', 'ES256')] });
      p.publish(items(4));
    }),
  },
  {
    name: 'a root that the one before did not sign',
    expected: 'ROOT_CHAIN',
    run: rotated((p) => {
      p.rotate({ rootKeys: [thief], listKeys: [thief], signedBy: [thief] });
      p.publish(items(4));
    }),
  },
  {
    name: 'a root that its own keys did not sign',
    expected: 'ROOT_CHAIN',
    run: rotated((p) => {
      p.rotate({
        rootKeys: [newSigner('akar-2', 'Ed25519')],
        listKeys: [newSigner('daftar-2', 'Ed25519')],
        signedBy: p.rootKeys,
      });
      p.publish(items(4));
    }),
  },
  {
    name: 'a root that is skipped',
    expected: 'ROOT_CHAIN',
    run: rotated((p) => {
      p.rotate({ listKeys: [newSigner('daftar-2', 'Ed25519')], version: 3 });
      p.files.set('kunci/2.root.json', p.files.get('kunci/3.root.json')!);
      p.publish(items(4));
    }),
  },
  {
    name: 'a key that was revoked',
    expected: 'UNKNOWN_KEY',
    run: rotated((p) => {
      const stolen = p.listKeys;
      p.rotate({ listKeys: [...stolen, newSigner('daftar-2', 'Ed25519')], revokedKids: ['daftar-1'] });
      p.publish(items(4), { signedBy: [...stolen] });
    }),
  },
  {
    name: 'a root whose text is not the one that the statement names',
    expected: 'ROOT_CHAIN',
    run: rotated((p) => restate(p, () => ({ root: { version: 1, sha256: '0'.repeat(64) } }))),
  },
  {
    name: 'a lower number after a root that took a key away and says so',
    expected: 'taken 4',
    run: rotated(
      (p) => {
        p.rotate({ listKeys: [newSigner('daftar-2', 'Ed25519')], seqFloor: 2 });
        p.publish(items(4), { seq: 2 });
      },
      { state: mark(900_000) },
    ),
  },
  {
    name: 'a lower number after a root that took no key away',
    expected: 'ROLLBACK',
    run: rotated(
      (p) => {
        p.rotate({ seqFloor: 2 });
        p.publish(items(4), { seq: 2 });
      },
      { state: mark(900_000) },
    ),
  },
  {
    name: 'a lower number after other keys became known and a root took a key away',
    expected: 'taken 4',
    run: rekeyed('before'),
  },
  {
    name: 'a lower number after other keys became known for the root that is held',
    expected: 'ROLLBACK',
    run: rekeyed('after'),
  },
  {
    name: 'a chain of 40 roots in one update',
    expected: 'ROOT_CHAIN',
    run: rotated((p) => {
      for (let i = 0; i < 40; i++) p.rotate();
      p.publish(items(4));
    }),
  },
  {
    name: 'two names for one key',
    expected: 'ROOT_CHAIN',
    run: async (protocol) => {
      const [one] = two();
      const again = { ...one!, key: { ...one!.key, kid: 'lain' } };
      const publisher = new Publisher('uji-resmi', { list: [one!, again] });
      publisher.rootVersion = 0;
      publisher.rotate({ listThreshold: 2 });
      publisher.publish(items(3));
      const met = await protocol.meet(place(publisher.files), () => null, { crypto: webCrypto, now: NOW });
      return met.ok ? 'met' : met.problem.code;
    },
  },
  {
    name: 'keys known beforehand that were changed twice since',
    expected: 'met 4 by root 3',
    run: async (protocol) => {
      const publisher = new Publisher();
      const keys = { id: publisher.id, keys: publisher.rootKeys.map(({ key }) => key), threshold: 1 };
      for (const kid of ['akar-2', 'akar-3']) publisher.rotate({ rootKeys: [newSigner(kid, 'Ed25519')] });
      publisher.publish(items(4));
      const known = () => ({ keys, from: 'policy' as const });
      const met = await protocol.meet(place(publisher.files), known, { crypto: webCrypto, now: NOW });
      if (!met.ok) return met.problem.code;
      return `met ${met.value.accepted.statement.count} by root ${met.value.root.version}`;
    },
  },
  {
    name: 'keys known beforehand that no root of the chain has',
    expected: 'ROOT_CHAIN',
    run: async (protocol) => {
      const publisher = new Publisher();
      publisher.rotate({ rootKeys: [newSigner('akar-2', 'Ed25519')] });
      publisher.publish(items(4));
      const keys = { id: publisher.id, keys: [newSigner('akar-1', 'Ed25519').key], threshold: 1 };
      const known = () => ({ keys, from: 'policy' as const });
      const met = await protocol.meet(place(publisher.files), known, { crypto: webCrypto, now: NOW });
      return met.ok ? 'met' : met.problem.code;
    },
  },
  {
    name: 'a root by other keys than those known beforehand',
    expected: 'ROOT_CHAIN',
    run: async (protocol) => {
      const publisher = new Publisher('uji-resmi', { root: [newSigner('akar-1', 'Ed25519')] });
      publisher.publish(items(3));
      const keys = {
        id: publisher.id,
        keys: [newSigner('akar-1', 'Ed25519').key],
        threshold: 1,
        rootVersion: 1,
      };
      const known = () => ({ keys, from: 'policy' as const });
      const met = await protocol.meet(place(publisher.files), known, { crypto: webCrypto, now: NOW });
      return met.ok ? 'met' : met.problem.code;
    },
  },
];

const revocations: Scenario[] = [
  {
    name: 'a revocation acts though no chunk comes',
    expected: 'HTTP revoked k-1',
    run: async (protocol) => {
      const publisher = new Publisher();
      publisher.publish(items(3));
      const { sync, verified } = await client(protocol, publisher);
      publisher.publish(items(4), { revoked: ['k-1'] });
      for (const path of publisher.files.keys()) if (path.startsWith('b-')) publisher.files.delete(path);
      const said = await sync();
      return `${said} revoked ${verified.at(-1)?.revoked.ids.join()}`;
    },
  },
  {
    name: 'an older version does not undo a revocation',
    expected: 'k-1 by 3',
    run: async (protocol) => {
      const publisher = new Publisher();
      publisher.publish(items(3));
      const { sync, verified } = await client(protocol, publisher);
      // Version 3 was verified, its chunks never came; now a mirror serves version 2.
      publisher.publish(items(4), { seq: 2 });
      const revoked = { ids: ['k-1'], by: mark(3).mark };
      await sync({ state: { revoked } });
      const { ids, by } = verified.at(-1)?.revoked ?? revoked;
      return `${ids.join()} by ${by.seq}`;
    },
  },
  {
    name: 'a revocation holds while the version that withdraws the item is on its way',
    expected: 'k-1',
    run: async (protocol) => {
      const publisher = new Publisher();
      publisher.publish(items(3));
      const { sync, verified } = await client(protocol, publisher);
      // Version 1 was held when version 2 revoked an item; version 3 has it withdrawn, and revokes nothing.
      publisher.publish(items(4), { seq: 3 });
      await sync({ state: { revoked: { ids: ['k-1'], by: mark(2).mark } } });
      return verified.at(-1)!.revoked.ids.join();
    },
  },
];

function refs(count: number, size: number) {
  return Array.from({ length: count }, (_, i) => ({
    path: `b-${i}`,
    size,
    sha256: sha256Of(String(i)),
    items: 0,
  }));
}

/** All of them. */
export const SCENARIOS: readonly Scenario[] = [...envelopes, ...orders, ...chunks, ...roots, ...revocations];
