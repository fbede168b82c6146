import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { id as words } from '../../lib/text/id.ts';
import { ask } from './harness/ask.ts';
import type { ClosedRoot } from './harness/closed-root.ts';
import { closedRootInFirefox } from './harness/closed-root-firefox.ts';
import { launchFirefox } from './harness/firefox.ts';
import { marks } from './harness/marks.ts';
import { FIXTURES, VIRAL, VIRAL_POST } from './harness/samples.ts';
import { folder } from './harness/server.ts';
import { useBrowser } from './harness/use-browser.ts';
import { waitFor } from './harness/wait.ts';

const { browser: firefox } = useBrowser({ 'x.com': folder(FIXTURES) }, (own) =>
  launchFirefox({ ...own, idleMs: 1500 }),
);

/** Writes the viral post into the page's box, and opens the card from the chip. */
async function writeAndOpen(page: Page): Promise<ClosedRoot> {
  await page.click('[contenteditable=true], textarea');
  await page.keyboard.type(VIRAL_POST);
  const overlay = closedRootInFirefox(page);
  await overlay.waitForText(/kalimat sangat mirip klaim/, 10_000);
  await overlay.click(new RegExp(words.chip.open));
  return overlay;
}

test.each(['lexical', 'draft', 'textarea'])('a repeated claim is explained: %s', async (editor) => {
  const page = await firefox().openPage(`https://x.com/${editor}`);
  const overlay = await writeAndOpen(page);
  const card = await overlay.waitForText(new RegExp(words.card.claim, 'i'));
  expect(card).toContain(VIRAL.answer);
  expect(card).toContain(VIRAL.sources[0]?.title);
  expect(await overlay.addresses('.origin a')).toEqual([VIRAL.url]);
  await page.close();
});

test.each(['lexical', 'draft'])(
  'a repeated claim is marked, and the draft stays as it was: %s',
  async (editor) => {
    const page = await firefox().openPage(`https://x.com/${editor}`);
    await writeAndOpen(page);
    const marked = await waitFor('a mark', async () =>
      (await marks(page)).find(({ name }) => name.startsWith('tabayun-')),
    );
    expect(VIRAL_POST).toContain(marked.text.trim());
    expect(await page.evaluate(() => document.querySelector('[contenteditable=true]')?.textContent)).toBe(
      VIRAL_POST,
    );
    await page.close();
  },
);

test('popup and options answer after the background was ended for being idle', async () => {
  const options = await firefox().openExtensionPage('options.html');
  const ended = 'browser.extension.getBackgroundPage() === null';
  await waitFor('the background to be ended', async () => (await options.evaluate(ended)) === true);
  const held = await ask(options, 'health', {});
  expect(held.clarifications).toBeGreaterThanOrEqual(100);
  const answer = await ask(options, 'checkText', { text: VIRAL_POST });
  expect(answer.matches[0]?.clarification.id).toBe(VIRAL.id);
});

test('no host is asked but the page and those of the browser itself', () => {
  const own = firefox().proxy.asked.filter((host) => !/\.(mozilla\.(com|org|net)|firefox\.com)$/.test(host));
  expect(new Set(own)).toEqual(new Set(['x.com']));
});
