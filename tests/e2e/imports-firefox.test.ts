/** Imports in Firefox, whose event page parses markup itself; and what the workshop keeps. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { id as words } from '../../lib/text/id.ts';
import { idWorkshop } from '../../lib/text/id-workshop.ts';
import { ask } from './harness/ask.ts';
import { launchFirefox } from './harness/firefox.ts';
import { ATOM, DEEP, LAUGHS, PAGE, POSTS, RSS } from './harness/import-samples.ts';
import { pressButton, pressFor, textWith } from './harness/shown.ts';
import { useBrowser } from './harness/use-browser.ts';
import { waitFor } from './harness/wait.ts';

const HOAX = 'Kelapa biru dari Pulau Contoh menumbuhkan gigi & rambut';

let options: Page;

const { browser: firefox, requests } = useBrowser({}, launchFirefox);
beforeAll(async () => {
  options = await firefox().openExtensionPage('options.html');
});

/** Gives a file to a file input, as choosing it does. */
function choose(page: Page, field: string, name: string, content: string): Promise<void> {
  return page.evaluate(
    (id, fileName, text) => {
      const input = document.querySelector<HTMLInputElement>(id);
      const data = new DataTransfer();
      data.items.add(new File([text], fileName));
      if (!input) throw new Error(`no ${id}`);
      input.files = data.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    field,
    name,
    content,
  );
}

test('a feed is shown, taken over, matched, muted and brought back', async () => {
  await choose(options, '#add-file', 'umpan.xml', RSS);
  await textWith(options, words.imports.count('1'));
  await pressFor(options, words.imports.accept('1'), words.add.added('1'));
  const found = async () => (await ask(options, 'checkText', { text: HOAX })).matches;
  const [match] = await found();
  expect(match?.clarification.answer).toBe('Kelapa biru tidak menumbuhkan gigi & tidak pernah ada.');
  const { id, claim } = match!.clarification;
  await ask(options, 'mute', { list: match!.list.id, id, claim, reason: 'other' });
  expect(await found()).toEqual([]);
  await ask(options, 'unmute', { list: match!.list.id, id });
  expect(await found()).toHaveLength(1);
});

test.each([
  ['Atom', 'a.atom', ATOM, 'Padi terbang dipanen dengan layangan'],
  ['a page', 'a.html', PAGE, 'Cabai es dari Kota Contoh tidak pernah busuk'],
  ['WordPress', 'a.json', POSTS, 'Jagung contoh – menyala di malam hari'],
])('%s is understood', async (_, name, content, claim) => {
  await choose(options, '#add-file', name, content);
  expect(await textWith(options, claim)).toContain(words.imports.unsigned);
  await pressButton(options, words.imports.cancel);
});

test('XML nested thousands deep is refused in plain words', async () => {
  await choose(options, '#add-file', 'a.xml', DEEP);
  const { BROKEN, TOO_DEEP } = words.imports.problem;
  // Whether the parser itself gives up at that depth is up to the browser.
  const said = await waitFor('a refusal', async () => {
    const all = await options.evaluate(() => document.body.innerText);
    return [BROKEN.say, TOO_DEEP.say].find((one) => all.includes(one)) ?? null;
  });
  expect(said).toBeTruthy();
});

test.each([
  ['a billion laughs', LAUGHS, words.imports.problem.DOCTYPE.say],
  ['broken XML', '<rss><channel><title>x</channel></rss>', words.imports.problem.BROKEN.say],
])('%s is refused in plain words', async (_, content, said) => {
  await choose(options, '#add-file', 'a.xml', content);
  expect(await textWith(options, said)).not.toContain(words.imports.heading);
});

test('a backup made here is understood here, and nothing of the import went to the network', async () => {
  const made = await ask(options, 'makeBackup', {});
  expect(made.ok && (await ask(options, 'planRestore', { key: made.key }))).toMatchObject({
    ok: true,
    plan: {
      lists: [
        { id: 'awal', does: 'packaged' },
        { does: 'same', count: 1 },
      ],
    },
  });
  expect(requests()).toEqual([]);
});

test('what is written in the workshop is there after a reload', async () => {
  const page = await firefox().openExtensionPage('bengkel.html');
  await pressButton(page, idWorkshop.add);
  await waitFor('the form', () => page.evaluate(() => document.querySelector('#entry-claim') !== null));
  await page.evaluate(() => {
    const claim = document.querySelector<HTMLTextAreaElement>('#entry-claim');
    if (!claim) return;
    claim.value = 'Klaim contoh dari Firefox';
    claim.dispatchEvent(new Event('input', { bubbles: true }));
    location.reload();
  });
  await textWith(page, idWorkshop.saved);
  expect(await textWith(page, 'Klaim contoh dari Firefox')).toContain(idWorkshop.saved);
});
