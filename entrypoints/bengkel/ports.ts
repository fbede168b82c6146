/** What the workshop needs from outside, put together. */
import type { WorkshopPorts } from '../../components/WorkshopPage.tsx';
import { duplicatesOf, makeBench, tryPost } from '../../lib/app/bench.ts';
import { lengthOn } from '../../lib/compose/correction.ts';
import { parseList } from '../../lib/core/listfile.ts';
import { exportReviews } from '../../lib/lists/imports/export-claim-review.ts';
import { MAX_LIST_BYTES } from '../../lib/lists/limits.ts';
import {
  idForEntry,
  itemsIn,
  newEntry,
  openSource,
  postsIn,
  readEntry,
  sourceFile,
  workshopOf,
} from '../../lib/lists/workshop.ts';
import { machine } from '../../lib/platform/machine.ts';
import { ask } from '../../lib/platform/messages.ts';
import { packagedOrdinary } from '../../lib/platform/package.ts';
import { saveFile } from '../../lib/platform/save-file.ts';
import { openPage } from '../../lib/platform/tabs.ts';
import { loadWorkshop, saveWorkshop } from '../../lib/platform/workshop-storage.ts';
import { SITES } from '../../lib/sites/all.ts';
import { databaseStore } from '../../lib/store/database-store.ts';

const today = (): string => new Date().toISOString().slice(0, 10);
const newKey = (): string => crypto.randomUUID();
const ordinary = (): Promise<readonly string[]> => packagedOrdinary().catch(() => []);

const encode = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

export const ports: WorkshopPorts = {
  now: () => Date.now(),
  newKey,
  load: loadWorkshop,
  save: saveWorkshop,
  faults: (entry) => {
    const read = readEntry(entry);
    return read.ok ? [] : read.faults;
  },
  newEntry: (key) => newEntry(key, today()),
  idFor: idForEntry,
  limits: SITES.flatMap(({ id, limit }) =>
    limit
      ? [{ place: id, characters: limit.characters, length: (text: string) => lengthOn(text, limit.link) }]
      : [],
  ),
  duplicates: async (entry, workshop) => {
    if (entry.claim.trim() === '') return { own: [], held: [] };
    const others = itemsIn(workshop.entries.filter(({ key }) => key !== entry.key));
    const [bench, answer] = await Promise.all([
      makeBench(others, [], machine),
      ask('checkText', { text: entry.claim }),
    ]);
    return {
      own: duplicatesOf(bench, entry.claim, entry.id, workshop.head.title),
      held: answer.matches
        .filter(({ list, clarification }) => list.id !== workshop.head.id || clarification.id !== entry.id)
        .map(({ clarification: { id, claim }, list }) => ({ id, claim, list: list.title })),
    };
  },
  bench: async ({ entries, must, mustNot }) => {
    const plain = postsIn(mustNot);
    const bench = await makeBench(itemsIn(entries), [...(await ordinary()), ...plain], machine);
    const now = new Date().toISOString();
    const posts = [
      ...postsIn(must).map((post) => [post, true] as const),
      ...plain.map((post) => [post, false] as const),
    ];
    const results = [];
    for (const [post, expected] of posts) {
      results.push(tryPost(bench, post, expected, now));
      await machine.pause();
    }
    return results;
  },
  openFile: async (file) => {
    if (file.size > MAX_LIST_BYTES) return { ok: false, problem: { code: 'TOO_BIG', limit: MAX_LIST_BYTES } };
    return openSource(new Uint8Array(await file.arrayBuffer()), file.name, newKey);
  },
  lists: async () => (await ask('lists', {})).map(({ id, title }) => ({ id, title })),
  openList: async (id) => {
    const made = await ask('exportList', { id, as: 'list' });
    if (!made.ok) return made;
    const store = databaseStore();
    const bytes = await store.staged(made.key);
    await store.dropStaged(made.key);
    const parsed = parseList(new TextDecoder().decode(bytes ?? undefined));
    return parsed.ok
      ? { ok: true, workshop: workshopOf(parsed.list, parsed.ordinary, newKey), skipped: 0 }
      : parsed;
  },
  saveSource: async (workshop) => {
    const made = sourceFile(workshop, new Date().toISOString());
    if (made.ok) saveFile(made.json, `${made.list.id}-sumber.json`);
    return made;
  },
  saveClaimReview: async (workshop) => {
    const made = sourceFile(workshop, new Date().toISOString());
    if (made.ok) saveFile(encode(exportReviews(made.list).feed), `${made.list.id}-claimreview.json`);
    return made;
  },
  openGuide: () => openPage('/panduan.html'),
};
