/** Every site with an adapter, by its twin: what the table of README says of it. */
import { describe, expect, test } from 'vitest';
import { CLAIM, FOUND, HEAD, useContract } from './contract.ts';
import { drawnMarks } from './harness/drawn-marks.ts';
import { BROWSERS } from './harness/either.ts';
import type { Tab, View } from './harness/either.ts';
import { VIRAL, VIRAL_POST } from './harness/samples.ts';
import type { Site } from './harness/server.ts';
import { turnSwitch } from './harness/switches.ts';
import { waitFor } from './harness/wait.ts';
import { OPTIONAL, SITE_TWINS } from './site-twins.ts';
import type { SiteTwin } from './site-twins.ts';

const ASKED = /Periksa dulu sebelum dikirim/;
const CARD = /Salin klarifikasi/;
/** What the draft may be after *Sisipkan*: a short post takes the short correction. */
const CORRECTED = [VIRAL.correction?.long, VIRAL.correction?.short].map((correction) =>
  VIRAL_POST.replace(`${CLAIM}.`, `${CLAIM}. ${correction}`),
);
/** Every way to post in every box. */
const PRESSES = SITE_TWINS.flatMap((twin) =>
  twin.sends.map((send) => ({
    name: twin.name,
    what: 'button' in send ? 'its button' : send.keys,
    twin,
    send,
  })),
);
const HOSTS = [...new Set(SITE_TWINS.map(({ address }) => new URL(address).hostname))];
const site: Site = (request, response) => {
  const address = `https://${request.headers.host}${request.url}`;
  const twin = SITE_TWINS.find((one) => one.address === address);
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(HEAD + (twin?.markup ?? ''));
};

describe.each(BROWSERS)('%s', (browser) => {
  const contract = useContract(browser, {
    further: HOSTS.filter((host) => OPTIONAL.test(host)),
    sites: Object.fromEntries(HOSTS.map((host) => [host, site])),
  });
  const write = async (twin: SiteTwin): Promise<{ tab: Tab; view: View }> => {
    const tab = await contract.open(twin.address);
    const view = twin.frame ? await tab.frame(twin.frame) : tab;
    await view.click(twin.box);
    await tab.type(VIRAL_POST);
    return { tab, view };
  };
  const text = (view: View, box: string): Promise<string> => view.evaluate(textOf, box);

  test.each(SITE_TWINS.filter((twin) => !twin.private))(
    '$name: a claim is marked, its card opens, and a correction is put after it, or copied where it is too long',
    async (twin) => {
      const { tab, view } = await write(twin);
      await view.root.waitForText(FOUND);
      await waitFor('the mark', async () => (await drawnMarks(tab)).count > 200);
      await view.root.click(FOUND);
      expect(await view.root.waitForText(CARD)).toContain(CLAIM);
      await view.root.click('Sisipkan');
      await view.root.waitForText(twin.short ? /melebihi batas huruf/ : /Klarifikasi disisipkan/);
      const now = (await text(view, twin.box)).replaceAll('\u00A0', ' ');
      expect(twin.short ? [VIRAL_POST] : CORRECTED).toContain(now);
    },
  );

  test.each(SITE_TWINS.filter((twin) => twin.private))(
    '$name: private messages are marked once the officer wants it, and nothing more',
    async (twin) => {
      await turnSwitch(contract.running(), 'Tandai pesan pribadi', true);
      const { tab, view } = await write(twin);
      await view.root.waitForText(FOUND);
      await waitFor('the mark', async () => (await drawnMarks(tab)).count > 200);
      await view.root.click(FOUND);
      expect(await view.root.waitForText(CARD)).toContain(CLAIM);
      expect(await text(view, twin.box)).toBe(VIRAL_POST);
    },
  );

  test.each(PRESSES)(
    '$name: a post that repeats a claim is held back once, at $what',
    async ({ twin, send }) => {
      const { tab, view } = await write(twin);
      await tab.evaluate(notePosts, send);
      await view.root.waitForText(FOUND);
      const post = async (): Promise<void> => {
        if ('button' in send) return tab.click(send.button);
        await view.click(twin.box);
        await tab.press(send.keys);
      };
      await post();
      await view.root.waitForText(ASKED);
      expect(await tab.evaluate(posts)).toBe(0);
      await view.root.click('Tetap kirim');
      await view.root.click('Alasan lain');
      await waitFor('the question to go', async () => !ASKED.test(await view.root.text()));
      await post();
      await waitFor('the post', async () => (await tab.evaluate(posts)) === 1);
    },
  );
});

/** Runs in the page: counts what the page's own listener hears of posting. */
function notePosts(send: { readonly button?: string; readonly keys?: string }): void {
  Reflect.set(globalThis, 'posts', 0);
  const count = (): void => {
    Reflect.set(globalThis, 'posts', Number(Reflect.get(globalThis, 'posts')) + 1);
  };
  if (send.button === undefined) {
    addEventListener('keydown', ({ key, ctrlKey }) => {
      if ((ctrlKey ? `Control+${key}` : key) === send.keys) count();
    });
    return;
  }
  const selector = send.button;
  const roots = [
    document,
    ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []),
  ];
  const button = roots.map((root) => root.querySelector(selector)).find((found) => found !== null);
  button?.addEventListener('click', count);
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
