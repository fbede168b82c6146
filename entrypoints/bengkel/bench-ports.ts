/** Wiring of the test bench and of the warning about duplicates: the core itself, in the page. */
import type { WorkshopPorts } from '../../components/WorkshopPage.tsx';
import { duplicatesOf, makeBench, tryPost } from '../../lib/app/bench.ts';
import { itemsIn, postsIn } from '../../lib/lists/workshop-file.ts';
import { machine } from '../../lib/platform/machine.ts';
import { ask } from '../../lib/platform/messages.ts';
import { packagedOrdinary } from '../../lib/platform/package.ts';

const ordinary = (): Promise<readonly string[]> => packagedOrdinary().catch(() => []);

export const benchPorts: Pick<WorkshopPorts, 'duplicates' | 'bench'> = {
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
};
