import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { KEPT_FOR, makeLookBack } from '../../../lib/app/lookback.ts';
import { finderOf, resembles, SKETCH_SIZE, sketchOf } from '../../../lib/core/fingerprint.ts';
import { fingerprintStore, keyedHashes } from '../../../lib/store/fingerprint-store.ts';
import { deleteHistory, historyDatabase } from '../../../lib/store/history-database.ts';
import { item, kept } from './world.ts';

const NAME = '0123456789abcdef';
const CLAIM = 'jagung ungu dari pulau contoh mengubah warna mata petani dalam semalam';
const DRAFT = `Halo semua! Katanya ${CLAIM}, bagikan ke keluarga ya.`;
const settings = kept({ lookBack: true });
let clock = 0;
let allowed = true;

const lookBack = () =>
  makeLookBack({
    keeper: fingerprintStore,
    hashes: keyedHashes,
    settings,
    allowed: async () => allowed,
    sites: {
      ofHost: async (host) => ({ host, kind: 'builtin', granted: true, enabled: host !== 'mati.com' }),
    },
    now: () => clock,
  });

beforeEach(async () => {
  await deleteHistory();
  settings.value = { lookBack: true };
  allowed = true;
  clock = Date.UTC(2026, 10, 20);
});

test('a draft that resembles a later clarification is found, with date and site', async () => {
  await lookBack().remember(NAME, DRAFT, 'x.com', false);
  clock += 5 * 86_400_000;
  await lookBack().compare('dinas', [
    item('k1', CLAIM),
    item('k2', 'beras plastik beredar di pasar induk kota'),
  ]);
  expect(await fingerprintStore.hits()).toMatchObject([
    {
      list: 'dinas',
      id: 'k1',
      draft: NAME,
      site: 'x.com',
      time: Date.UTC(2026, 10, 20),
      found: clock,
      claim: CLAIM,
    },
  ]);
});

test('another wording of the claim is enough; what is confirmed, under review or withdrawn asks for nothing', async () => {
  await lookBack().remember(NAME, DRAFT, 'x.com', false);
  const other = 'padi terbang dipanen dengan layangan di desa contoh';
  await lookBack().compare('dinas', [
    item('benar', CLAIM, { verdict: { code: 'benar', label: 'Benar' } }),
    item('ditinjau', CLAIM, { status: 'under_review' }),
    item('ditarik', CLAIM, { status: 'withdrawn' }),
  ]);
  expect(await fingerprintStore.hits()).toEqual([]);
  await lookBack().compare('dinas', [item('k1', other, { variants: [CLAIM] })]);
  expect(await fingerprintStore.hits()).toHaveLength(1);
});

test.each([
  ['is found to refute', DRAFT, true],
  ['says so in its first word', `[HOAKS] ${CLAIM}. Jangan disebarkan lagi, ya.`, false],
  ['is cut down to a denial', 'Itu hoaks, tidak benar!', false],
  [
    'denies it in a sentence',
    `Kabar bahwa ${CLAIM} tidak benar dan menyesatkan. Faktanya jagung itu aman.`,
    false,
  ],
] as const)(
  'a draft that %s is not asked about, nor what was half-written of it',
  async (_how, text, refuting) => {
    await lookBack().remember(NAME, DRAFT, 'x.com', false);
    expect(await fingerprintStore.all()).toHaveLength(1);
    expect(await lookBack().remember(NAME, text, 'x.com', refuting)).toBe(false);
    expect(await fingerprintStore.all()).toEqual([]);
    await lookBack().compare('dinas', [item('k1', CLAIM)]);
    expect(await fingerprintStore.hits()).toEqual([]);
  },
);

test('a denial that becomes a claim again is kept', async () => {
  await lookBack().remember(NAME, DRAFT, 'x.com', true);
  await lookBack().remember(NAME, DRAFT, 'x.com', false);
  expect(await fingerprintStore.all()).toHaveLength(1);
});

