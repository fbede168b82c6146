/** The repository checks itself: what a reviewer would otherwise have to remember. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const tracked = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trim().split('\n');
const read = (file: string) => readFileSync(file, 'utf8');
const sources = tracked.filter((file) => /^(lib|components|entrypoints)\/.*\.tsx?$/.test(file));

/** Files that import the module, type-only imports included. */
const importers = (module: string) =>
  sources.filter((file) => new RegExp(`from ['"]${module}['"/]`).test(read(file)));

describe('repository', () => {
  it('has no other top level than the agreed one', () => {
    const top = new Set(tracked.map((file) => file.split('/')[0]).filter((name) => !name?.startsWith('.')));
    const agreed = 'LICENSE README.md components entrypoints lib package-lock.json package.json public tests';
    expect(top).toEqual(new Set([...agreed.split(' '), 'tsconfig.json', 'wxt.config.ts']));
  });

  it.each([
    ['string-similarity', 'lib/core/'],
    ['@orama/stemmers', 'lib/core/'],
    ['tldts', 'lib/core/'],
    ['wxt/browser', 'lib/platform/'],
  ])('names %s in one file only', (module, folder) => {
    const files = importers(module);
    expect(files).toHaveLength(1);
    expect(files[0]).toContain(folder);
  });

  it('names idb in the store only', () => {
    const files = importers('idb');
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !file.startsWith('lib/store/'))).toEqual([]);
  });

  it('keeps entry points to wiring', () => {
    const body = (file: string) =>
      read(file)
        .replace(/^import [^;]*;$/gm, '')
        .trim();
    const long = sources
      .filter((file) => file.startsWith('entrypoints/'))
      .filter((file) => body(file).split('\n').length > 90);
    expect(long).toEqual([]);
  });

  it('holds no path of one machine and no host of a package registry', () => {
    const found = tracked
      .filter((file) => /\.(tsx?|mjs|json|md|css|html|sh)$|^\.ci\//.test(file))
      .filter((file) => /\/(tmp|root|home)\/[a-z]|registry\.npmjs|"resolved": "http/.test(read(file)));
    expect(found.filter((file) => file !== 'tests/unit/repository.test.ts')).toEqual([]);
  });

  it('asks in the manifest for the sites whose adapters say they are built in', async () => {
    const { SITES } = await import('../../lib/sites/all.ts');
    const manifest = read('wxt.config.ts');
    const named = [...manifest.matchAll(/'https:\/\/\*\.([a-z.]+)\/\*'/g)].map((match) => match[1]);
    const hosts = SITES.filter((site) => site.kind === 'builtin').flatMap((site) => site.hosts);
    const covered = (host: string) => named.some((name) => host === name || host.endsWith(`.${name}`));
    expect(hosts.filter((host) => !covered(host))).toEqual([]);
    expect(named.filter((name) => !hosts.some((host) => host === name || host.endsWith(`.${name}`)))).toEqual(
      [],
    );
  });
});
