/**
 * Taking over a list file: validate, guard, revise, index what changed, store, and one flip at the end.
 * Until the flip the old version is whole and in use; whatever fails or is stopped before it changes nothing.
 */
import type { ListProblem } from '../core/list-problem.ts';
import { readListFile } from '../core/listfile.ts';
import type { Clarification, ClarificationList } from '../core/model.ts';
import { revise } from '../core/revise.ts';
import { changesOf } from './changes.ts';
import { MAX_LIST_BYTES, SHRINK_SHARE } from './limits.ts';
import type { ListRow, OnProgress, TakeOverPorts } from './ports.ts';
import type { SignedState } from './signed.ts';
import { inSlices } from './slices.ts';
import { readAllItems } from './texts.ts';
import type { Written } from './version.ts';
import { readOrdinary, writeIndex, writeVersion } from './version.ts';

/** A version of a list, whole, from whatever it came in. */
export interface ListVersion {
  readonly list: ClarificationList;
  /** Ordinary texts of the publisher, which state no claim; often none. */
  readonly ordinary: readonly string[];
  /** Digest of what it was read from: the same is not taken over twice. */
  readonly digest: string;
  /** The items that are held, in their order, where they were read already. */
  readonly before?: readonly Clarification[] | null;
}

/** The bytes of a plain list file, or a version that was read from something else. */
export type Content = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly version: ListVersion };

export type Incoming = Content & Terms;

export interface Terms {
  readonly origin: ListRow['origin'];
  /** What was verified of a signed list. Without it a list is unsigned. */
  readonly signed?: SignedState;
  /** Where the bytes came from; with origin `url` only. */
  readonly url?: string;
  /** The id that the list must have. Absent when a new one is added. */
  readonly expected?: string;
  /** Only a list that is still held is taken over: the officer may have removed it during the download. */
  readonly update?: boolean;
  /** The officer has accepted that the list becomes much shorter. */
  readonly force?: boolean;
}

export interface Context {
  /** All lists that are held. */
  readonly rows: readonly ListRow[];
  /** RFC 3339; one time for the whole take-over. */
  readonly now: string;
  readonly onProgress: OnProgress;
  readonly signal?: AbortSignal;
}

export type TakenOver =
  | {
      readonly ok: true;
      readonly row: ListRow;
      readonly added: number;
      readonly changed: number;
      readonly removed: number;
      /** The file is the one already held; nothing was written. */
      readonly unchanged: boolean;
    }
  | { readonly ok: false; readonly problem: ListProblem };

/** Takes over the bytes of a list file. Never throws. */
export async function takeOver(
  incoming: Incoming,
  context: Context,
  ports: TakeOverPorts,
): Promise<TakenOver> {
  const names = { version: ports.newVersion(), piece: ports.newVersion() };
  const result = await run(names, incoming, context, ports).catch(() =>
    fail({ code: context.signal?.aborted ? 'ABORTED' : 'STORAGE_BROKEN' }),
  );
  // What was written for a version that nobody will name goes: on a full disk this frees the room again.
  if (!result.ok) {
    for (const name of [names.version, names.piece]) await ports.store.drop(name).catch(() => undefined);
  }
  return result;
}

