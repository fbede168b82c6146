import type { History } from '../../../lib/core/history.ts';
import { HISTORY_DATABASE } from '../../../lib/store/history-database.ts';
import type { ExtensionPage } from './ask.ts';
import { ask } from './ask.ts';
import { VIRAL } from './samples.ts';
import { waitFor } from './wait.ts';

/**
 * Puts a history into the database of the extension, as if it had been recorded. What is old enough is packed, as the
 * background does from time to time, unless every event is to stay `single`.
 */
export async function seedHistory(
  page: ExtensionPage,
  history: History,
  kept: 'packed' | 'single' = 'packed',
): Promise<void> {
  // The background makes the database when it is first asked.
  await ask(page, 'historyState', {});
  await page.evaluate(`(${String(put)})(${JSON.stringify({ name: HISTORY_DATABASE, history })})`);
  if (kept === 'packed') await ask(page, 'pruneHistory', {});
}

/** The newest events as they lie in the database of the extension, and all claims. */
export async function readHistory(page: ExtensionPage): Promise<History> {
  await ask(page, 'historyState', {});
  const [events, claims] = await Promise.all([readStore(page, 'events'), readStore(page, 'claims')]);
  return { events, claims } as History;
}

/** Everything in one store of the history. */
export async function readStore(page: ExtensionPage, store: string): Promise<unknown[]> {
  const text = await page.evaluate(
    `(${String(getAll)})(${JSON.stringify({ name: HISTORY_DATABASE, store })})`,
  );
  return JSON.parse(String(text)) as unknown[];
}

/**
 * What happened about the sample claim, in order. While it is typed the claim may first be resembled possibly, then
 * strongly: told as one. Other claims on the same words have events of their own.
 */
export async function viralKinds(page: ExtensionPage): Promise<string[]> {
  const all = (await readHistory(page)).events
    .filter(({ claim }) => claim === undefined || claim.id === VIRAL.id)
    .map(({ kind, reason }) => (reason ? `${kind} ${reason}` : kind));
  return all.filter((kind, at) => kind !== 'matched' || all[at - 1] !== 'matched');
}

/** Waits until exactly that has happened about the sample claim. */
export async function waitForViralKinds(page: ExtensionPage, wanted: readonly string[]): Promise<void> {
  await waitFor(`events ${wanted.join(', ')}`, async () => {
    const now = await viralKinds(page);
    if (JSON.stringify(now) !== JSON.stringify(wanted)) throw new Error(JSON.stringify(now));
    return true;
  });
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
