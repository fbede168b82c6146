import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { chunkItems } from '../../../../lib/cli/list/chunker.ts';
import { newSigner } from '../../../../lib/cli/list/keys.ts';
import { envelopeFile, signEnvelope, statementText } from '../../../../lib/cli/list/texts.ts';
import type { ListProblem } from '../../../../lib/core/answers.ts';
import { checkCurrent, readAuthentic } from '../../../../lib/lists/protocol/accept.ts';
import { readEnvelope } from '../../../../lib/lists/protocol/envelope.ts';
import { readKeys } from '../../../../lib/lists/protocol/keys.ts';
import type { Mark } from '../../../../lib/lists/protocol/order.ts';
import { attempt } from '../../../../lib/lists/protocol/refusal.ts';
import { readRoot } from '../../../../lib/lists/protocol/root.ts';
import { readStatement } from '../../../../lib/lists/protocol/statement.ts';
import { assemble, heldChunks } from '../../../../lib/lists/sync/assemble.ts';
import { webCrypto } from '../../../../lib/platform/crypto.ts';
import { item } from '../../app/world.ts';
import { NOW, Publisher, sha256Of } from '../publisher.ts';

const items = [item('a', 'Klaim pertama tentang benih'), item('b', 'Klaim kedua tentang pupuk')];

/** What a client says to the bytes of an envelope: the sequence number it takes, or the code of the refusal. */
async function verdict(
  publisher: Publisher,
  bytes: Uint8Array = publisher.envelope(),
  { id = publisher.id, mark = null, now = NOW }: { id?: string; mark?: Mark | null; now?: number } = {},
): Promise<number | ListProblem['code']> {
  const root = await readRoot(publisher.files.get('kunci/1.root.json')!, publisher.id, webCrypto);
  const result = await attempt(async () => {
    const accepted = await readAuthentic(readEnvelope(bytes), id, root, webCrypto);
    checkCurrent(accepted, root, mark, now);
    return accepted.statement.seq;
  });
  return result.ok ? result.value : result.problem.code;
}

const bytesOf = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
/** The statement of a publisher with some fields changed, signed by the right key. */
function resigned(publisher: Publisher, change: Record<string, unknown>): Uint8Array {
  const { signed } = readEnvelope(publisher.envelope());
  publisher.publishText(JSON.stringify({ ...JSON.parse(signed), ...change }));
  return publisher.envelope();
}

test.each(['Ed25519', 'ES256'] as const)('a version signed with %s is accepted', async (alg) => {
  const publisher = new Publisher('uji-resmi', { root: [newSigner('r', alg)], list: [newSigner('d', alg)] });
  publisher.publish(items);
  expect(await verdict(publisher)).toBe(1);
});

test('a threshold of two is met by two keys of either kind', async () => {
  const list = [newSigner('d1', 'Ed25519'), newSigner('d2', 'ES256'), newSigner('d3', 'Ed25519')];
  const publisher = new Publisher('uji-resmi', { list });
  publisher.rootVersion = 0;
  publisher.rotate({ listThreshold: 2 });
  publisher.publish(items, { signedBy: list.slice(0, 2) });
  expect(await verdict(publisher)).toBe(1);
  publisher.publish(items, { signedBy: list.slice(0, 1) });
  expect(await verdict(publisher)).toBe('BAD_SIGNATURE');
});

