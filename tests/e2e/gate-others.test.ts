import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { BOX, useContract } from './contract.ts';
import { BROWSERS } from './harness/either.ts';
import { asked, FOUND, gone, notAsked } from './harness/question.ts';
import { VIRAL_POST } from './harness/samples.ts';
import { waitFor } from './harness/wait.ts';

const PRESSER = fileURLToPath(new URL('../fixtures/presser', import.meta.url));
const MARKUP = `${BOX}<button id="send" data-testid="tweetButtonInline">Posting</button><script>
  globalThis.sent = [];
  document.querySelector('#send').addEventListener('click', (event) => sent.push(String(event.isTrusted)))</script>`;

describe.each(BROWSERS)('%s', (browser) => {
  const contract = useContract(browser, { pages: { '/home': MARKUP }, hosts: ['x.com'], beside: [PRESSER] });

  test('a press that another extension makes passes; that of the officer is held back', async () => {
    const tab = await contract.open('https://x.com/home');
    const sent = () => tab.evaluate((): string[] => [...Reflect.get(globalThis, 'sent')]);
    await tab.click('#box');
    await tab.type(VIRAL_POST);
    await tab.root.waitForText(FOUND);
    await tab.click('#send');
    await asked(tab.root);
    await tab.press('Escape');
    await gone(tab.root);
    expect(await sent()).toEqual([]);
    await tab.evaluate(() => void (document.title = 'Tekan'));
    await waitFor('the press', () => tab.evaluate(() => document.title === 'Ditekan'));
    expect(await sent()).toEqual(['false']);
    await notAsked(tab.root);
  });
});
