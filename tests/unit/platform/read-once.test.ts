import { beforeEach, expect, test } from 'vitest';
import { fake } from './fake-browser.ts';

const { readOnce } = await import('../../../lib/platform/read-once.ts');

const requested: string[] = [];
const sent: unknown[] = [];
fake.permissions.request = async ({ origins }) => {
  requested.push(...origins);
  return true;
};
fake.runtime.sendMessage = async (message) => {
  sent.push((message as { input: unknown }).input);
  return { ok: true, value: { ok: false, problem: { code: 'NO_TEXT' } } };
};
beforeEach(() => {
  requested.length = 0;
  sent.length = 0;
});

test.each([
  ['https://www.kabar.example.com/a', 'https://*.kabar.example.com/*'],
  ['http://kabar.example.com/a', 'https://*.kabar.example.com/*'],
  ['https://8.8.8.8/a', 'https://8.8.8.8/*'],
  ['https://[2606:4700::1111]/a', 'https://[2606:4700::1111]/*'],
])('the host of %s is asked for', async (address, origin) => {
  expect(await readOnce(address)).toEqual({ ok: false, problem: { code: 'NO_TEXT' } });
  expect(requested).toEqual([origin]);
  expect(sent).toEqual([{ url: address }]);
});

test.each([
  ['https://kabar.example.com:8443/', 'port'],
  ['https://nama@kabar.example.com/', 'credentials'],
  ['http://127.0.0.1/', 'private'],
  ['https://0x7f.1/', 'private'],
])('%s is refused before anybody is asked', async (address, cause) => {
  expect(await readOnce(address)).toEqual({ ok: false, problem: { code: 'BAD_URL', cause } });
  expect(requested).toEqual([]);
  expect(sent).toEqual([]);
});
