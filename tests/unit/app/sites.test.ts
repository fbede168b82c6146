import { expect, test } from 'vitest';

import { makeSites } from '../../../lib/app/sites.ts';
import { makeTabVerdicts } from '../../../lib/app/tab-verdicts.ts';
import { kept } from './world.ts';

function setUp() {
  const permitted = new Set(['x.com', 'facebook.com']);
  const settings = kept({ lang: 'id', sitesOff: [] as string[], sitesOn: [] as string[], paused: false });
  const rules = { enabled: [] as string[], disabled: [] as string[] };
  const scripts: (readonly string[])[] = [];
  const started: string[] = [];
  const sites = makeSites({
    builtin: [['x.com', 'twitter.com'], ['facebook.com']],
    together: [['web.whatsapp.com', 'wa.me', 'api.whatsapp.com']],
    settings,
    rules: async () => rules,
    hasPermission: async (host) => permitted.has(host),
    dropPermission: async (host) => void permitted.delete(host),
    keepScripts: async (hosts) => void scripts.push(hosts),
    startScripts: async (host) => void started.push(host),
  });
  return { sites, permitted, settings, rules, scripts, started };
}

test('a built-in site covers its subdomains and can be switched off and on', async () => {
  const { sites, settings } = setUp();
  const on = { host: 'facebook.com', kind: 'builtin', granted: true, enabled: true };
  expect(await sites.ofUrl('https://business.facebook.com/composer')).toEqual(on);
  expect(await sites.set('business.facebook.com', false)).toEqual({ ...on, enabled: false });
  expect(await sites.ofHost('m.facebook.com')).toEqual({ ...on, enabled: false });
  expect((await sites.ofHost('x.com')).enabled).toBe(true);
  expect(await sites.set('facebook.com', true)).toEqual(on);
  expect(settings.value).toEqual({ lang: 'id', sitesOff: [], sitesOn: [], paused: false });
});

test('a host that only ends like a built-in one is another site', async () => {
  const { sites } = setUp();
  expect(await sites.ofUrl('https://notx.com/')).toMatchObject({ host: 'notx.com', kind: 'optional' });
  expect(await sites.ofUrl('https://x.com.contoh.id/')).toMatchObject({ kind: 'optional' });
});

test('pages that are no https page are not supported', async () => {
  const { sites } = setUp();
  for (const url of ['chrome://settings', 'about:blank', 'file:///a.html', 'http://a.id/', 'bukan', '']) {
    expect(await sites.ofUrl(url)).toMatchObject({ kind: 'unsupported', enabled: false });
  }
});

test('a further site is on once it is permitted and switched on; off drops the permission', async () => {
  const { sites, permitted, scripts, started } = setUp();
  expect(await sites.set('blog.contoh.id', true)).toMatchObject({
    kind: 'optional',
    granted: false,
    enabled: false,
  });
  expect(started).toEqual([]);
  expect(scripts.at(-1)).toEqual([]);
  permitted.add('blog.contoh.id');
  expect(await sites.set('blog.contoh.id', true)).toMatchObject({ granted: true, enabled: true });
  expect(scripts.at(-1)).toEqual(['blog.contoh.id']);
  expect(started).toEqual(['blog.contoh.id']);
  expect((await sites.all()).map((site) => site.host)).toEqual(['x.com', 'facebook.com', 'blog.contoh.id']);
  expect(await sites.set('blog.contoh.id', false)).toMatchObject({ granted: false, enabled: false });
  expect(scripts.at(-1)).toEqual([]);
});

test('a site starts with its permission, also when the popup that asked for it is gone', async () => {
  const { sites, permitted, scripts, started } = setUp();
  await sites.set('blog.contoh.id', true);
  permitted.add('blog.contoh.id');
  await sites.startOpen();
  expect(await sites.isOn('blog.contoh.id')).toBe(true);
  expect(scripts.at(-1)).toEqual(['blog.contoh.id']);
  expect(started).toContain('blog.contoh.id');
});

test('two addresses of one site have one switch, and open pages start again with it', async () => {
  const { sites, started } = setUp();
  expect(await sites.ofUrl('https://mobile.twitter.com/')).toMatchObject({ host: 'x.com', kind: 'builtin' });
  await sites.set('twitter.com', false);
  expect(await sites.isOn('x.com')).toBe(false);
  expect((await sites.all()).map((site) => site.host)).toEqual(['x.com', 'facebook.com']);
  expect(started).toEqual([]);
  await sites.set('x.com', true);
  expect(await sites.isOn('twitter.com')).toBe(true);
  expect(started).toEqual(['x.com']);
});

test('a permission taken back in the browser switches the site off, and it can be asked for again', async () => {
  const { sites, permitted, scripts } = setUp();
  permitted.add('blog.contoh.id');
  await sites.set('blog.contoh.id', true);
  permitted.delete('blog.contoh.id');
  permitted.delete('x.com');
  await sites.reconcile();
  expect(scripts.at(-1)).toEqual([]);
  expect((await sites.all()).at(-1)).toMatchObject({
    host: 'blog.contoh.id',
    granted: false,
    enabled: false,
  });
  expect(await sites.ofHost('x.com')).toMatchObject({ kind: 'builtin', granted: false, enabled: false });
});

