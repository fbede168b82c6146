/** What changed in the lists, and the lists as they were seen last. The background writes; pages read. */
import type { News, Snapshot } from '../core/news.ts';
import { historyDatabase } from './history-database.ts';

/** Looks that are kept; older ones go. */
const KEPT = 60;

export const newsStore = {
  snapshot: async (list: string): Promise<Snapshot | null> =>
    (await (await historyDatabase()).get('snapshots', list)) ?? null,

  async keep(snapshot: Snapshot, news: News | null): Promise<void> {
    const transaction = (await historyDatabase()).transaction(['snapshots', 'news'], 'readwrite');
    const told = transaction.objectStore('news');
    await transaction.objectStore('snapshots').put(snapshot);
    if (news) await told.put(news);
    const keys = await told.getAllKeys();
    await Promise.all(keys.slice(0, Math.max(0, keys.length - KEPT)).map((key) => told.delete(key)));
    await transaction.done;
  },

  /** Newest first. */
  news: async (): Promise<News[]> => (await (await historyDatabase()).getAll('news')).reverse(),
};
