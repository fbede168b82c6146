/** Reads pictures that come in over a port, one after the other, and tells how far it is. */
import type { PictureAnswer, PictureProgress } from '../core/picture.ts';
import { decode } from './decode.ts';
import { readPixels } from './reading.ts';
import type { Recogniser } from './recogniser.ts';

/** A picture to read. Its number comes back with every message about it. */
export interface ReadRequest {
  readonly number: number;
  readonly bytes: ArrayBuffer;
}

export type ReadReply =
  | { readonly number: number; readonly progress: PictureProgress }
  | { readonly number: number; readonly answer: PictureAnswer };

/** Starts to answer. Pictures wait for each other, because the reader reads one at a time. */
export function openDesk(
  port: MessagePort,
  start: (onShare: (share: number) => void) => Promise<Recogniser>,
): void {
  let recogniser: Promise<Recogniser> | null = null;
  let turn: Promise<void> = Promise.resolve();

  async function read({ number, bytes }: ReadRequest): Promise<PictureAnswer> {
    const tell = (phase: PictureProgress['phase']) => (share: number) =>
      port.postMessage({ number, progress: { phase, share } } satisfies ReadReply);
    try {
      const decoded = await decode(new Uint8Array(bytes));
      if (!decoded.ok) return decoded;
      recogniser ??= start(tell('load'));
      const { recognise } = await recogniser;
      const told = tell('read');
      let done = 0;
      const read = await readPixels(
        decoded.pixels,
        (grey) => recognise(grey, (share) => told(done + share * (1 - done) * FIRST)),
        (share) => told((done = share)),
      );
      return { ok: true, read };
    } catch {
      // There may be no memory for the pixels, or the worker is gone: the next picture starts another.
      void recogniser?.then(({ end }) => end()).catch(() => undefined);
      recogniser = null;
      return { ok: false, problem: { code: 'READER' } };
    }
  }

  async function answer(request: ReadRequest, before: Promise<void>): Promise<void> {
    await before;
    port.postMessage({ number: request.number, answer: await read(request) } satisfies ReadReply);
  }

  port.addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
    turn = answer(data, turn);
  });
  port.start();
}

/** Share of what is left that a reading is said to take: most pictures need no further one. */
const FIRST = 0.9;
