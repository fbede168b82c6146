import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CHROME_BUILD } from './harness/chromium.ts';
import { FIREFOX_BUILD } from './harness/firefox.ts';

/** What is shipped is pinned here: a new permission is a decision, never a side effect. */
const PERMISSIONS = ['storage', 'unlimitedStorage', 'alarms', 'activeTab', 'scripting', 'contextMenus'];
const SITES = [
  'x.com',
  'twitter.com',
  'facebook.com',
  'instagram.com',
  'threads.com',
  'threads.net',
  'linkedin.com',
  'tiktok.com',
  'youtube.com',
].map((host) => `https://*.${host}/*`);

describe.each([
  ['Chromium', CHROME_BUILD, ['offscreen']],
  ['Firefox', FIREFOX_BUILD, []],
])('the manifest of the %s build', (_name, build, own) => {
  const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));

  test('asks for what it uses and no more', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions.toSorted()).toEqual([...PERMISSIONS, ...own].toSorted());
    expect(manifest.host_permissions.toSorted()).toEqual(SITES.toSorted());
    expect(manifest.optional_permissions ?? []).toEqual(['notifications']);
    expect(manifest.optional_host_permissions.toSorted()).toEqual(['http://*/*', 'https://*/*']);
  });

  test('runs one small script early, on the sites that the permission names', () => {
    expect(manifest.content_scripts).toHaveLength(1);
    const [script] = manifest.content_scripts;
    expect(script.matches.toSorted()).toEqual(SITES.toSorted());
    expect(script).toMatchObject({ js: ['early.js'], run_at: 'document_start', all_frames: true });
    expect(script.css).toBeUndefined();
  });

  test('lets no page of the web reach into it', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test('lets its own pages run and load nothing but their own', () => {
    const policy: string = manifest.content_security_policy.extension_pages;
    const parts = policy.split(';').map((part) => part.trim().split(/\s+/));
    const directives = Object.fromEntries(parts.map(([name, ...values]) => [name, values.join(' ')]));
    expect(directives).toEqual({
      'default-src': "'none'",
      'script-src': "'self' 'wasm-unsafe-eval'",
      'style-src': "'self'",
      'img-src': "'self' data: blob:",
      'connect-src': "'self' https:",
      'worker-src': "'self'",
      'frame-src': "'self'",
      'frame-ancestors': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
    });
  });
});

test('Firefox is told that no data is collected', () => {
  const manifest = JSON.parse(readFileSync(join(FIREFOX_BUILD, 'manifest.json'), 'utf8'));
  expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({
    required: ['none'],
  });
});
