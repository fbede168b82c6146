import { chromium } from 'playwright-core';
import { posterPage } from '../../bench/ocr/poster.ts';
import { STYLES } from '../../bench/ocr/styles.ts';
import { findChromium } from '../../run/browsers.mjs';

/** Pictures of posts as they circulate, one for each text, drawn by a browser of their own. */
export async function picturesOf(texts: readonly string[], styleName: string): Promise<Buffer[]> {
  const style = STYLES.find(({ name }) => name === styleName);
  if (!style) throw new Error(`no style is called ${styleName}`);
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 760, height: 900 } });
    const pictures: Buffer[] = [];
    for (const [seed, text] of texts.entries()) {
      await page.setContent(posterPage(text, style, seed));
      pictures.push(await page.locator('.poster').screenshot({ type: 'jpeg', quality: style.quality }));
    }
    return pictures;
  } finally {
    await browser.close();
  }
}
