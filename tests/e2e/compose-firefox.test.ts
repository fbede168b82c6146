import { expect, test } from 'vitest';
import { BOXES } from './compose-page.ts';
import { FOUND, useContract } from './contract.ts';
import { VIRAL_POST } from './harness/samples.ts';
import { waitFor } from './harness/wait.ts';

const { open } = useContract('Firefox', { hosts: BOXES.map(({ address }) => new URL(address).hostname) });

test.each(BOXES)('after the card was used, writing goes on where it was: $name', async (box) => {
  const tab = await open(box.address);
  await tab.click(box.selector);
  await tab.type(VIRAL_POST);
  await tab.root.waitForText(FOUND);
  await tab.root.click(FOUND);
  await tab.root.waitForText(/Salin klarifikasi/);
  await tab.press('Escape');
  await waitFor('the card to close', async () => !(await tab.root.text()).includes('Salin klarifikasi'));
  await tab.type('!');
  expect(await tab.evaluate(() => Reflect.get(globalThis, 'modelText')())).toBe(`${VIRAL_POST}!`);
});
