/**
 * Builds the gallery and photographs every scene, light and dark, narrow and wide, into `.output/shots`.
 * Usage: node tests/gallery/shots.ts [scene …]
 */
import { mkdir } from 'node:fs/promises';
import { buildGallery, openGallery } from './build.ts';
import { bringAbout } from './states.ts';

const SHOTS = new URL('../../.output/shots/', import.meta.url).pathname;
const wanted = process.argv.slice(2);
await mkdir(SHOTS, { recursive: true });
await buildGallery();
const { page, origin, close } = await openGallery();
await page.goto(origin);
const names = await page.locator('.scene').evaluateAll((all) => all.map((one) => one.id));
for (const name of names.filter((one) => wanted.length === 0 || wanted.some((part) => one.includes(part)))) {
  const widths = name.startsWith('popup')
    ? [360]
    : /^(?:options|naskah|report|workshop)/.test(name)
      ? [1100, 360]
      : name.startsWith('gate')
        ? [1180, 360]
        : [1180];
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of widths) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 600 });
      await page.goto(`${origin}/?scene=${name}`);
      await page.locator('.scene').waitFor();
      await bringAbout(page, name);
      await page.screenshot({ path: `${SHOTS}${name}-${width}-${colorScheme}.png`, fullPage: true });
    }
  }
}
await close();
