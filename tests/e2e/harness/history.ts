import type { History } from '../../../lib/core/history.ts';
import { HISTORY_DATABASE } from '../../../lib/store/history-database.ts';
import { ask } from './ask.ts';

/** A page of the extension, of Playwright or Puppeteer. */
interface Page {
  evaluate(expression: string): Promise<unknown>;
}

/**
 * Puts a history into the database of the extension, as if it had been recorded. What is old enough is packed, as the
 * background does from time to time, unless every event is to stay `single`.
 */
export async function seedHistory(
  page: Page,
  history: History,
  kept: 'packed' | 'single' = 'packed',
): Promise<void> {
  // The background makes the database when it is first asked.
  await ask(page, 'historyState', {});
  await page.evaluate(`(${String(put)})(${JSON.stringify({ name: HISTORY_DATABASE, history })})`);
  if (kept === 'packed') await ask(page, 'pruneHistory', {});
}

/** The newest events as they lie in the database of the extension, and all claims. */
export async function readHistory(page: Page): Promise<History> {
  await ask(page, 'historyState', {});
  const [events, claims] = await Promise.all([readStore(page, 'events'), readStore(page, 'claims')]);
  return { events, claims } as History;
}

/** Everything in one store of the history. */
export async function readStore(page: Page, store: string): Promise<unknown[]> {
  const text = await page.evaluate(
    `(${String(getAll)})(${JSON.stringify({ name: HISTORY_DATABASE, store })})`,
  );
  return JSON.parse(String(text)) as unknown[];
}

/** Runs in the page. */
function put({ name, history }: { name: string; history: History }): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const opening = indexedDB.open(name);
  opening.addEventListener('error', () => reject(new Error(String(opening.error))));
  opening.addEventListener('success', () => {
    const transaction = opening.result.transaction(['events', 'claims'], 'readwrite');
    for (const event of history.events) transaction.objectStore('events').put(event);
    for (const claim of history.claims) transaction.objectStore('claims').put(claim);
    transaction.addEventListener('error', () => reject(new Error(String(transaction.error))));
    transaction.addEventListener('complete', () => {
      opening.result.close();
      resolve();
    });
  });
  return promise;
}

/** Runs in the page. */
function getAll({ name, store }: { name: string; store: string }): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const opening = indexedDB.open(name);
  opening.addEventListener('error', () => reject(new Error(String(opening.error))));
  opening.addEventListener('success', () => {
    const reading = opening.result.transaction(store).objectStore(store).getAll();
    reading.addEventListener('success', () => {
      opening.result.close();
      resolve(JSON.stringify(reading.result));
    });
  });
  return promise;
}
