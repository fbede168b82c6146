/**
 * Taking over a list file: validate, guard, revise, index what changed, store, and one flip at the end.
 * Until the flip the old version is whole and in use; whatever fails or is stopped before it changes nothing.
 */
import type { ListProblem } from '../core/list-problem.ts';
import { readListFile } from '../core/listfile.ts';
import type { Clarification, ClarificationList } from '../core/model.ts';
import { revise } from '../core/revise.ts';
import { changesOf } from './changes.ts';
import { identityProblem, shrinkProblem, withOlder } from './guards.ts';
import { MAX_LIST_BYTES } from './limits.ts';
import type { ListRow, OnProgress, TakeOverPorts, Terms } from './ports.ts';
import { isOvertaken, laterState } from './signed.ts';
import { inSlices } from './slices.ts';
import { readAllItems } from './texts.ts';
import type { Written } from './version.ts';
import { writeVersion } from './version.ts';

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
  if (incoming.begin && synced) return same(synced);
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
  const items = incoming.partial ? withOlder(list.items, before ?? []) : list.items;
  const revision = await inSlices(revise(before ?? [], items), slicing);

  const earlier = held && before ? { row: held, kept: revision.kept } : null;
  const outcome = await writeVersion(names, { items, ordinary }, earlier, slicing);
  if (!outcome.ok) return fail(PROBLEM_OF[outcome.why]);
  if (held && before && before.length > 0) {
    const changes = JSON.stringify(changesOf(revision, before, items, held.version));
    const told = await ports.store.writer(names.version).part('changes', changes);
    if (told !== 'ok') return fail(PROBLEM_OF[told]);
  }
  // Read anew: what was verified or set meanwhile must not go back.
  const now = (await ports.store.rows()).find(({ id }) => id === list.id)?.signed;
  const { signed } = incoming;
  if (now && signed && isOvertaken(now, signed)) return fail({ code: 'BUSY' });
  const terms = signed ? { ...incoming, signed: laterState(signed, now) } : incoming;
  const row = rowOf({ ...list, items }, terms, held, {
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
