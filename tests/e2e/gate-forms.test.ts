import { describe, expect, test } from 'vitest';
import { LATER, PLAIN, setUpGate } from './gate-page.ts';
import { ask } from './harness/ask.ts';
import { BROWSERS, focusOn } from './harness/either.ts';
import { asked, gone, sendAnyway } from './harness/question.ts';
import { waitFor } from './harness/wait.ts';

describe.each(BROWSERS)('%s', (browser) => {
  const gate = setUpGate(browser);

  describe('a form of a site without an adapter', () => {
    test('is held back by its button and by Enter in a line, and sent by the next press', async () => {
      await gate.open('/form', PLAIN);
      await gate.write('input[type=text]');
      await gate.tab.press('Enter');
      await asked(gate.root);
      await gate.tab.press('Escape');
      await gone(gate.root);
      await gate.tab.click('#send');
      await sendAnyway(gate.root);
      expect(await gate.sent()).toEqual([]);
      await gate.tab.press('Enter');
      expect(await gate.sent()).toEqual(['submit true']);
    });

    test('is held back at Enter and Space on its button, and at the Enter of the number keys in a line', async () => {
      await gate.open('/form', PLAIN);
      await gate.write('input[type=text]');
      await gate.tab.press('NumpadEnter');
      await asked(gate.root);
      await gate.tab.press('Escape');
      await gone(gate.root);
      for (const key of ['Enter', 'Space']) {
        await focusOn(gate.tab, '#send');
        await gate.tab.press(key);
        await asked(gate.root);
        await gate.tab.press('Escape');
        await gone(gate.root);
      }
      expect(await gate.sent()).toEqual([]);
    });

    test('is held back when the page submits it after a press', async () => {
      await gate.open('/form', PLAIN);
      await gate.write('textarea');
      await gate.tab.click('#script');
      await sendAnyway(gate.root);
      expect(await gate.sent()).toEqual([]);
      await gate.tab.click('#script');
      expect(await gate.sent()).toEqual(['submit true']);
    });

    test('keeping a draft, and the page keeping it by itself, pass', async () => {
      await gate.open('/kept', PLAIN);
      await gate.write('textarea');
      const before = gate.requests().length;
      await gate.tab.click('#draft');
      expect(await gate.sent()).toEqual(['submit true']);
      // Whatever a test asks of the page counts as a press in it, so its server is asked instead.
      await waitFor('the page to keep it', () =>
        gate
          .requests()
          .slice(before)
          .some(({ path }) => path === '/kept-2'),
      );
      expect(await gate.sent()).toEqual(['submit true', 'submit true']);
    });

    test('one choice covers the whole press, also where the page changes the text during it', async () => {
      await gate.open('/tidied', PLAIN);
      await gate.write('textarea');
      await gate.tab.click('#send');
      await sendAnyway(gate.root);
      await gate.tab.click('#send');
      expect(await gate.sent()).toEqual(['submit true']);
    });
  });

  test('a page that was open before its site was switched on: nothing is held back until it is loaded again', async () => {
    const { options } = gate.running();
    await gate.open('/early', LATER);
    expect(await ask(options, 'setSite', { host: LATER, enabled: true })).toMatchObject({ enabled: true });
    await gate.write('textarea');
    await gate.tab.evaluate(() => void (Reflect.get(globalThis, 'sent').length = 0));
    await gate.tab.click('#send');
    expect(await gate.sent()).toEqual(['window', 'submit true']);
    await gate.tab.goto(await gate.tab.evaluate(() => location.href));
    await gate.write('textarea');
    await gate.tab.click('#send');
    await asked(gate.root);
    expect(await gate.sent()).not.toContain('submit true');
  });
});
