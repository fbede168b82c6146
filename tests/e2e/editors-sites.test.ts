/** Every site with an adapter, by its twin: what the table of README says of it. */
import { describe, expect, test } from 'vitest';
import { CLAIM, FOUND, HEAD, useContract } from './contract.ts';
import { drawnMarks } from './harness/drawn-marks.ts';
import { BROWSERS } from './harness/either.ts';
import type { Tab, View } from './harness/either.ts';
import { packagedList, VIRAL_POST } from './harness/samples.ts';
import { page } from './harness/server.ts';
import { waitFor } from './harness/wait.ts';
import { SITE_TWINS } from './site-twins.ts';
import type { SiteTwin } from './site-twins.ts';

const ASKED = /Periksa dulu sebelum dikirim/;
const CARD = /Salin klarifikasi/;
const HOAX = packagedList().items.find(({ seenAt }) => seenAt.length > 0)?.seenAt[0] ?? '';
const OPTIONAL = new Set(['whatsapp', 'telegram', 'gmail', 'wordpress', 'plain']);
/** Hosts of the page and of the share address. */
const hostsOf = ({ address, share }: SiteTwin): string[] =>
  [address, ...(share === undefined ? [] : [share])].map((one) => new URL(one).hostname);

describe.each(BROWSERS)('%s', (browser) => {
  const contract = useContract(browser, {
    further: SITE_TWINS.filter(({ site }) => OPTIONAL.has(site)).flatMap(hostsOf),
    sites: Object.fromEntries(
      SITE_TWINS.flatMap((twin) => hostsOf(twin).map((host) => [host, page(HEAD + twin.markup)])),
    ),
  });
  const write = async (twin: SiteTwin): Promise<{ tab: Tab; view: View }> => {
    const tab = await contract.open(twin.address);
    await tab.evaluate(notePosts, twin.button ?? '');
    const view = twin.frame ? await tab.frame(twin.frame) : tab;
    await view.click(twin.box);
    await tab.type(VIRAL_POST);
    return { tab, view };
  };
  const text = (view: View, box: string): Promise<string> => view.evaluate(textOf, box);

  test.each(SITE_TWINS.filter((twin) => !twin.private))(
    '$name: a claim is marked, its card opens, and a correction is put after it',
    async (twin) => {
      const { tab, view } = await write(twin);
      await view.root.waitForText(FOUND);
      await waitFor('the mark', async () => (await drawnMarks(tab)).count > 200);
      await view.root.click(FOUND);
      expect(await view.root.waitForText(CARD)).toContain(CLAIM);
      await view.root.click('Sisipkan');
      await view.root.waitForText(/Klarifikasi disisipkan|disalin/);
      const now = await text(view, twin.box);
      expect(now.startsWith(VIRAL_POST.slice(0, 40))).toBe(true);
      expect(now).toContain(CLAIM);
    },
  );

  test.each(SITE_TWINS.filter((twin) => twin.private))(
    '$name: private messages are marked once the officer wants it, and nothing more',
    async (twin) => {
      await contract.running().options.evaluate(`(${String(allowPrivate)})()`);
      const { tab, view } = await write(twin);
      await view.root.waitForText(FOUND);
      await waitFor('the mark', async () => (await drawnMarks(tab)).count > 200);
      await view.root.click(FOUND);
      expect(await view.root.waitForText(CARD)).toContain(CLAIM);
      expect(await text(view, twin.box)).toBe(VIRAL_POST);
    },
  );

  test.each(SITE_TWINS.filter(({ button }) => button !== undefined))(
    '$name: a post that repeats a claim is held back once',
    async (twin) => {
      const { tab, view } = await write(twin);
      await view.root.waitForText(FOUND);
      await tab.click(twin.button ?? '');
      await view.root.waitForText(ASKED);
      expect(await tab.evaluate(posts)).toBe(0);
      await view.root.click('Tetap kirim');
      await view.root.click('Alasan lain');
      await waitFor('the question to go', async () => !ASKED.test(await view.root.text()));
      await tab.click(twin.button ?? '');
      await waitFor('the post', async () => (await tab.evaluate(posts)) === 1);
    },
  );

  test.each(SITE_TWINS.filter(({ share }) => share !== undefined))(
    '$name: a share address is checked before there is a box',
    async ({ share = '' }) => {
      const address = share
        .replace('{text}', encodeURIComponent(VIRAL_POST))
        .replace('{url}', encodeURIComponent(HOAX));
      const tab = await contract.open(address);
      const told = /(Unggahan|Alamat) yang Anda bagikan/;
      expect(await tab.root.waitForText(told)).toMatch(told);
    },
  );
});

/** Runs in the options page: turns the switch on. */
async function allowPrivate(): Promise<void> {
  const find = (selector: string, name: RegExp): HTMLElement | undefined =>
    [...document.querySelectorAll<HTMLElement>(selector)].find((one) =>
      name.test(one.getAttribute('aria-label') ?? one.innerText),
    );
  find('nav button, [role=tab], button', /^Situs$/)?.click();
  let toggle = find('[role=switch]', /pesan pribadi/i);
  while (!toggle) {
    await new Promise((done) => requestAnimationFrame(done));
    toggle = find('[role=switch]', /pesan pribadi/i);
  }
  if (toggle.getAttribute('aria-checked') !== 'true') toggle.click();
}

/** Runs in the page: counts presses that the page's own listener hears. */
function notePosts(selector: string): void {
  Reflect.set(globalThis, 'posts', 0);
  if (selector === '') return;
  const button = [
    document,
    ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []),
  ]
    .map((root) => root.querySelector(selector))
    .find((found) => found !== null);
  button?.addEventListener('click', () => {
    Reflect.set(globalThis, 'posts', Number(Reflect.get(globalThis, 'posts')) + 1);
  });
}

/** Runs in the page. */
function posts(): number {
  return Number(Reflect.get(globalThis, 'posts'));
}

/** Runs in the page. */
function textOf(selector: string): string {
  const roots = [
    document,
    ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []),
  ];
  const box = roots.map((root) => root.querySelector(selector)).find((found) => found !== null);
  return box instanceof HTMLTextAreaElement ? box.value : (box?.textContent ?? '');
}
