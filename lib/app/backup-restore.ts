/** Putting the lists of a backup back, each whole or not at all. */
import type { ListProblem } from '../core/list-problem.ts';
import type { Restored, RestorePlan } from '../core/backup.ts';
import type { ListRow } from '../lists/ports.ts';
import type { BackedList } from './backup-file.ts';
import { itemsIn } from './backup-file.ts';
import type { AppStore } from './ports.ts';
import type { Taker } from './taker.ts';

interface RestorePorts {
  readonly taker: Pick<Taker, 'take'>;
  /** Whether the administrator lets officers add unsigned content. */
  readonly allowed: () => Promise<boolean>;
}

/** What restoring a list would do to the one of its name that is held. */
export function doesOf(list: BackedList, held: ListRow | undefined): RestorePlan['lists'][number]['does'] {
  if (list.origin === 'packaged') return 'packaged';
  if (list.signed) return held?.signed && held.url === list.url ? 'same' : held ? 'conflict' : 'signed';
  if (!held) return 'add';
  if (held.signed || held.origin !== list.origin || held.url !== list.url) return 'conflict';
  const issued: unknown = list.file && Reflect.get(list.file, 'issued');
  const items = itemsIn(list.file);
  return issued === held.header.issued && items.length === held.count ? 'same' : 'replace';
}

/** Restores lists; those that cannot be are named, with the cause, or with the address that has them. */
export async function restoreLists(
  lists: readonly BackedList[],
  store: AppStore,
  { taker, allowed }: RestorePorts,
): Promise<Pick<Restored, 'lists' | 'failed' | 'signed'>> {
  const rows = await store.rows();
  const failed: Restored['failed'][number][] = [];
  const signed: Restored['signed'][number][] = [];
  let done = 0;
  for (const list of lists) {
    const held = rows.find((row) => row.id === list.id);
    const does = doesOf(list, held);
    const brings = does === 'add' || does === 'replace';
    const denied: ListProblem | null = (await allowed()) ? null : { code: 'BY_POLICY' };
    const problem = brings ? (denied ?? (await takeBack(list, store, taker))) : null;
    if (problem) failed.push({ title: list.title, problem });
    else if (does === 'signed')
      signed.push({ title: list.title, ...(list.url === undefined ? {} : { url: list.url }) });
    else if (does === 'conflict')
      failed.push({ title: list.title, problem: { code: 'DUPLICATE_LIST', id: list.id } });
    else {
      await store.change(list.id, (row) => ({ ...row, enabled: list.enabled }));
      done++;
    }
  }
  return { lists: done, failed, signed };
}

async function takeBack(
  { id, origin, url, file }: BackedList,
  store: AppStore,
  taker: RestorePorts['taker'],
): Promise<ListProblem | null> {
  const taken = await taker.take(store, {
    bytes: new TextEncoder().encode(JSON.stringify(file)),
    origin,
    expected: id,
    force: true,
    ...(url === undefined ? {} : { url }),
  });
  return taken.ok ? null : taken.problem;
}
