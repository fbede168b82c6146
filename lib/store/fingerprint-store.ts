/** Fingerprints of drafts and what they turned out to resemble, with the key that their hashes were made with. */
import type { LookBackHit } from '../core/news.ts';
import { historyDatabase } from './history-database.ts';
import type { StoredPrint } from './history-database.ts';

const KEY = 'fingerprints';
const ALL: ['prints', 'hits', 'keys'] = ['prints', 'hits', 'keys'];

export const fingerprintStore = {
  put: async (print: StoredPrint): Promise<void> =>
    void (await (await historyDatabase()).put('prints', print)),
  forget: async (draft: string): Promise<void> => (await historyDatabase()).delete('prints', draft),
  all: async (): Promise<StoredPrint[]> => (await historyDatabase()).getAll('prints'),
  /** Drops fingerprints of drafts checked before a time, and what was found before it: each can be seen as long as any. */
  async drop(before: number): Promise<void> {
    const transaction = (await historyDatabase()).transaction(['prints', 'hits'], 'readwrite');
    const [prints, hits] = [transaction.objectStore('prints'), transaction.objectStore('hits')];
    const [checked, all] = await Promise.all([prints.getAll(), hits.getAll()]);
    await Promise.all([
      ...checked.filter(({ time }) => time < before).map(({ draft }) => prints.delete(draft)),
      ...all
        .filter(({ found }) => found < before)
        .map(({ list, id, draft }) => hits.delete([list, id, draft])),
      transaction.done,
    ]);
  },
  addHit: async (hit: LookBackHit): Promise<void> => void (await (await historyDatabase()).put('hits', hit)),
  /** Newest drafts first. */
  hits: async (): Promise<LookBackHit[]> =>
    (await (await historyDatabase()).getAll('hits')).sort((a, b) => b.time - a.time),
  dropHit: async ({ list, id, draft }: LookBackHit): Promise<void> =>
    (await historyDatabase()).delete('hits', [list, id, draft]),
  /** Forgets all, the key too: what was kept elsewhere, as in a backup of the disk, can be compared with nothing. */
  async clear(): Promise<void> {
    const transaction = (await historyDatabase()).transaction(ALL, 'readwrite');
    await Promise.all([...ALL.map((name) => transaction.objectStore(name).clear()), transaction.done]);
  },
};

/** Bytes of a hash that are kept: a whole number below 2^48. */
const BYTES = 6;

/** Keyed hashes (HMAC-SHA-256, cut) of texts. The key is made at the first call and cannot be taken out of the browser. */
export async function keyedHashes(texts: readonly string[]): Promise<number[]> {
  const key = await keyOf();
  const encoder = new TextEncoder();
  return Promise.all(
    texts.map(async (text) => {
      const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text)), 0, BYTES);
      return bytes.reduce((number, byte) => number * 256 + byte, 0);
    }),
  );
}

async function keyOf(): Promise<CryptoKey> {
  const db = await historyDatabase();
  const held = await db.get('keys', KEY);
  if (held) return held;
  // Made before the transaction: awaiting it inside would end the transaction in Firefox.
  const made = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const transaction = db.transaction('keys', 'readwrite');
  const first = await transaction.store.get(KEY);
  if (!first) await transaction.store.put(made, KEY);
  await transaction.done;
  return first ?? made;
}
