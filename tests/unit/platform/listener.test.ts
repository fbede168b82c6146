import { expect, test } from 'vitest';

import { fake } from './fake-browser.ts';
import type { ContentHandlers, PageHandlers, Sender } from '../../../lib/platform/listener.ts';

const { answer } = await import('../../../lib/platform/listener.ts');

const heard: unknown[] = [];
const hear = (value: unknown) => (input: unknown, asker: unknown) => {
  heard.push([input, asker]);
  return value as never;
};
const page = {
  lists: hear([]),
  checkText: hear({ verdict: 'none' }),
  checkLink: hear({ outcome: 'not_listed' }),
  removeList: () => {
    throw new TypeError('a text that must stay here');
  },
} as unknown as PageHandlers;
const content = {
  checkDraft: hear({ draft: 1 }),
  needLateScript: hear({ loaded: true }),
} as unknown as ContentHandlers;
answer(page, content);

const PAGE: Sender = {
  id: 'tabayun@contoh',
  url: 'chrome-extension://abcd/popup.html',
  origin: 'chrome-extension://abcd',
};
const CONTENT: Sender = {
  id: 'tabayun@contoh',
  url: 'https://x.com/compose/post',
  origin: 'https://x.com',
  frameId: 7,
  tab: { id: 3 },
};

/** The reply, or `unheard` when the listener does not take the message. */
async function tell(message: unknown, sender: Sender): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const [taken] = fake.runtime.onMessage.fire(message, sender, resolve);
  return taken === true ? promise : 'unheard';
}
const question = (name: string, input: unknown) => ({ tabayun: 1, name, input });
const refusal = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) as unknown });

test('a page asks what pages may ask, in a tab too', async () => {
  expect(await tell(question('lists', {}), PAGE)).toEqual({ ok: true, value: [] });
  expect(await tell(question('lists', {}), { ...PAGE, tab: { id: 1 } })).toEqual({ ok: true, value: [] });
});

test('a content script asks what content may ask; the frame is taken from the browser', async () => {
  const input = { draft: 1, text: 'cabai' };
  heard.length = 0;
  expect(await tell(question('checkDraft', input), CONTENT)).toEqual({ ok: true, value: { draft: 1 } });
  expect(heard).toEqual([[input, { tabId: 3, frameId: 7, host: 'x.com', isPrivate: false }]]);
});

test('a frame without an address belongs to the page that holds it', async () => {
  heard.length = 0;
  const tab = { id: 3, url: 'https://web.facebook.com/a' };
  await tell(question('needLateScript', {}), { ...CONTENT, url: 'about:blank', origin: 'null', tab });
  expect(heard).toEqual([[{}, { tabId: 3, frameId: 7, host: 'web.facebook.com', isPrivate: false }]]);
});

test('a content script is refused what only pages may ask', async () => {
  for (const name of ['lists', 'removeList', 'checkText', 'setSite', 'toString', '__proto__']) {
    expect(await tell(question(name, {}), CONTENT)).toEqual(refusal('REFUSED'));
  }
});

test('a page is refused what only content may ask', async () => {
  expect(await tell(question('needLateScript', {}), PAGE)).toEqual(refusal('REFUSED'));
});

test('foreign senders and foreign messages are not taken at all', async () => {
  expect(await tell(question('lists', {}), { ...PAGE, id: 'other' })).toBe('unheard');
  expect(await tell(question('lists', {}), { id: 'tabayun@contoh', url: 'https://x.com/' })).toBe('unheard');
  expect(await tell(question('lists', {}), { ...PAGE, origin: 'https://x.com' })).toBe('unheard');
  for (const message of [null, 'lists', { name: 'lists' }, { tabayun: 1 }, { tabayun: 2, name: 'lists' }]) {
    expect(await tell(message, PAGE)).toBe('unheard');
  }
});

test('inputs of a wrong shape are refused by the field, and extra fields are dropped', async () => {
  expect(await tell(question('checkText', { text: 7 }), PAGE)).toEqual(refusal('BAD_INPUT'));
  expect(await tell(question('checkText', null), PAGE)).toEqual(refusal('BAD_INPUT'));
  const draft = { draft: -1, text: '' };
  expect(await tell(question('checkDraft', draft), CONTENT)).toEqual(refusal('BAD_INPUT'));
  heard.length = 0;
  await tell(question('checkText', { text: 'a', more: 1 }), PAGE);
  expect(heard[0]).toEqual([{ text: 'a' }, expect.anything()]);
});

test('a text above the limit has an error of its own', async () => {
  expect(await tell(question('checkText', { text: 'a'.repeat(200_001) }), PAGE)).toEqual(refusal('TOO_LONG'));
  expect(await tell(question('checkText', { text: 'a'.repeat(200_000) }), PAGE)).toMatchObject({ ok: true });
});

test('a share address may carry a whole text', async () => {
  const url = `https://wa.me/?text=${'a'.repeat(100_000)}`;
  expect(await tell(question('checkLink', { url }), PAGE)).toMatchObject({ ok: true });
});

test('a fault in a handler comes back as a value and quotes nothing', async () => {
  expect(await tell(question('removeList', { id: 'a' }), PAGE)).toEqual({
    ok: false,
    error: { code: 'FAILED', message: 'TypeError' },
  });
});