describe('an envelope is refused by name', () => {
  const mark = (seq: number, sha256: string | null = 'x'): Mark => ({ rootVersion: 1, seq, sha256 });
  const other = newSigner('daftar-1', 'Ed25519');
  test.each<[string, ListProblem['code'], (publisher: Publisher) => Promise<unknown>]>([
    ['of another list', 'BAD_SIGNATURE', (p) => verdict(p, p.envelope(), { id: 'uji-lain' })],
    ['signed for another list', 'WRONG_LIST', (p) => verdict(p, resigned(p, { id: 'uji-lain' }))],
    ['older than the mark', 'ROLLBACK', (p) => verdict(p, p.envelope(), { mark: mark(2) })],
    [
      'with the number of the mark and other bytes',
      'EQUIVOCATION',
      (p) => verdict(p, p.envelope(), { mark: mark(1) }),
    ],
    [
      'too far ahead of the mark',
      'FAST_FORWARD',
      (p) => verdict(p, resigned(p, { seq: 1_000_006 }), { mark: mark(5) }),
    ],
    ['with number 0', 'BAD_SEQ', (p) => verdict(p, resigned(p, { seq: 0 }))],
    ['with a number that is no safe integer', 'BAD_SEQ', (p) => verdict(p, resigned(p, { seq: 2 ** 53 }))],
    ['from the future', 'FROM_FUTURE', (p) => verdict(p, p.envelope(), { now: NOW - 601_000 })],
    [
      'valid for too long',
      'BAD_VALIDITY',
      (p) => verdict(p, resigned(p, { expires: '2027-01-08T08:00:01Z' })),
    ],
    [
      'that ends before it begins',
      'BAD_VALIDITY',
      (p) => verdict(p, resigned(p, { expires: '2026-11-23T07:00:00Z' })),
    ],
    ['of a later format', 'NEED_UPDATE', (p) => verdict(p, resigned(p, { format: 'klarifikasi-list/2' }))],
    ['of a later envelope', 'NEED_UPDATE', (p) => verdict(p, bytesOf({ format: 'klarifikasi-envelope/2' }))],
    [
      'that names a root that is not there',
      'ROOT_CHAIN',
      (p) => verdict(p, resigned(p, { root: { version: 2, sha256: '0'.repeat(64) } })),
    ],
    [
      'that names another root',
      'ROOT_CHAIN',
      (p) => verdict(p, resigned(p, { root: { version: 1, sha256: '0'.repeat(64) } })),
    ],
    [
      'by a key that only has the name',
      'BAD_SIGNATURE',
      (p) => (p.publish(items, { signedBy: [other] }), verdict(p)),
    ],
    [
      'by a key that nobody knows',
      'UNKNOWN_KEY',
      (p) => (p.publish(items, { signedBy: [newSigner('asing', 'Ed25519')] }), verdict(p)),
    ],
    ['with a chunk path that climbs', 'BAD_CHUNK_REF', (p) => verdict(p, withChunk(p, { path: '..x' }))],
    ['with a chunk path elsewhere', 'BAD_CHUNK_REF', (p) => verdict(p, withChunk(p, { path: 'a/b.json' }))],
    [
      'with a chunk that is too big',
      'BAD_CHUNK_REF',
      (p) => verdict(p, withChunk(p, { size: 2 * 1024 * 1024 + 1 })),
    ],
    ['with 65 chunks', 'BAD_CHUNK_REF', (p) => verdict(p, withChunks(p, 65, 1000))],
    ['with chunks above 64 MiB', 'TOO_BIG', (p) => verdict(p, withChunks(p, 64, 1024 * 1024 + 1))],
    ['with more than 50,000 items', 'TOO_MANY', (p) => verdict(p, withChunk(p, { items: 50_001 }))],
    ['with a wrong field', 'SCHEMA', (p) => verdict(p, resigned(p, { title: 5 }))],
    [
      'with a mirror that is not https',
      'SCHEMA',
      (p) => verdict(p, resigned(p, { mirrors: ['http://a.go.id/'] })),
    ],
    [
      'with five mirrors',
      'SCHEMA',
      (p) =>
        verdict(p, resigned(p, { mirrors: Array.from({ length: 5 }, (_, i) => `https://m${i}.go.id/`) })),
    ],
    [
      'with 1,001 revoked items',
      'SCHEMA',
      (p) => verdict(p, resigned(p, { revoked: Array.from({ length: 1001 }, (_, i) => `k${i}`) })),
    ],
    ['above 64 KiB', 'TOO_BIG', (p) => verdict(p, Buffer.concat([p.envelope(), Buffer.alloc(65_536, 32)]))],
    [
      'that is a web page',
      'ENVELOPE_PARSE',
      (p) => verdict(p, bytesOf('<!doctype html><title>Masuk</title>')),
    ],
    ['in another encoding', 'ENVELOPE_PARSE', (p) => verdict(p, new Uint8Array([0x22, 0xe9, 0x22]))],
    ['that is other JSON', 'ENVELOPE_SHAPE', (p) => verdict(p, bytesOf({ items: [] }))],
    [
      'with nine signatures',
      'ENVELOPE_SHAPE',
      (p) =>
        verdict(
          p,
          withSignatures(
            p,
            Array.from({ length: 9 }, () => ({ kid: 'a', sig: '' })),
          ),
        ),
    ],
    [
      'with a forbidden key',
      'BAD_KEY',
      (p) => verdict(p, bytesOf('{"format":"klarifikasi-envelope/1","__proto__":{}}')),
    ],
    [
      'with a forbidden key inside the signed text',
      'BAD_KEY',
      (p) => (p.publishText('{"constructor":1}'), verdict(p)),
    ],
    ['nested too deeply', 'TOO_DEEP', (p) => verdict(p, bytesOf(`${'['.repeat(20)}${']'.repeat(20)}`))],
  ])('%s', async (_, code, ask) => {
    const publisher = new Publisher();
    publisher.publish(items);
    expect(await ask(publisher)).toBe(code);
  });

  test('whose key signs twice where two keys have to', async () => {
    const list = [newSigner('d1', 'Ed25519'), newSigner('d2', 'Ed25519')];
    const publisher = new Publisher('uji-resmi', { list });
    publisher.rootVersion = 0;
    publisher.rotate({ listThreshold: 2 });
    publisher.publish(items, { signedBy: list.slice(0, 1) });
    const { signatures } = JSON.parse(Buffer.from(publisher.envelope()).toString()) as {
      signatures: unknown[];
    };
    expect(await verdict(publisher, withSignatures(publisher, [...signatures, ...signatures]))).toBe(
      'BAD_SIGNATURE',
    );
  });

  test('whose signature was made for another purpose', async () => {
    const publisher = new Publisher();
    const signed = statementText(publisher.plan(items));
    const envelope = signEnvelope(
      { signed, signatures: [] },
      'klarifikasi-root/1',
      publisher.id,
      publisher.listKeys,
    );
    expect(await verdict(publisher, bytesOf(envelopeFile(envelope)))).toBe('BAD_SIGNATURE');
  });
});

