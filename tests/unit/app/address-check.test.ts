import { expect, test } from 'vitest';
import { makeAddressCheck } from '../../../lib/app/address-check.ts';
import { likenessOf } from '../../../lib/core/likeness.ts';
import { item, listFile, newWorld } from './world.ts';

const FAKE = 'https://kementan-bantuan.example.com/daftar';

async function checkerWith(items: readonly unknown[]) {
  const world = await newWorld();
  const at = 'https://daftar.contoh.go.id/uji.json';
  world.web.set(at, listFile('uji', items));
  await world.app.lists.addByUrl(at);
  return makeAddressCheck({
    checkLink: world.app.checkLink,
    likenessOf: (address) => Promise.resolve(likenessOf(address)),
  });
}

test('an address that imitates an official one is named with the official one', async () => {
  const check = await checkerWith([item('a', 'Klaim lain')]);
  const answer = await check(FAKE);
  expect(answer).toMatchObject({ outcome: 'resembles_official', resembles: { official: 'pertanian.go.id' } });
  expect((await check('https://www.pertanian.go.id/')).outcome).toBe('not_listed');
});

test('it is found inside a share address and before an @', async () => {
  const check = await checkerWith([item('a', 'Klaim lain')]);
  const shared = `https://l.facebook.com/l.php?u=${encodeURIComponent(FAKE)}`;
  expect((await check(shared)).resembles?.how).toBe('added');
  expect((await check('https://pertanian.go.id@example.com/')).resembles?.how).toBe('before_at');
});

test('a listed address stays listed, and its likeness is told beside it', async () => {
  const check = await checkerWith([item('a', 'Klaim lain', { seenAt: [FAKE] })]);
  expect(await check(FAKE)).toMatchObject({ outcome: 'address_listed', resembles: { how: 'added' } });
});

test('the lists still answer when the likeness cannot be judged', async () => {
  const world = await newWorld();
  const check = makeAddressCheck({
    checkLink: world.app.checkLink,
    likenessOf: () => Promise.reject(new Error('contoh')),
  });
  expect((await check(FAKE)).outcome).toBe('not_listed');
});