test('nothing is kept unless the officer wants it, on sites that are off, or against the policy', async () => {
  settings.value = { lookBack: false };
  expect(await lookBack().remember(NAME, DRAFT, 'x.com', false)).toBe(false);
  settings.value = { lookBack: true };
  expect(await lookBack().remember(NAME, DRAFT, 'mati.com', false)).toBe(false);
  expect(await lookBack().remember(NAME, 'Terlalu pendek', 'x.com', false)).toBe(false);
  allowed = false;
  expect(await lookBack().remember(NAME, DRAFT, 'x.com', false)).toBe(false);
  expect(await fingerprintStore.all()).toEqual([]);
});

test('of a long draft at most 64 numbers are kept, and no word', async () => {
  const long = Array.from({ length: 300 }, (_, i) => `rahasia${i} kalimat${i * 7}`).join(' ');
  await lookBack().remember(NAME, long, 'x.com', false);
  const [print] = await fingerprintStore.all();
  expect(print?.hashes).toHaveLength(SKETCH_SIZE);
  expect(print?.whole).toBe(false);
  expect(print?.hashes.every((hash) => Number.isInteger(hash) && hash < 2 ** 48)).toBe(true);
  expect(JSON.stringify(print)).not.toContain('rahasia');
});

test('the key cannot be taken out, is made once, and goes when all is cleared', async () => {
  const first = await keyedHashes(['satu dua']);
  expect(await keyedHashes(['satu dua'])).toEqual(first);
  const db = await historyDatabase();
  const [key] = await db.getAll('keys');
  expect(key?.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('raw', key!)).rejects.toThrow(/extractable/);
  await lookBack().clear();
  expect(await db.getAll('keys')).toEqual([]);
  expect(await keyedHashes(['satu dua'])).not.toEqual(first);
});

test('a draft that is checked again keeps one fingerprint; after thirty days it is gone', async () => {
  await lookBack().remember(NAME, DRAFT, 'x.com', false);
  await lookBack().remember(NAME, `${DRAFT} Sekian.`, 'x.com', false);
  expect(await fingerprintStore.all()).toHaveLength(1);
  clock += KEPT_FOR + 1;
  await lookBack().prune();
  expect(await fingerprintStore.all()).toEqual([]);
});

test('what was found on the last day is asked for thirty days more, though the fingerprint is gone', async () => {
  await lookBack().remember(NAME, DRAFT, 'x.com', false);
  clock += KEPT_FOR;
  await lookBack().compare('dinas', [item('k1', CLAIM)]);
  clock += KEPT_FOR;
  await lookBack().prune();
  expect(await fingerprintStore.all()).toEqual([]);
  expect(await fingerprintStore.hits()).toHaveLength(1);
  clock += 1;
  await lookBack().prune();
  expect(await fingerprintStore.hits()).toEqual([]);
});

test('what was dealt with is not asked again', async () => {
  await lookBack().remember(NAME, DRAFT, 'x.com', false);
  await lookBack().compare('dinas', [item('k1', CLAIM)]);
  const [hit] = await fingerprintStore.hits();
  await fingerprintStore.dropHit(hit!);
  expect(await fingerprintStore.hits()).toEqual([]);
});

test('a draft whose fingerprint is still being made when all is cleared leaves none', async () => {
  const one = lookBack();
  await Promise.all([one.remember(NAME, DRAFT, 'x.com', false), one.clear()]);
  expect(await fingerprintStore.all()).toEqual([]);
});

test('looking up among many sketches finds the same as looking at each', () => {
  // A multiplicative step spreads the numbers like hashes.
  const sketches = Array.from({ length: 60 }, (_, draft) =>
    sketchOf(Array.from({ length: 20 + draft * 2 }, (_, at) => (draft * 37 + at * 101) % 997)),
  );
  const claims = Array.from({ length: 200 }, (_, claim) =>
    Array.from({ length: 12 }, (_, at) => ({ hash: (claim * 53 + at * 101) % 997, weight: 8 })),
  );
  const find = finderOf(sketches);
  const found = claims.map((claim) => find(claim).sort((a, b) => a - b));
  expect(found).toEqual(
    claims.map((claim) => sketches.flatMap((sketch, at) => (resembles(sketch, claim) ? [at] : []))),
  );
  expect(found.filter((places) => places.length > 0).length).toBeGreaterThan(20);
});
