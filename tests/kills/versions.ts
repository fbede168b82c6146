/** A list of which every version differs in every item, and what a browser holds of it. */
import { expect } from 'vitest';
import type { Clarification } from '../../lib/core/model.ts';
import type { ExtensionPage } from '../e2e/harness/ask.ts';
import { ask } from '../e2e/harness/ask.ts';
import { waitFor } from '../e2e/harness/wait.ts';
import { addressOf, listOf } from '../e2e/sync-cases.ts';
import { item } from '../unit/app/world.ts';
import { NOW, Publisher } from '../unit/lists/publisher.ts';

const ITEMS = 300;
const claimOf = (i: number): string => `Benih jagung varietas ${i} membawa hama wereng merah ke sawah`;

/** All items of a version: as many more as its number is odd, each with a text that tells the version. */
export function itemsOf(version: number): Clarification[] {
  return Array.from({ length: ITEMS + (version % 2) }, (_, i) =>
    item(`k-${i}`, claimOf(i), {
      answer: `Versi ${version}. ${`Hama wereng tidak dibawa benih jagung varietas ${i}. `.repeat(8)}`.trim(),
    }),
  );
}

export class Versions {
  readonly publisher = new Publisher('uji-henti');
  #version = 0;

  get version(): number {
    return this.#version;
  }

  /** Puts the next version on the host; gives its chunks. */
  publishNext(): string[] {
    this.#version++;
    for (const path of this.publisher.files.keys())
      if (path.startsWith('b-')) this.publisher.files.delete(path);
    const at = Math.floor((Date.now() - NOW) / 1000) - 60;
    this.publisher.publish(itemsOf(this.#version), { at, seq: this.#version });
    return [...this.publisher.files.keys()].filter((path) => path.startsWith('b-'));
  }

  /** Subscribes as the officer does, and waits for the first version. */
  async subscribe(page: ExtensionPage): Promise<void> {
    const url = addressOf(this.publisher);
    const offered = await ask(page, 'addListByUrl', { url });
    if (!('offer' in offered)) throw new Error(JSON.stringify(offered));
    const confirmed = offered.offer.keys.map((key) => key.fingerprint);
    await ask(page, 'addListByUrl', { url, confirmed });
    await this.taken(page);
  }

  startSync(page: ExtensionPage): Promise<unknown> {
    return ask(page, 'syncNow', { id: this.publisher.id });
  }

  /** Waits until the newest version is held and its sync has ended well. */
  async taken(page: ExtensionPage): Promise<void> {
    await waitFor(
      `version ${this.#version}`,
      async () => {
        const list = await listOf(page, this.publisher);
        return list?.signed?.seq === this.#version && list.lastSync?.ok && !list.progress;
      },
      60_000,
    );
  }

  /** Chunks that the browser has put away whole, by the paths they have on the host. */
  async stashed(page: ExtensionPage): Promise<string[]> {
    const keys = JSON.parse(String(await page.evaluate(STASHED))) as [list: string, sha256: string][];
    return keys.map(([, sha256]) => `b-${sha256.slice(0, 16)}.json`);
  }
}

/**
 * Which version is held. Every word of it is compared with what was published, and what a check finds is of the
 * same version: index and texts belong together.
 */
export async function heldVersion(page: ExtensionPage, publisher: Publisher): Promise<number> {
  const { id } = publisher;
  const file = await ask(page, 'exportList', { id, as: 'list' });
  if (!file.ok) throw new Error(`not whole: ${JSON.stringify(file.problem)}`);
  const { items } = JSON.parse(String(await page.evaluate(staged(file.key)))) as { items: Clarification[] };
  await ask(page, 'dropStaged', { key: file.key });
  const version = Number(/^Versi (\d+)\./.exec(items[0]?.answer ?? '')?.[1]);
  expect(items).toEqual(itemsOf(version));
  const summary = await listOf(page, publisher);
  expect(summary).toMatchObject({ count: items.length, signed: { seq: version } });
  const probe = items.at(-1)!;
  const { matches } = await ask(page, 'checkText', { text: probe.claim });
  expect(matches[0]?.clarification).toEqual(probe);
  return version;
}

/** An expression that asks one store of the extension's database something. */
const inStore = (store: string, question: string, show: string): string => `(async () => {
  const done = (request) => new Promise((ok, no) => {
    request.onsuccess = () => ok(request.result);
    request.onerror = () => no(request.error);
  });
  const db = await done(indexedDB.open('tabayun-2'));
  try {
    const result = await done(db.transaction('${store}').objectStore('${store}').${question});
    return ${show};
  } finally {
    db.close();
  }
})()`;
const staged = (key: string): string =>
  inStore('staging', `get('${key}')`, 'new TextDecoder().decode(result)');
const STASHED = inStore('downloads', 'getAllKeys()', 'JSON.stringify(result)');
