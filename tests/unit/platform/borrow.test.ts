import { beforeEach, expect, test } from 'vitest';
import { fake } from './fake-browser.ts';

const { returnLent, withOrigins } = await import('../../../lib/platform/borrow.ts');
const { settings } = await import('../../../lib/platform/storage.ts');

const ORIGINS = ['https://*.contoh.id/*'];
const held = () => fake.permissions.contains({ origins: ORIGINS });
const { request } = fake.permissions;

beforeEach(() => {
  fake.permissions.request = request;
  for (const origin of ORIGINS) fake.permissions.origins.delete(origin);
  fake.storage.local.held.clear();
});

test('what was not held before is held as long as the work, and given back', async () => {
  expect(await withOrigins(ORIGINS, held)).toBe(true);
  expect(await held()).toBe(false);
  await expect(withOrigins(ORIGINS, () => Promise.reject(new Error('gagal')))).rejects.toThrow('gagal');
  expect(await held()).toBe(false);
});

test('what was held before stays', async () => {
  fake.permissions.origins.add(ORIGINS[0]!);
  expect(await withOrigins(ORIGINS, async () => 1)).toBe(1);
  expect(await held()).toBe(true);
});

test('nothing is done where the officer refuses, or the browser does not ask', async () => {
  let done = false;
  const work = async () => (done = true);
  fake.permissions.request = async () => false;
  expect(await withOrigins(ORIGINS, work)).toBeNull();
  fake.permissions.request = () => Promise.reject(new Error('not in a click'));
  expect(await withOrigins(ORIGINS, work)).toBeNull();
  expect(done).toBe(false);
});

/** Firefox closes a popup over its question: the answer comes, and nobody is there to use it. */
async function closedOverItsQuestion() {
  await fake.storage.local.set({ lentOrigins: ORIGINS });
  fake.permissions.origins.add(ORIGINS[0]!);
}

test('what a closed page left behind goes when the next one opens', async () => {
  await closedOverItsQuestion();
  await returnLent();
  expect(await held()).toBe(false);
  expect(fake.storage.local.held.get('lentOrigins')).toEqual([]);
});

test('what a closed page left behind counts as borrowed: asked for again, it goes after the work', async () => {
  await closedOverItsQuestion();
  expect(await withOrigins(ORIGINS, held)).toBe(true);
  expect(await held()).toBe(false);
});

test('a site that was switched on meanwhile keeps its permission', async () => {
  await closedOverItsQuestion();
  await settings.set({ ...(await settings.get()), sitesOn: ['blog.contoh.id'] });
  await returnLent();
  expect(await held()).toBe(true);
});

test('nothing is taken away under somebody who is at work', async () => {
  const done = Promise.withResolvers<void>();
  const work = withOrigins(ORIGINS, () => done.promise);
  await expect.poll(held).toBe(true);
  await returnLent();
  expect(await held()).toBe(true);
  done.resolve();
  await work;
  expect(await held()).toBe(false);
});