test('a key that is written in another way is not another key', () => {
  const { key } = newSigner('d1', 'Ed25519');
  // The last sign before the padding holds two bits that count for nothing.
  const last = key.pub.at(-2)!;
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const pub = `${key.pub.slice(0, -2)}${signs[signs.indexOf(last) + 1]}=`;
  expect(atob(pub)).toBe(atob(key.pub));
  expect(() => readKeys([key, { ...key, kid: 'd2', pub }], 'keys', 8)).toThrow('keys[1].pub: bad_value');
});

test('ordinary texts in several chunks stay as many as they are, however often the list is updated', async () => {
  const texts = [['Panen raya di desa contoh.'], ['Rapat koordinasi penyuluh contoh.']];
  const chunks = texts.map((ordinary) => chunkItems([], ordinary)[0]!);
  const refs = chunks.map(({ ref }) => ref);
  const held = heldChunks(refs, [], texts.flat());
  const fetched = new Map(chunks.map(({ ref, bytes }) => [ref.sha256, new Uint8Array(bytes).buffer]));
  const publisher = new Publisher();
  const statement = readStatement(statementText({ ...publisher.plan([]), chunks: refs }), publisher.id);
  const stash = {
    held: async () => [...fetched.keys()],
    get: async (_: string, sha256: string) => fetched.get(sha256) ?? null,
    put: async () => 'ok' as const,
    keepOnly: async () => undefined,
  };
  const ports = { stash, crypto: webCrypto, pause: async () => undefined, onProgress: () => undefined };
  expect((await assemble(statement, held, ports)).ordinary).toEqual(texts.flat());
  const many = Array.from(
    { length: 3 },
    (_, i) =>
      chunkItems(
        [],
        Array.from({ length: 400 }, (__, j) => `Kegiatan contoh ${i}-${j}`),
      )[0]!,
  );
  for (const { ref, bytes } of many) fetched.set(ref.sha256, new Uint8Array(bytes).buffer);
  const whole = readStatement(
    statementText({ ...publisher.plan([]), chunks: many.map(({ ref }) => ref) }),
    publisher.id,
  );
  await expect(assemble(whole, new Map(), ports)).rejects.toMatchObject({
    problem: { code: 'SCHEMA', field: 'ordinary', cause: 'too_many' },
  });
});

