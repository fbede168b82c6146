/** Brings a scene of the gallery into the state that its name promises. */
import type { Page } from 'playwright-core';

const TABLE = { name: 'klarifikasi-contoh.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b') };
const BACKUP = { name: 'cadangan.json', mimeType: 'application/json', buffer: Buffer.from('{}') };

/** What has to be done for each word that a name may hold. */
const STATES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  checked: async (page) => {
    await page.locator('.check button[type=submit]').click();
    await page.locator('.result .outcome').first().waitFor();
  },
  'page-': (page) =>
    page
      .locator('.check-buttons .btn')
      .nth(/unread|redirected/.test(page.url()) ? 0 : 1)
      .click(),
  unread: (page) => page.locator('.steps .btn').first().click(),
  redirected: (page) => page.locator('.steps .btn').first().click(),
  open: async (page) => {
    await page.locator('[aria-controls^=body]').first().click();
    await page.locator('.row-button').first().click();
    await page.locator('.opened').waitFor();
  },
  changes: async (page) => {
    await page.locator('[aria-controls=body-contoh-alamat]').nth(1).click();
    await page.locator('.list-card .news').waitFor();
  },
  export: async (page) => {
    await page.locator('[aria-controls^=body]').nth(2).click();
    await page.locator('.export .btn').nth(1).click();
    await page.locator('.export li').first().waitFor();
  },
  import: async (page) => {
    await page.locator('#add-file').setInputFiles(TABLE);
    await page.locator('.import').waitFor();
  },
  restore: async (page) => {
    await page.locator('#backup-file').setInputFiles(BACKUP);
    await page.locator('.restore').waitFor();
  },
  restored: async (page) => {
    await page.locator('.restore .danger').click();
    await page.locator('#signed-again').waitFor();
  },
  edit: async (page) => {
    await page.locator('.entry-button').first().click();
    await page.locator('.duplicates').waitFor();
  },
  tried: async (page) => {
    await page.locator('.bench .btn.primary').click();
    await page.locator('.bench-results').waitFor();
  },
  reasons: (page) => page.locator('.gate [aria-expanded]').click(),
};

export async function bringAbout(page: Page, scene: string): Promise<void> {
  for (const [word, act] of Object.entries(STATES)) if (scene.includes(word)) await act(page);
}
