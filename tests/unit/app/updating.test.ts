import { expect, test } from 'vitest';

import { database } from '../../../lib/store/database.ts';
import { item, listFile, newWorld } from './world.ts';

const ADDRESS = 'https://daftar.contoh.go.id/uji.json';
const OLD = 'Jagung pakan diganti pasir di gudang bulog seluruh provinsi';
const NEW = 'Kedelai impor dicelup pewarna tekstil sebelum dijual ke perajin tempe';
const others = (count: number) =>
  Array.from({ length: count }, (_, i) => item(`k-${i}`, `Benih padi varietas ${i} membawa hama wereng`));

/** A world whose checks are asked again at every pause of a take-over, while `asking`. */
async function watchedWorld() {
  const seen: string[] = [];
  const watch = { asking: false };
  const world = await newWorld({
    pause: async () => {
      if (!watch.asking) return;
      const answers = await Promise.all([OLD, NEW].map((text) => world.app.checkText(text)));
      seen.push(answers.flatMap(({ matches }) => matches.map((match) => match.clarification.claim)).join());
    },
  });
  world.web.set(ADDRESS, listFile('uji', [...others(600), item('lama', OLD)]));
  await world.app.lists.addByUrl(ADDRESS);
  return { world, watch, seen };
}

test('a check during an update is answered from the version before, and from the new one after it', async () => {
  const { world, watch, seen } = await watchedWorld();
  world.web.set(ADDRESS, listFile('uji', [...others(600), item('baru', NEW)]));
  watch.asking = true;
  await world.app.syncer.sync('uji');
  watch.asking = false;
  expect(seen.length).toBeGreaterThan(5);
  expect(new Set(seen)).toEqual(new Set([OLD]));
  expect((await world.app.checkText(OLD)).matches).toEqual([]);
  expect((await world.app.checkText(NEW)).matches[0]?.clarification.id).toBe('baru');
});

test('a check during a rebuild is answered from what is in use', async () => {
  const { world, watch, seen } = await watchedWorld();
  await world.app.checkText(OLD);
  world.web.set(ADDRESS, listFile('uji', [...others(900).slice(300), item('baru', NEW)]));
  const { version } = (await (await database()).get('lists', 'uji'))!;
  await (await database()).delete('segments', version);
  watch.asking = true;
  await world.app.syncer.sync('uji');
  expect(seen.length).toBeGreaterThan(5);
  expect(new Set(seen)).toEqual(new Set([OLD]));
});

test('an updated list shows, finds and links its items as its file has them', async () => {
  const { world } = await watchedWorld();
  const items = [item('baru', NEW, { seenAt: ['https://palsu.example.com/tempe'] }), ...others(600).slice(1)];
  items[5] = item('k-5', 'Pupuk cair dari limbah tahu meledakkan gudang petani');
  world.web.set(ADDRESS, listFile('uji', items));
  await world.app.syncer.sync('uji');
  await world.restart();
  expect((await (await database()).get('lists', 'uji'))!.pieces).toHaveLength(2);
  const page = await world.app.lists.contents('uji', '', 0, 1000);
  expect(page.rows.map((row) => row.id)).toEqual(items.map((one) => one.id));
  expect(await world.app.lists.clarification('uji', 'k-5')).toEqual(items[5]);
  expect(await world.app.lists.clarification('uji', 'k-0')).toBeNull();
  const link = await world.app.checkLink('http://palsu.example.com/tempe/');
  expect(link.listed.map(({ clarification }) => clarification.id)).toEqual(['baru']);
  const { matches, coverage } = await world.app.checkText(items[5].claim);
  expect(matches[0]?.clarification).toEqual(items[5]);
  const [awal] = await world.app.lists.summaries();
  expect(coverage.searched).toBe(awal!.count + items.length);
});
