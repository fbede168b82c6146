/** Values of an administrator, set as on a real device: in a policy file of Chromium, in a manifest of Firefox. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idOffice } from '../../lib/text/id-office.ts';
import { enOptions } from '../../lib/text/en-options.ts';
import { id as words } from '../../lib/text/id.ts';
import type { ExtensionPage } from './harness/ask.ts';
import { ask } from './harness/ask.ts';
import { launchChromium } from './harness/chromium.ts';
import type { Chromium } from './harness/chromium.ts';
import { launchFirefox } from './harness/firefox.ts';
import type { Firefox } from './harness/firefox.ts';
import { canManageChromium, managedChromium, managedHome } from './harness/managed-policy.ts';
import type { ManagedChromium } from './harness/managed-policy.ts';
import type { LocalServer } from './harness/server.ts';
import { startServer } from './harness/server.ts';
import { signedHost } from './harness/signed-host.ts';
import { textWith } from './harness/shown.ts';
import { waitFor } from './harness/wait.ts';
import { addressOf, HOST, listOf, LivePublisher } from './sync-cases.ts';

const host = signedHost();
/** A server inside the network of an office, with a copy of all lists. */
const INSIDE = 'cermin.contoh.go.id';
const inside = signedHost();
const publisher = new LivePublisher('daftar-instansi');
const more = [new LivePublisher('daftar-dalam-a'), new LivePublisher('daftar-dalam-b')];
const setUp = (one: LivePublisher) => ({
  id: one.id,
  url: addressOf(one),
  keys: one.rootKeys.map(({ key }) => key),
});
const POLICY = {
  lists: [{ ...setUp(publisher), locked: true, label: 'Daftar instansi contoh' }],
  userLists: 'deny',
  gate: 'off',
  uiLocale: 'id',
  exportAllowed: false,
  sites: { enabled: [], disabled: ['tiktok.com'] },
  // Without its `/` at the end: the schema lets it pass, the extension does not.
  offlineSnapshotUrl: 'https://cermin.contoh.go.id/daftar',
  contact: { label: 'Humas contoh', url: 'https://bantuan.contoh.go.id/' },
};

let server: LocalServer;
beforeAll(async () => {
  host.add(publisher);
  publisher.release(5);
  for (const one of more) {
    inside.add(one);
    one.release(3);
  }
  server = await startServer({ [HOST]: host.site, [INSIDE]: inside.site });
});
afterAll(() => server?.close());

/** Opens a section of the options page and gives its text once it holds `sign`. */
async function section(page: ExtensionPage, name: string, sign: string): Promise<string> {
  const press = `[...document.querySelectorAll('nav button')].find((one) => one.textContent.includes(${JSON.stringify(name)}))?.click()`;
  await page.evaluate(press);
  return textWith(page, sign, 'main');
}
/** Labels of the switches that cannot be turned. */
const locked = (page: ExtensionPage) =>
  page.evaluate(`[...document.querySelectorAll('[role=switch]:disabled')].map((one) => one.ariaLabel)`);

function cases(page: () => ExtensionPage): void {
  test('a list that was set up is there, signed by the keys of the policy, and stays', async () => {
    const list = await waitFor('the first sync', async () => {
      const held = await listOf(page(), publisher);
      return held?.lastSync && held;
    });
    expect(list).toMatchObject({
      count: 5,
      enabled: true,
      managed: { locked: true },
      signed: { keysFrom: 'policy' },
      lastSync: { ok: true },
    });
    const text = await section(page(), words.options.lists, words.managed.byOffice);
    expect(text).toContain(idOffice.noLists);
    expect(await locked(page())).toEqual([words.lists.enabled(list.title)]);
    expect(await ask(page(), 'removeList', { id: publisher.id })).toEqual({ removed: false });
    await ask(page(), 'setListEnabled', { id: publisher.id, enabled: false });
    expect(await listOf(page(), publisher)).toMatchObject({ enabled: true });
  });

  test('what the officer cannot change is locked, and says who decided it', async () => {
    const sites = await section(page(), words.options.sites, words.sites.gate);
    expect(sites.split(words.managed.byOffice)).toHaveLength(3);
    expect(await locked(page())).toEqual([words.site.switch('tiktok.com'), words.sites.gate]);
    expect(await ask(page(), 'setSite', { host: 'tiktok.com', enabled: true })).toMatchObject({
      enabled: false,
      managed: false,
    });
    const backup = await section(page(), words.options.backup, words.backup.restore);
    expect(backup).toContain(idOffice.noExport);
    expect(await ask(page(), 'makeBackup', {})).toEqual({ ok: false, problem: { code: 'BY_POLICY' } });
  });

  test('a value that cannot be taken is left out alone, and named; the others are listed with their origin', async () => {
    const about = await section(page(), words.options.about, idOffice.heading);
    expect(about).toContain('Humas contoh');
    expect(about).toMatch(/“offlineSnapshotUrl” diabaikan/);
    const origin = about.slice(about.indexOf(idOffice.heading));
    expect(origin).toContain(idOffice.name['policy.userLists']);
    expect(origin).toContain(idOffice.value.deny);
    expect(origin).not.toContain(idOffice.name['policy.offlineSnapshotUrl']);
  });
}

describe.runIf(canManageChromium)('Chromium', () => {
  let policy: ManagedChromium;
  let chromium: Chromium;
  let page: Awaited<ReturnType<Chromium['openOptions']>>;
  beforeAll(async () => {
    policy = managedChromium(POLICY);
    chromium = await launchChromium({ server, program: policy.program });
    page = await chromium.openOptions();
  });
  afterAll(async () => {
    await chromium?.close();
    policy?.remove();
  });

  cases(() => page);

  test('all lists of the office are found on a server inside its network, though their hosts have none', async () => {
    policy.set({
      ...POLICY,
      lists: [...POLICY.lists, ...more.map(setUp)],
      offlineSnapshotUrl: `https://${INSIDE}/`,
    });
    for (const one of more) {
      const list = await waitFor(`the first sync of ${one.id}`, async () => {
        const held = await listOf(page, one);
        return held?.lastSync && held;
      });
      expect(list).toMatchObject({ count: 3, lastSync: { ok: true }, signed: { keysFrom: 'policy' } });
    }
  });

  test('a change is heard by the background and by the open page', async () => {
    policy.set({ ...POLICY, userLists: 'allow', gate: 'on' });
    await section(page, words.options.lists, words.add.address);
    const sites = await section(page, words.options.sites, words.sites.gateOn);
    expect(sites).toContain(words.managed.byOffice);
    policy.set({ ...POLICY, uiLocale: 'en' });
    await waitFor(
      'the other language',
      async () => (await page.evaluate('document.documentElement.lang')) === 'en',
    );
    await section(page, enOptions.options.sites, enOptions.sites.gate);
    policy.set({});
    await waitFor('the end of the rule', async () => ((await locked(page)) as string[]).length === 0);
    expect(await ask(page, 'makeBackup', {})).toMatchObject({ ok: true });
  });
});

describe('Firefox', () => {
  let managed: Awaited<ReturnType<typeof managedHome>>;
  let firefox: Firefox;
  let page: Awaited<ReturnType<Firefox['openExtensionPage']>>;
  beforeAll(async () => {
    managed = await managedHome(POLICY);
    firefox = await launchFirefox({ server, home: managed.home });
    page = await firefox.openExtensionPage('options.html');
  });
  afterAll(async () => {
    await firefox?.close();
    managed?.remove();
  });

  cases(() => page);
});
