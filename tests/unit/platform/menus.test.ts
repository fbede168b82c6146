import { beforeEach, expect, test } from 'vitest';
import { fake } from './fake-browser.ts';

const { keepMenus, onMenus } = await import('../../../lib/platform/menus.ts');
const { pendingCheck } = await import('../../../lib/platform/storage.ts');

onMenus({
  selectionIn: async (tabId) => (tabId === 5 ? 'kalimat terpilih' : ''),
  pictureIn: async ({ tabId, frameId }, address) =>
    address.endsWith('/1') ? btoa(`${tabId} ${frameId}`) : null,
});

beforeEach(async () => {
  await pendingCheck.set('');
  fake.action.refuses = false;
});

const pending = () => expect.poll(() => pendingCheck.get());

test('the menu offers what is selected, links and pictures, once however often it is made', async () => {
  await keepMenus();
  await keepMenus();
  expect(fake.contextMenus.held.map(({ contexts }) => contexts)).toEqual([
    ['selection'],
    ['link'],
    ['image'],
  ]);
});

test.each([
  [{ menuItemId: 'check-selection', selectionText: 'kabar' }, 'kabar'],
  [{ menuItemId: 'check-link', linkUrl: 'https://a.example/', selectionText: 'kabar' }, 'https://a.example/'],
  [{ menuItemId: 'check-selection', selectionText: 'x'.repeat(300_000) }, 'x'.repeat(200_000)],
])('a press opens the popup on it', async (click, text) => {
  const before = fake.action.popups;
  fake.contextMenus.onClicked.fire(click);
  expect(fake.action.popups).toBe(before + 1);
  await pending().toBe(text);
});

test.each([
  [
    { srcUrl: 'https://a.example/kabar.jpg' },
    { kind: 'picture-address', url: 'https://a.example/kabar.jpg' },
  ],
  [{ srcUrl: 'data:image/png;base64,QUJD' }, { kind: 'picture', name: 'gambar', base64: 'QUJD' }],
  // Known to its own page alone, it is read there.
  [
    { srcUrl: 'blob:https://a.example/1', frameId: 3 },
    { kind: 'picture', name: 'gambar', base64: btoa('5 3') },
  ],
  [{ srcUrl: 'blob:https://a.example/hilang', frameId: 0 }, { kind: 'lost' }],
  [{ srcUrl: 'data:image/svg+xml,<svg/>' }, { kind: 'lost' }],
  [{}, { kind: 'lost' }],
])('a picture is handed to the page for drafts: %j', async (click, handed) => {
  fake.storage.session.held.clear();
  fake.tabs.opened.length = 0;
  fake.contextMenus.onClicked.fire({ menuItemId: 'check-picture', ...click }, { id: 5 });
  await expect.poll(() => fake.tabs.opened.at(-1)).toMatch(/^\/naskah\.html\?serah=/);
  const name = fake.tabs.opened[0]!.split('=')[1]!;
  expect(fake.storage.session.held.get(`naskahInput:${name}`)).toEqual(handed);
});

test('another item of the menu, and a selection of nothing, do nothing', () => {
  const before = fake.action.popups;
  fake.contextMenus.onClicked.fire({ menuItemId: 'other', selectionText: 'kabar' });
  fake.contextMenus.onClicked.fire({ menuItemId: 'check-selection' });
  expect(fake.action.popups).toBe(before);
});

test('a browser that opens no popup gets a window', async () => {
  fake.action.refuses = true;
  fake.contextMenus.onClicked.fire({ menuItemId: 'check-selection', selectionText: 'kabar' });
  await expect
    .poll(() => fake.windows.opened)
    .toEqual([expect.objectContaining({ type: 'popup', url: fake.runtime.getURL('/popup.html') })]);
});

test('the key checks what is selected, and opens the popup where nothing is', async () => {
  const before = fake.action.popups;
  fake.commands.onCommand.fire('check-selection', { id: 5 });
  await pending().toBe('kalimat terpilih');
  fake.commands.onCommand.fire('other', { id: 5 });
  fake.commands.onCommand.fire('check-selection', { id: 6 });
  expect(fake.action.popups).toBe(before + 2);
});
