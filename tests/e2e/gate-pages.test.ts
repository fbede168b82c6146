import { describe, expect, test } from 'vitest';
import { setUpGate } from './gate-page.ts';
import { BROWSERS, focusOn } from './harness/either.ts';
import { pageOf } from './harness/either-chromium.ts';
import { ASKED, asked, FOUND, gone, sendAnyway } from './harness/question.ts';
import { VIRAL, VIRAL_POST } from './harness/samples.ts';
import { turnSwitch } from './harness/switches.ts';
import { waitFor } from './harness/wait.ts';

describe.each(BROWSERS)('%s', (browser) => {
  const gate = setUpGate(browser);

  describe('a control', () => {
    test.each(['/pressed', '/custom', '/link', '/open-root'])(
      'is held back whatever it reacts to: %s',
      async (path) => {
        await gate.open(path);
        await gate.write();
        await gate.tab.click('#send');
        await asked(gate.root);
        expect(await gate.sent()).toEqual([]);
        await sendAnyway(gate.root);
        expect(await gate.tab.evaluate(() => location.hash)).toBe('');
        await gate.tab.click('#send');
        const whole = ['pointerdown true', 'mousedown true', 'click true'];
        expect(await gate.sent()).toEqual(path === '/pressed' ? whole : ['click true']);
      },
    );

    test('in a dialog of the page: the question stands above it, and writing goes on after it', async () => {
      await gate.open('/modal');
      await gate.write();
      await gate.tab.click('#send');
      await asked(gate.root);
      await gate.root.click('Kembali menyunting');
      await gone(gate.root);
      await gate.tab.type('!');
      expect(await words('#box')).toBe(`${VIRAL_POST}!`);
      await gate.root.click(FOUND);
      await gate.root.waitForText(/Salin klarifikasi/);
      expect(await gate.sent()).toEqual([]);
    });

    test('of a thread: any of its posts holds all back, and writing goes on where it was', async () => {
      await gate.open('/thread');
      await gate.write();
      await gate.tab.click('#second');
      await gate.tab.type('Lanjutan yang tidak mengulang apa pun dari klaim itu.');
      await gate.tab.press('ArrowLeft');
      await gate.tab.click('#send');
      await asked(gate.root);
      await gate.tab.press('Escape');
      await gone(gate.root);
      await gate.tab.type('!');
      expect(await words('#second')).toBe('Lanjutan yang tidak mengulang apa pun dari klaim itu!.');
      expect(await gate.sent()).toEqual([]);
    });

    test('in a page that makes everything else inert: the question can be answered', async () => {
      await gate.open('/inert');
      await gate.write();
      await gate.tab.click('#send');
      await asked(gate.root);
      await sendAnyway(gate.root);
      await gate.tab.press('Enter');
      expect(await gate.sent()).toEqual(['click true']);
    });

    test('in fullscreen: the question stands above it', async () => {
      await gate.open('/fullscreen');
      await gate.tab.click('#full');
      await waitFor('fullscreen', () => gate.tab.evaluate(() => document.fullscreenElement !== null));
      await gate.write();
      await gate.tab.click('#send');
      await asked(gate.root);
      await gate.root.click('Kembali menyunting');
      await gone(gate.root);
      expect(await gate.sent()).toEqual([]);
    });

    // Firefox has touch events only where the machine has a touch screen.
    test.runIf(browser === 'Chromium')(
      'by touch: the page sees nothing, and the question is asked',
      async () => {
        await gate.open('/pressed');
        await gate.write();
        const session = await pageOf(gate.tab).context().newCDPSession(pageOf(gate.tab));
        await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
        const { x, y } = await gate.tab.areaOf('#send');
        const tap = async (): Promise<void> => {
          const touchPoints = [{ x: x + 20, y: y + 15 }];
          await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
          await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
        };
        await tap();
        await asked(gate.root);
        expect(await gate.sent()).toEqual([]);
        await sendAnyway(gate.root);
        await tap();
        await waitFor('the post', async () => (await gate.sent()).includes('click true'));
        expect(await gate.sent()).toContain('touchstart true');
      },
    );

    test('where the page takes our element away, posts pass', async () => {
      await gate.open('/removed');
      await gate.tab.click('#box');
      await gate.tab.type(VIRAL_POST);
      await waitFor('a mark', () => gate.tab.evaluate(() => CSS.highlights.size > 0));
      await waitFor('the post to pass', async () => {
        await gate.tab.click('#send');
        return (await gate.sent()).length > 0;
      });
      expect(await gate.sent()).toEqual(['click true']);
    });

    test('of private messages holds nothing back', async () => {
      await gate.open('/message');
      await gate.tab.click('#box');
      await gate.tab.type(VIRAL_POST);
      // What is written after it is known by now, so this would be as well.
      await gate.write('#public');
      await gate.tab.click('#send');
      expect(await gate.sent()).toEqual(['click true']);
    });
  });

  test('on a share address: the key on a button that nothing clicks is held back too', async () => {
    await gate.open(`/intent/post?text=${encodeURIComponent(VIRAL.claim)}`);
    await gate.root.waitForText(/Unggahan yang Anda bagikan/);
    await gate.write();
    await focusOn(gate.tab, '#send');
    await gate.tab.press('Enter');
    await asked(gate.root);
    expect(await gate.sent()).toEqual([]);
  });

  test('the switch in the options turns it off and on in pages that are open', async () => {
    await gate.open('/custom');
    await gate.write();
    const turn = (on: boolean) => turnSwitch(gate.running(), 'Jeda sebelum mengirim', on);
    await turn(false);
    await waitFor('the press to pass', async () => {
      await gate.tab.click('#send');
      if ((await gate.sent()).length > 0) return true;
      await gate.tab.press('Escape');
      return false;
    });
    await turn(true);
    expect(await gate.sent()).toEqual(['click true']);
    await waitFor('the question', async () => {
      await gate.tab.click('#send');
      return ASKED.test(await gate.root.text());
    });
  });

  test('a page whose extension is gone posts as ever', async () => {
    await gate.open('/custom');
    await gate.write();
    await gate.running().update();
    await gate.tab.toFront();
    await gate.tab.click('#send');
    expect(await gate.sent()).toEqual(['click true']);
    expect(await gate.root.text()).not.toContain(VIRAL.answer);
  });

  const words = (selector: string): Promise<string> =>
    gate.tab.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? '', selector);
});
