/** Looking at a folder with the eyes of a client: everything that it would refuse is refused here. */
import type { Clarification } from '../../core/model.ts';
import type { Envelope } from '../../lists/protocol/envelope.ts';
import { readAuthentic } from '../../lists/protocol/accept.ts';
import type { Mark } from '../../lists/protocol/order.ts';
import { checkClock, checkOrder } from '../../lists/protocol/order.ts';
import { attempt, Refusal } from '../../lists/protocol/refusal.ts';
import type { Anchor, Root } from '../../lists/protocol/root.ts';
import { nextRoot, readRoot, rootPath } from '../../lists/protocol/root.ts';
import type { Statement } from '../../lists/protocol/statement.ts';
import { assemble } from '../../lists/sync/assemble.ts';
import type { Stash } from '../../lists/sync/chunks.ts';
import { fetchChunks } from '../../lists/sync/chunks.ts';
import { hintOf, meet } from '../../lists/sync/first.ts';
import { LIMITS } from '../../lists/protocol/limits.ts';
import { ENVELOPE, envelopeIn, folderSource, newestRoot } from './folder.ts';
import { nodeCrypto } from './keys.ts';
import { BadInput, refusal } from './words.ts';

export interface Published {
  readonly statement: Statement;
  /** SHA-256 of the signed text. */
  readonly sha256: string;
  readonly root: Root;
  readonly items: readonly Clarification[];
}

/** All roots of the folder, checked from the first to the last. @throws {Refused} */
export async function rootsOf(folder: string, listId: string): Promise<Root[]> {
  const source = folderSource(folder);
  const roots: Root[] = [];
  const walked = await attempt(async () => {
    for (let version = 1; version <= newestRoot(folder); version++) {
      const got = await source.file(rootPath(version), { limit: LIMITS.root });
      if (!got.ok) throw new Refusal({ code: 'ROOT_CHAIN' });
      const before = roots.at(-1);
      roots.push(
        before
          ? await nextRoot(before, got.bytes, listId, nodeCrypto)
          : await readRoot(got.bytes, listId, nodeCrypto),
      );
    }
  });
  return walked.ok ? roots : refusal(walked.problem);
}

/** The version that lies in the folder, as a new subscriber takes it. @throws {Refused} */
export async function readFolder(folder: string, now: number): Promise<Published> {
  const source = folderSource(folder);
  const search = { crypto: nodeCrypto, now };
  const first = await meet(source, () => null, search);
  if (!first.ok) return refusal(first.problem);
  const { id } = first.value.accepted.statement.header;
  const [root1] = await rootsOf(folder, id);
  if (!root1) return refusal({ code: 'ROOT_CHAIN' });
  const anchor: Anchor = { ...root1.root, rootVersion: 1 };
  const met = await meet(source, () => ({ keys: { id, ...anchor }, from: 'first-use' }), search);
  if (!met.ok) return refusal(met.problem);
  const { accepted, root } = met.value;
  return { ...accepted, root, items: await contentOf(folder, accepted.statement) };
}

/**
 * The version that was published last, by the root of its own time: keys that were changed since do not undo it. Null
 * when nothing has been published in the folder. @throws {Refused}
 */
export async function lastPublished(folder: string): Promise<Published | null> {
  const envelope = await envelopeIn(folder, ENVELOPE);
  if (!envelope) return null;
  const read = await attempt(async () => {
    const { id, rootVersion } = hintOf(envelope.signed);
    const root = (await rootsOf(folder, id))[rootVersion - 1];
    if (!root) throw new Refusal({ code: 'ROOT_CHAIN' });
    return { ...(await readAuthentic(envelope, id, root, nodeCrypto)), root };
  });
  if (!read.ok) return refusal(read.problem);
  return { ...read.value, items: await contentOf(folder, read.value.statement) };
}

/** All items that a statement names. @throws {Refused} */
export async function contentOf(folder: string, statement: Statement): Promise<readonly Clarification[]> {
  const ports = {
    stash: memoryStash(),
    crypto: nodeCrypto,
    sources: [folderSource(folder)],
    pause: () => Promise.resolve(),
    onProgress: () => undefined,
  };
  const read = await attempt(async () => {
    await fetchChunks(statement.header.id, statement.chunks, ports);
    return assemble(statement, new Map(), ports);
  });
  return read.ok ? read.value.items : refusal(read.problem);
}

/** What clients that hold the version before would say to an envelope. @throws {Refused} */
export async function checkAsUpdate(
  envelope: Envelope,
  root: Root,
  { listId, before, now }: { listId: string; before: Mark | null; now: number },
): Promise<void> {
  const checked = await attempt(async () => {
    const { statement, sha256 } = await readAuthentic(envelope, listId, root, nodeCrypto);
    checkOrder(statement, sha256, before);
    checkClock(statement, now);
  });
  if (!checked.ok) refusal(checked.problem);
}

/** The newest root of the folder. @throws {BadInput} when there is none yet */
export async function currentRoot(folder: string, listId: string): Promise<Root> {
  const root = (await rootsOf(folder, listId)).at(-1);
  if (!root) throw new BadInput('Belum ada akar kunci. Buat dahulu dengan: rotate.');
  return root;
}

function memoryStash(): Stash {
  const chunks = new Map<string, ArrayBuffer>();
  return {
    held: () => Promise.resolve([...chunks.keys()]),
    get: (_list, sha256) => Promise.resolve(chunks.get(sha256) ?? null),
    put: (_list, sha256, bytes) => (chunks.set(sha256, bytes), Promise.resolve('ok')),
    keepOnly: () => Promise.resolve(),
  };
}
