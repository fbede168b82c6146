/** Fetching the chunks that are not there yet. Each one is put away as soon as it is whole, so that nothing is fetched twice. */
import { chunkProblem } from '../protocol/chunk.ts';
import type { Crypto } from '../protocol/keys.ts';
import { LIMITS } from '../protocol/limits.ts';
import { attempt, Refusal, refuse } from '../protocol/refusal.ts';
import type { ChunkRef } from '../protocol/statement.ts';
import type { OnProgress, WriteResult } from '../ports.ts';
import type { Source } from './source.ts';

/** Chunks of a list that is being synced, by their content; they outlive the background. */
export interface Stash {
  /** SHA-256 of all that are there. */
  held(list: string): Promise<string[]>;
  get(list: string, sha256: string): Promise<ArrayBuffer | null>;
  put(list: string, sha256: string, bytes: ArrayBuffer): Promise<WriteResult>;
  /** Deletes all but these. */
  keepOnly(list: string, kept: readonly string[]): Promise<void>;
}

/** Chunks that are on their way at a time: with one, a line with much delay lies idle for half of it. */
export const LANES = 2;

export interface FetchPorts {
  readonly stash: Stash;
  readonly crypto: Crypto;
  /** In the order in which they are asked. */
  readonly sources: readonly Source[];
  readonly onProgress: OnProgress;
  readonly signal?: AbortSignal | undefined;
}

/** Share of a chunk that has to come in time for another try to be worth it, alone on the line and with more time. */
const WORTH = LIMITS.chunkDeadline / LIMITS.slowChunk / LANES;

/**
 * Brings the missing chunks of a list into the stash, in the order of the list. Of what was on its way when one failed
 * the rest is awaited, so that nothing is written afterwards. What a line is too slow for side by side is fetched one
 * after another.
 * @param missing those that neither the database nor the stash holds
 * @throws {Refusal} a problem of the network, CHUNK_SIZE, CHUNK_HASH, STORAGE_FULL, STORAGE_BROKEN, ABORTED
 */
export async function fetchChunks(
  list: string,
  missing: readonly ChunkRef[],
  ports: FetchPorts,
): Promise<void> {
  const total = missing.reduce((sum, ref) => sum + ref.size, 0);
  let done = 0;
  let failed = false;
  let slow = false;
  const waiting = [...missing];

  /** Brings one in; false when it came, but too slowly. */
  async function bring(ref: ChunkRef): Promise<boolean> {
    if (ports.signal?.aborted) refuse('ABORTED');
    let mine = 0;
    const onProgress = (bytes: number) => {
      done += Math.min(bytes, ref.size) - mine;
      mine = Math.min(bytes, ref.size);
      ports.onProgress('download', done, total);
    };
    onProgress(0);
    const got = await attempt(() => fetchOne(ref, onProgress, ports));
    if (!got.ok) {
      const came = mine;
      onProgress(0);
      if (got.problem.code === 'TIMEOUT' && came >= ref.size * WORTH) return false;
      throw new Refusal(got.problem, got.retryAfter);
    }
    const result = await ports.stash.put(list, ref.sha256, got.value.buffer);
    if (result !== 'ok') refuse(result === 'full' ? 'STORAGE_FULL' : 'STORAGE_BROKEN');
    onProgress(ref.size);
    return true;
  }

  async function lane(): Promise<void> {
    const next = () => (failed || slow ? undefined : waiting.shift());
    for (let ref = next(); ref; ref = next()) {
      if (await bring(ref)) continue;
      slow = true;
      waiting.unshift(ref);
    }
  }
  const stop = (error: unknown): never => {
    failed = true;
    throw error;
  };
  const ended = await Promise.allSettled(Array.from({ length: LANES }, () => lane().catch(stop)));
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
  for (const ref of waiting) if (!(await bring(ref))) refuse('TIMEOUT');
  ports.onProgress('download', done, total);
}

/** From the first place that gives the right bytes; each gets one more try past its cache when they were wrong. */
async function fetchOne(
  ref: ChunkRef,
  onProgress: (bytes: number) => void,
  { sources, crypto, signal }: FetchPorts,
): Promise<Uint8Array<ArrayBuffer>> {
  let problem = new Refusal({ code: 'NETWORK' });
  for (const source of sources) {
    for (const afresh of [false, true]) {
      const got = await source.file(ref.path, {
        limit: ref.size,
        deadline: LIMITS.chunkDeadline,
        longest: LIMITS.slowChunk,
        signal,
        onProgress,
        afresh,
      });
      if (!got.ok) {
        problem = new Refusal(
          got.problem.code === 'TOO_BIG' ? { code: 'CHUNK_SIZE' } : got.problem,
          got.retryAfter,
        );
        if (got.problem.code !== 'TOO_BIG') break;
        continue;
      }
      const wrong = await chunkProblem(got.bytes, ref, crypto);
      if (wrong === null) return got.bytes;
      problem = new Refusal({ code: wrong });
    }
  }
  throw problem;
}