async function run(
  names: { readonly version: string; readonly piece: string },
  incoming: Incoming,
  context: Context,
  ports: TakeOverPorts,
): Promise<TakenOver> {
  const { onProgress, signal } = context;
  onProgress('validate', 0, 0);
  const digest = 'bytes' in incoming ? await ports.digest(incoming.bytes) : incoming.version.digest;
  const synced = context.rows.find((row) => row.id === incoming.expected);
  if (incoming.update && !synced) return fail({ code: 'ABORTED' });
  if (synced?.digest === digest) return same(synced);
  const read: Read =
    'bytes' in incoming
      ? await readList(incoming.bytes, ports.pause, onProgress, signal)
      : { ok: true, ...incoming.version };
  if (!read.ok) return read;
  const { list, ordinary } = read;
  const held = context.rows.find((row) => row.id === list.id);
  const problem = identityProblem(list, incoming, held) ?? shrinkProblem(list, incoming, held);
  if (problem) return fail(problem);
  if (held?.digest === digest) return same(held);
  signal?.throwIfAborted();
  const slicing = { ...ports, onProgress, signal };
  const known = 'version' in incoming ? incoming.version.before : undefined;
  const before = held && known === undefined ? await readAllItems(ports.store, held) : (known ?? null);
  const revision = await inSlices(revise(before ?? [], list.items), slicing);

  const earlier = held && before ? { row: held, kept: revision.kept } : null;
  const outcome = await writeVersion(names, { items: list.items, ordinary }, earlier, slicing);
  if (!outcome.ok) return fail(PROBLEM_OF[outcome.why]);
  if (held && before) {
    const changes = JSON.stringify(changesOf(revision, before, list.items, held.header.issued));
    const told = await ports.store.writer(names.version).part('changes', changes);
    if (told !== 'ok') return fail(PROBLEM_OF[told]);
  }
  const row = rowOf(list, incoming, held, {
    version: names.version,
    digest,
    updated: context.now,
    ...outcome.written,
  });
  const flipped = await ports.store.flip(row, held?.version ?? null);
  if (flipped !== 'ok') return fail(PROBLEM_OF[flipped]);
  return {
    ok: true,
    row,
    added: revision.added.length,
    changed: revision.changed.length,
    removed: revision.removed.length,
    unchanged: false,
  };
}

type Read =
  | { readonly ok: true; readonly list: ClarificationList; readonly ordinary: readonly string[] }
  | { readonly ok: false; readonly problem: ListProblem };

/** Bytes to a list: size, UTF-8, JSON, shape, every item; pauses on the way, so that checks are answered meanwhile. */
async function readList(
  bytes: Uint8Array<ArrayBuffer>,
  pause: () => Promise<void>,
  onProgress: OnProgress,
  signal: AbortSignal | undefined,
): Promise<Read> {
  if (bytes.byteLength === 0) return fail({ code: 'EMPTY' });
  if (bytes.byteLength > MAX_LIST_BYTES) return fail({ code: 'TOO_BIG', limit: MAX_LIST_BYTES });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail({ code: 'NOT_UTF8' });
  }
  return inSlices(readListFile(text), { pause, signal }, ({ done, total }) =>
    onProgress('validate', done, total),
  );
}

function identityProblem(
  list: ClarificationList,
  incoming: Incoming,
  held: ListRow | undefined,
): ListProblem | null {
  if (incoming.expected !== undefined && list.id !== incoming.expected) {
    return { code: 'WRONG_LIST', expected: incoming.expected, found: list.id };
  }
  const sameOrigin = held?.origin === incoming.origin && held.url === incoming.url;
  if (held && !sameOrigin) return { code: 'DUPLICATE_LIST', id: list.id };
  // Whoever serves the address must not be able to take the signatures off.
  return held?.signed && !incoming.signed ? { code: 'UNSIGNED' } : null;
}

/** The packaged list comes with the extension itself; an unsigned one may have been cut short on its way. */
function shrinkProblem(
  list: ClarificationList,
  incoming: Incoming,
  held: ListRow | undefined,
): ListProblem | null {
  if (!held || incoming.force || incoming.signed || incoming.origin === 'packaged') return null;
  const after = list.items.length;
  return after < held.count * SHRINK_SHARE ? { code: 'SHRINK', before: held.count, after } : null;
}

type Made = Written & Pick<ListRow, 'version' | 'digest' | 'updated'>;

function rowOf(
  { items, ...header }: ClarificationList,
  incoming: Incoming,
  held: ListRow | undefined,
  made: Made,
): ListRow {
  return {
    ...made,
    id: header.id,
    header,
    origin: incoming.origin,
    ...(incoming.url === undefined ? {} : { url: incoming.url }),
    enabled: held?.enabled ?? true,
    count: items.length,
    failures: 0,
    ...(incoming.signed ? { signed: incoming.signed } : {}),
  };
}

function same(row: ListRow): TakenOver {
  return { ok: true, row, added: 0, changed: 0, removed: 0, unchanged: true };
}

const PROBLEM_OF = {
  full: { code: 'STORAGE_FULL' },
  broken: { code: 'STORAGE_BROKEN' },
  overtaken: { code: 'BUSY' },
} as const;

function fail(problem: ListProblem): { readonly ok: false; readonly problem: ListProblem } {
  return { ok: false, problem };
}

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
