/** Accessibility of every component state, light and dark, on the open gallery page. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildGallery, openGallery } from '../gallery/build.ts';
import { bringAbout } from '../gallery/states.ts';

let gallery: Awaited<ReturnType<typeof openGallery>>;
let axe = '';

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await buildGallery();
  gallery = await openGallery();
});
afterAll(() => gallery.close());

/** Milliseconds for axe on every scene; it takes about a second for each on a slow machine. */
const ALL_SCENES = 180_000;

/** What axe finds wrong in the page, as `scene: rule: element`. */
async function faults(): Promise<string[]> {
  await gallery.page.evaluate(axe);
  const results = await gallery.page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  );
  return results.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}`),
  );
}

/** Opens a scene and brings it into the state that its name promises. */
async function openScene(name: string): Promise<void> {
  const { page, origin } = gallery;
  await page.goto(`${origin}/?scene=${name}`);
  await page.locator('.scene').waitFor();
  await bringAbout(page, name);
}

describe('axe on the gallery', () => {
  it.each(['light', 'dark'] as const)(
    'finds no fault in any scene: %s',
    async (colorScheme) => {
      const { page, origin } = gallery;
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(origin);
      await page.locator('.scene').first().waitFor();
      const names = await page.locator('.scene').evaluateAll((all) => all.map((one) => one.id));
      expect(names.length).toBeGreaterThan(20);
      const found: string[] = [];
      for (const name of names) {
        await openScene(name);
        found.push(...(await faults()).map((fault) => `${name}: ${fault}`));
      }
      expect(found).toEqual([]);
    },
    ALL_SCENES,
  );

  it('keeps marked words readable in forced colours', async () => {
    await gallery.page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await openScene('card-strong');
    const mark = gallery.page.locator('.tby-card mark').first();
    const { ink, paper } = await mark.evaluate((one) => {
      const { color, backgroundColor } = getComputedStyle(one);
      return { ink: color, paper: backgroundColor };
    });
    await gallery.page.emulateMedia({ forcedColors: 'none' });
    expect(paper).not.toBe('rgba(0, 0, 0, 0)');
    expect(ink).not.toBe(paper);
  });

  it('finds planted faults in the card, so its silence means something', async () => {
    await gallery.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await openScene('card-strong');
    await gallery.page.evaluate(() => {
      const card = document.querySelector('.tby-card');
      card?.querySelector('button[aria-label]')?.removeAttribute('aria-label');
      card?.querySelector<HTMLElement>('.fact-text')?.style.setProperty('color', '#bbb');
    });
    const found = (await faults()).map((fault) => fault.split(':')[0]);
    expect(found).toContain('button-name');
    expect(found).toContain('color-contrast');
  });
});
