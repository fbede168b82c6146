/** The main job on a compose page, done as a person does it and read off the real card. */
import { relative } from 'node:path';
import type { Page } from 'playwright-core';
import { id as words } from '../../lib/text/id.ts';
import { closedRoot } from '../e2e/harness/closed-root-chromium.ts';
import type { ClosedRoot } from '../e2e/harness/closed-root.ts';
import { marks } from '../e2e/harness/marks.ts';
import { VIRAL, VIRAL_POST } from '../e2e/harness/samples.ts';
import { NotYet, waitFor } from '../e2e/harness/wait.ts';

type Line = readonly [name: string, text: string];

/** The one drawn text that fits. */
async function only(card: ClosedRoot, what: string, selector: string): Promise<string> {
  const [text] = await card.texts(selector);
  if (!text) throw new NotYet(`the card shows no ${what}`);
  return text.replaceAll(/\s+/g, ' ');
}

/** Fact-checker, date and address, without the words that only a screen reader says. */
async function sourceOf(card: ClosedRoot): Promise<string> {
  const [address] = await card.addresses('.origin a');
  if (!address) throw new NotYet('the card names no source');
  const link = await only(card, 'source', '.origin a');
  const name = link.replace(`${words.card.openSource}: `, '').replace(words.card.newTab, '').trim();
  return `${name}, ${await only(card, 'date', '.origin time')}, ${address}`;
}

/**
 * Types a viral claim into the page's editor, waits for the mark, opens the card and takes a picture.
 * Gives what the card says, line by line. Throws NotYet with what is missing.
 */
export async function prove(page: Page, picture: string): Promise<readonly Line[]> {
  // The card comes in with a movement, which a picture would catch halfway.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.locator('[contenteditable=true]').first().click();
  await page.keyboard.type(VIRAL_POST);
  const mark = await waitFor('a mark on the claim', async () =>
    (await marks(page)).find(({ name, text }) => name.startsWith('tabayun-') && text !== ''),
  );
  const card = await closedRoot(page);
  await card.click(new RegExp(words.chip.open));
  await card.waitForText(new RegExp(words.card.fact));
  await page.screenshot({ path: picture });
  const source = await sourceOf(card);
  const claim = await only(card, 'claim', '.claim-text');
  if (![VIRAL.claim, ...VIRAL.variants].includes(claim))
    throw new NotYet(`the card shows another claim: ${claim}`);
  return [
    ['post', VIRAL_POST],
    ['marked', mark.text],
    ['verdict', await only(card, 'verdict', '.card-title')],
    ['claim', claim],
    ['clarification', await only(card, 'clarification', '.fact-text')],
    ['source', source],
    ['picture', relative(process.cwd(), picture)],
  ];
}
