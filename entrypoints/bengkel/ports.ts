/** What the workshop needs from outside, put together. */
import type { WorkshopPorts } from '../../components/WorkshopPage.tsx';
import { lengthOn } from '../../lib/compose/correction.ts';
import { parseList } from '../../lib/core/listfile.ts';
import { exportReviews } from '../../lib/lists/imports/export-claim-review.ts';
import { MAX_LIST_BYTES } from '../../lib/lists/limits.ts';
import { idForEntry, newEntry, readEntry } from '../../lib/lists/workshop-entry.ts';
import { openSource, sourceFile, workshopOf } from '../../lib/lists/workshop-file.ts';
import { ask } from '../../lib/platform/messages.ts';
import { saveFile } from '../../lib/platform/save-file.ts';
import { openPage } from '../../lib/platform/tabs.ts';
import { loadWorkshop, saveWorkshop } from '../../lib/platform/workshop-storage.ts';
import { SITES } from '../../lib/sites/all.ts';
import { databaseStore } from '../../lib/store/database-store.ts';
import { benchPorts } from './bench-ports.ts';

const today = (): string => new Date().toISOString().slice(0, 10);
const newKey = (): string => crypto.randomUUID();

const encode = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

export const ports: WorkshopPorts = {
  ...benchPorts,
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
      ? [{ place: id, characters: limit.characters, length: (text: string) => lengthOn(text, limit) }]
      : [],
  ),
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
