import { expect, test } from 'vitest';

import { fake } from './fake-browser.ts';

const { requestSite } = await import('../../../lib/platform/permissions.ts');

const ORIGINS = ['https://blog.contoh.id/*'];

async function asked(request: () => Promise<boolean>) {
  const calls: unknown[] = [];
  fake.permissions.request = () => {
    calls.push('request');
    return request();
  };
  fake.runtime.sendMessage = async (message) => {
    const { name, input } = message as { name: string; input: object };
    calls.push({ name, ...input });
    return { ok: true, value: null };
  };
  return { granted: await requestSite('blog.contoh.id', ORIGINS), calls };
}

const turned = (enabled: boolean) => ({ name: 'setSite', host: 'blog.contoh.id', enabled });

test('the browser is asked first, and the switch is turned before its answer', async () => {
  expect(await asked(async () => true)).toEqual({ granted: true, calls: ['request', turned(true)] });
});

test('a refusal, or a question that the browser does not put, turns the switch back', async () => {
  const refused = { granted: false, calls: ['request', turned(true), turned(false)] };
  expect(await asked(async () => false)).toEqual(refused);
  expect(await asked(() => Promise.reject(new Error('not in a click')))).toEqual(refused);
});
