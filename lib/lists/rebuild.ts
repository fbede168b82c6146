/** Bringing the index of a held list back, from the texts that are stored. */
import type { ListRow, TakeOverPorts } from './ports.ts';
import type { Context } from './take-over.ts';
import { readAllItems } from './texts.ts';
import { readOrdinary, writeIndex } from './version.ts';

/**
 * Builds the index of a held list anew from its stored texts and calibrates it: after damage, or when this version of
 * the extension reads another layout or scores with other weights. `damaged`: the texts are lost too; the file has to be taken over again.
 */
export async function rebuild(
  row: ListRow,
  context: Omit<Context, 'rows' | 'now'>,
  ports: TakeOverPorts,
): Promise<ListRow | 'damaged' | 'failed'> {
  const items = await readAllItems(ports.store, row);
  if (!items) return 'damaged';
  const version = ports.newVersion();
  const ordinary = await readOrdinary(ports.store, row.version);
  const outcome = await writeIndex(version, { items, ordinary }, null, { ...ports, ...context }).catch(
    () => ({ ok: false }) as const,
  );
  if (outcome.ok) {
    const { calibration } = outcome.written;
    const bytes = row.pieces.reduce((sum, piece) => sum + piece.bytes, outcome.written.bytes);
    // The result of a sync may have been written down meanwhile.
    const held = (await ports.store.rows()).find(({ id }) => id === row.id) ?? row;
    const next = { ...held, version, bytes, calibration };
    if ((await ports.store.flip(next, row.version)) === 'ok') return next;
  }
  await ports.store.drop(version);
  return 'failed';
}
