import { describe, expect, test } from 'vitest';
import { setUpGate } from './gate-page.ts';
import { BROWSERS } from './harness/either.ts';
import type { View } from './harness/either.ts';
import { asked, FOUND, gone, notAsked, sendAnyway } from './harness/question.ts';
import { VIRAL, VIRAL_POST } from './harness/samples.ts';
import { waitFor } from './harness/wait.ts';

describe.each(BROWSERS)('%s', (browser) => {
  const gate = setUpGate(browser);

  describe('text in a frame of another origin, button around it', () => {
    // The page around such a frame is closed to us: what is not known is never held back, and the chip says so.
    test.each(['/parent', '/sandboxed'])('is not held back, and the chip says so: %s', async (path) => {
      await gate.open(path);
      const frame = await gate.tab.frame('iframe');
      await gate.write('#box', frame);
      await waitFor('the words', async () => (await frame.root.html()).includes('pengiriman tidak ditahan'));
      await gate.tab.click('#send');
      expect(await gate.sent()).toEqual(['click true']);
    });
  });

  // Chromium gives the clipboard to no frame of another site; Firefox gives it to all but those of insecure pages.
  const MUTE =
    browser === 'Chromium'
      ? '/parent'
      : 'data:text/html,<iframe src="https://www.facebook.com/child" width="700" height="500"></iframe>';

  test('from a frame that may not write the clipboard a correction is copied all the same', async () => {
    await gate.open(MUTE);
    const frame = await gate.tab.frame('iframe');
    await gate.write('#box', frame);
    const writes = async (): Promise<string> =>
      isSecureContext
        ? navigator.clipboard.writeText('').then(String, ({ name }: Error) => name)
        : 'no secure page';
    expect(await frame.evaluate(writes)).toMatch(/NotAllowedError|no secure page/);
    await frame.root.click(FOUND);
    await frame.root.click('Salin klarifikasi');
    await frame.root.waitForText(/Klarifikasi disalin/);
    await gate.tab.press('Escape');
    await frame.click('#box');
    await gate.tab.press('Control+a', 'Control+v');
    await waitFor('the paste', async () => (await written(frame)) !== VIRAL_POST);
    expect((await written(frame)).trim()).toBe(VIRAL.correction?.short);
  });

  describe('text in a frame, button around it', () => {
    test.each(['/wp-admin/blocks', '/wp-admin/written'])('%s', async (path) => {
      await gate.open(path);
      const frame = await gate.tab.frame('iframe');
      await gate.write('#box', frame);
      await gate.tab.click('#send');
      await asked(frame.root);
      expect(await gate.sent()).toEqual([]);
      await gate.tab.press('Escape');
      await gone(frame.root);
      await gate.tab.type('!');
      expect(await written(frame)).toBe(`${VIRAL_POST}!`);
      await gate.tab.click('#send');
      await sendAnyway(frame.root);
      await waitFor('the focus on the button', () =>
        gate.tab.evaluate(() => document.activeElement?.id === 'send'),
      );
      expect(await gate.sent()).toEqual([]);
      await gate.tab.press('Enter');
      expect(await gate.sent()).toEqual(['click true']);
    });

    test('keeping a draft is not posting', async () => {
      await gate.open('/wp-admin/blocks');
      const frame = await gate.tab.frame('iframe');
      await gate.write('#box', frame);
      await gate.tab.click('#draft');
      expect(await gate.sent()).toEqual(['click true']);
      await notAsked(frame.root);
    });
  });
});

const written = (frame: View): Promise<string> =>
  frame.evaluate(() => document.querySelector<HTMLElement>('#box')?.innerText ?? '');
