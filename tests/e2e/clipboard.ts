/** The clipboard of the browser, as a person sees it: what a paste elsewhere gives. */
import { BARE } from './contract.ts';
import type { Contract } from './contract.ts';
import type { Tab } from './harness/either.ts';

async function elsewhere(contract: Contract): Promise<Tab> {
  const other = await contract.open(`https://${BARE}/textarea`);
  await other.toFront();
  await other.click('textarea');
  return other;
}

export async function clipboard(contract: Contract): Promise<string> {
  const other = await elsewhere(contract);
  await other.press('Control+v');
  return other.evaluate(() => document.querySelector('textarea')?.value ?? '');
}

/** Puts a word on the clipboard, so that what comes after it is seen. */
export async function clearClipboard(contract: Contract): Promise<void> {
  const other = await elsewhere(contract);
  await other.type('kosong');
  await other.press('Control+a', 'Control+c');
}