test('two switches at once both count', async () => {
  const { sites, settings } = setUp();
  await Promise.all([sites.set('x.com', false), sites.set('facebook.com', false)]);
  expect([...settings.value.sitesOff].sort()).toEqual(['facebook.com', 'x.com']);
});

test('the toolbar hears the latest verdict of every frame of a tab, until the tab is left', () => {
  const shown: unknown[] = [];
  const tabs = makeTabVerdicts((tabId, verdicts) => shown.push([tabId, ...verdicts]));
  tabs.set(1, 0, 'strong');
  tabs.set(1, 5, 'possible');
  tabs.set(1, 0, 'none');
  tabs.drop(1);
  tabs.set(1, 0, 'refuting');
  expect(shown).toEqual([
    [1, 'strong'],
    [1, 'strong', 'possible'],
    [1, 'none', 'possible'],
    [1, 'refuting'],
  ]);
});

test('a messenger and its share addresses have one switch', async () => {
  const { sites, permitted, scripts, settings } = setUp();
  permitted.add('web.whatsapp.com');
  const on = {
    host: 'web.whatsapp.com',
    also: ['wa.me', 'api.whatsapp.com'],
    kind: 'optional',
    granted: true,
    enabled: true,
  };
  expect(await sites.ofUrl('https://wa.me/628111')).toEqual({ ...on, enabled: false });
  expect(await sites.set('wa.me', true)).toEqual(on);
  expect(await sites.ofHost('api.whatsapp.com')).toEqual(on);
  expect(await sites.isOn('evil.wa.me')).toBe(false);
  expect(scripts.at(-1)).toEqual(['web.whatsapp.com', 'wa.me', 'api.whatsapp.com']);
  expect((await sites.all()).filter(({ kind }) => kind === 'optional')).toEqual([on]);
  expect(settings.value.sitesOn).toEqual(['web.whatsapp.com']);
  await sites.set('api.whatsapp.com', false);
  expect(settings.value.sitesOn).toEqual([]);
  expect(scripts.at(-1)).toEqual([]);
});

test('hosts of a messenger that were switched on one by one count as one', async () => {
  const { sites, permitted, settings } = setUp();
  permitted.add('web.whatsapp.com');
  await settings.set({ ...settings.value, sitesOn: ['wa.me', 'web.whatsapp.com'] });
  expect((await sites.all()).filter(({ kind }) => kind === 'optional')).toHaveLength(1);
  await sites.set('wa.me', false);
  expect(settings.value.sitesOn).toEqual([]);
});

test('a site that the administrator has decided about is no choice of the officer', async () => {
  const { sites, permitted, settings, rules, scripts, started } = setUp();
  rules.disabled = ['twitter.com', 'jejaring.contoh.id'];
  rules.enabled = ['facebook.com', 'kanal.contoh.go.id', 'jejaring.contoh.id'];
  settings.value = { ...settings.value, sitesOff: ['facebook.com'] };
  for (const host of ['kanal.contoh.go.id', 'jejaring.contoh.id']) permitted.add(host);
  await sites.startOpen();
  expect(scripts.at(-1)).toEqual(['kanal.contoh.go.id']);
  expect(started).toEqual(['facebook.com', 'kanal.contoh.go.id']);
  expect((await sites.all()).map(({ host, enabled, managed }) => [host, enabled, managed])).toEqual([
    ['x.com', false, false],
    ['facebook.com', true, true],
    ['jejaring.contoh.id', false, false],
    ['kanal.contoh.go.id', true, true],
  ]);
  expect(await sites.set('facebook.com', false)).toMatchObject({ enabled: true, managed: true });
  expect(await sites.set('x.com', true)).toMatchObject({ enabled: false, managed: false });
  expect(settings.value).toMatchObject({ sitesOff: ['facebook.com'], sitesOn: [] });
  rules.disabled = rules.enabled = [];
  expect(await sites.ofHost('facebook.com')).toMatchObject({ enabled: false });
  expect((await sites.ofHost('facebook.com')).managed).toBeUndefined();
});

test('a site that is on by rule waits for the permission that only a click can ask for', async () => {
  const { sites, permitted, rules, scripts } = setUp();
  rules.enabled = ['kanal.contoh.go.id'];
  expect(await sites.ofHost('kanal.contoh.go.id')).toMatchObject({
    granted: false,
    enabled: false,
    managed: true,
  });
  permitted.add('kanal.contoh.go.id');
  expect(await sites.set('kanal.contoh.go.id', true)).toMatchObject({ granted: true, enabled: true });
  expect(scripts.at(-1)).toEqual(['kanal.contoh.go.id']);
});
