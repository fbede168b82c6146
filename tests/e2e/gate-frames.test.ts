import { describe, expect, test } from 'vitest';
import { setUpGate } from './gate-page.ts';
import { closedRoot } from './harness/closed-root-chromium.ts';
import { asked, FOUND, gone, notAsked, sendAnyway } from './harness/question.ts';
import { VIRAL, VIRAL_POST } from './harness/samples.ts';
import { waitFor } from './harness/wait.ts';

const gate = setUpGate();

describe('text in a frame of another origin, button around it', () => {
  // The page around such a frame is closed to us: what is not known is never held back, and the chip says so.
  test.each(['/parent', '/sandboxed'])('is not held back, and the chip says so: %s', async (path) => {
    await gate.open(path);
    const frame = await gate.frame();
    await frame.click('#box');
    await gate.tab.keyboard.type(VIRAL_POST);
    await waitFor('a mark', () => frame.evaluate(() => CSS.highlights.size > 0));
    const inner = await closedRoot(gate.tab, undefined, frame);
    await waitFor('the words', async () => (await inner.html()).includes('pengiriman tidak ditahan'));
    await inner.close();
    await gate.tab.click('#send');
    expect(await gate.sent()).toEqual(['click true']);
  });
});

test('from a frame that may not write the clipboard a correction is copied all the same', async () => {
  await gate.open('/parent');
  await gate.browser.context.grantPermissions(['clipboard-read'], { origin: 'https://x.com' });
  const frame = await gate.frame();
  await frame.click('#box');
  await gate.tab.keyboard.type(VIRAL_POST);
  const refused = () => navigator.clipboard.writeText('').then(String, ({ name }: Error) => name);
  expect(await frame.evaluate(refused)).toBe('NotAllowedError');
  const place = async () => (await gate.tab.locator('iframe').boundingBox()) ?? { x: 0, y: 0 };
  const inner = await closedRoot(gate.tab, place, frame);
  await inner.click(FOUND);
  await inner.click('Salin klarifikasi');
  await inner.waitForText(/Klarifikasi disalin/);
  expect(await gate.tab.evaluate(() => navigator.clipboard.readText())).toBe(VIRAL.correction?.short);
  await inner.close();
});

describe('text in a frame, button around it', () => {
  test.each(['/wp-admin/blocks', '/wp-admin/written'])('%s', async (path) => {
    await gate.open(path);
    const frame = await gate.frame();
    await gate.write('#box', frame);
    await gate.tab.click('#send');
    await asked(gate.root);
    expect(await gate.sent()).toEqual([]);
    await gate.tab.keyboard.press('Escape');
    await gone(gate.root);
    await gate.tab.keyboard.type('!');
    expect(await frame.innerText('#box')).toBe(`${VIRAL_POST}!`);
    await gate.tab.click('#send');
    await sendAnyway(gate.root);
    expect(await gate.tab.evaluate(() => document.activeElement?.id)).toBe('send');
    await gate.tab.keyboard.press('Enter');
    expect(await gate.sent()).toEqual(['click true']);
  });

  test('keeping a draft is not posting', async () => {
    await gate.open('/wp-admin/blocks');
    const frame = await gate.frame();
    await gate.write('#box', frame);
    await gate.tab.click('#draft');
    expect(await gate.sent()).toEqual(['click true']);
    await notAsked(gate.root);
  });
});
