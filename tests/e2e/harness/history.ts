import type { Page } from 'playwright-core';
import type { History } from '../../../lib/core/history.ts';
import { HISTORY_DATABASE } from '../../../lib/store/history-database.ts';
import { ask } from './ask.ts';

/**
 * Puts a history into the database of the extension, as if it had been recorded. `page`: one of the extension. What is
 * old enough is packed, as the background does from time to time, unless every event is to stay `single`.
 */
export async function seedHistory(
  page: Page,
  history: History,
  kept: 'packed' | 'single' = 'packed',
): Promise<void> {
  // The background makes the database when it is first asked.
  await ask(page, 'historyState', {});
  await page.evaluate(
    async ({ name, events, claims }) => {
      const done = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(new Error(String(request.error))));
        });
      const db = await done(indexedDB.open(name));
      const transaction = db.transaction(['events', 'claims'], 'readwrite');
      for (const event of events) transaction.objectStore('events').put(event);
      for (const claim of claims) transaction.objectStore('claims').put(claim);
      await new Promise((resolve) => {
        transaction.addEventListener('complete', resolve);
      });
      db.close();
    },
    { name: HISTORY_DATABASE, events: history.events, claims: history.claims },
  );
  if (kept === 'packed') await ask(page, 'pruneHistory', {});
}

/** The newest events as they lie in the database of the extension, and all claims. */
export async function readHistory(page: Page): Promise<History> {
  await ask(page, 'historyState', {});
  return page.evaluate(
    (name) =>
      new Promise<History>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('error', () => reject(new Error(String(opening.error))));
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction(['events', 'claims']);
          const [events, claims] = ['events', 'claims'].map((store) =>
            transaction.objectStore(store).getAll(),
          );
          transaction.addEventListener('complete', () => {
            opening.result.close();
            resolve({ events: events?.result ?? [], claims: claims?.result ?? [] });
          });
        });
      }),
    HISTORY_DATABASE,
  );
}