test('an expired version is accepted: age is marked, it takes nothing away', async () => {
  const publisher = new Publisher();
  publisher.publish(items);
  expect(await verdict(publisher, publisher.envelope(), { now: NOW + 50 * 86_400_000 })).toBe(1);
});

test('the same bytes are accepted again, and another text of the same number is not', async () => {
  const publisher = new Publisher();
  const signed = publisher.publish(items);
  const mark = { rootVersion: 1, seq: 1, sha256: sha256Of(signed) };
  expect(await verdict(publisher, publisher.envelope(), { mark })).toBe(1);
  expect(await verdict(publisher, resigned(publisher, { title: 'Judul lain' }), { mark })).toBe(
    'EQUIVOCATION',
  );
});

test('no change of a byte is accepted as something else', async () => {
  const publisher = new Publisher();
  publisher.publish(items);
  const good = publisher.envelope();
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const bytes = new Uint8Array(good);
      bytes[at]! ^= change;
      const said = await verdict(publisher, bytes);
      // A changed byte outside of what is signed may be harmless; nothing else of the version may differ.
      const harmless = said === 1 && readEnvelope(bytes).signed === readEnvelope(good).signed;
      expect(harmless || typeof said === 'string').toBe(true);
    }),
    { numRuns: 400 },
  );
});

test('no truncation is accepted', async () => {
  const publisher = new Publisher();
  publisher.publish(items);
  const good = publisher.envelope();
  const said = new Set<unknown>();
  for (let length = 0; length < good.length - 1; length += 3)
    said.add(await verdict(publisher, good.slice(0, length)));
  expect([...said]).toEqual(['ENVELOPE_PARSE']);
});

test('garbage is refused with a code, whatever it is', async () => {
  const publisher = new Publisher();
  publisher.publish(items);
  const garbage = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.json().map(bytesOf),
    fc.string().map(bytesOf),
  );
  await fc.assert(
    fc.asyncProperty(garbage, async (bytes) => {
      expect(await verdict(publisher, bytes)).toMatch(/^[A-Z_]+$/);
      publisher.publishText(Buffer.from(bytes).toString('latin1'));
      expect(await verdict(publisher)).toMatch(/^[A-Z_]+$/);
    }),
    { numRuns: 500 },
  );
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
});

function withSignatures(publisher: Publisher, signatures: unknown[]): Uint8Array {
  return bytesOf({ ...JSON.parse(Buffer.from(publisher.envelope()).toString()), signatures });
}
function withChunk(publisher: Publisher, change: object): Uint8Array {
  const [chunk] = publisher.plan(items, { seq: 1 }).chunks;
  return resigned(publisher, { chunks: [{ ...chunk, ...change }] });
}
function withChunks(publisher: Publisher, count: number, size: number): Uint8Array {
  const chunks = Array.from({ length: count }, (_, i) => ({
    path: `b-${i}.json`,
    size,
    sha256: sha256Of(String(i)),
    items: 0,
  }));
  return resigned(publisher, { chunks });
}
