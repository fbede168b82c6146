import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDesk } from '../../../lib/ocr/desk.ts';
import type { ReadReply } from '../../../lib/ocr/desk.ts';

/** A browser that decodes every picture, and has no memory for the pixels of the large ones. */
const ROOM = 1_000;
let closed = 0;
class Canvas {
  readonly #size: readonly [number, number];
  constructor(width: number, height: number) {
    if (width > ROOM) throw new RangeError('Out of memory');
    this.#size = [width, height];
  }
  getContext() {
    const [width, height] = this.#size;
    const data = new Uint8ClampedArray(width * height * 4).fill(255);
    return { fillRect() {}, drawImage() {}, getImageData: () => ({ width, height, data }) };
  }
}
const browser = {
  createImageBitmap: async (blob: Blob) => {
    const view = new DataView(await blob.arrayBuffer());
    return { width: view.getUint32(16), height: view.getUint32(20), close: () => void closed++ };
  },
  OffscreenCanvas: Canvas,
};

let channel: MessageChannel;
beforeEach(() => {
  closed = 0;
  Object.assign(globalThis, browser);
  channel = new MessageChannel();
});
afterEach(() => {
  channel.port1.close();
  for (const name of Object.keys(browser)) Reflect.deleteProperty(globalThis, name);
});

/** The head of a PNG of this size. */
function png(width: number, height: number): ArrayBuffer {
  const bytes = new Uint8Array(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes.buffer;
}

/** Sends pictures all at once and gives the answers in the order in which they come. */
function answersTo(...pictures: ArrayBuffer[]): Promise<unknown[]> {
  const answers: unknown[] = [];
  return new Promise((resolve) => {
    channel.port1.addEventListener('message', ({ data }: MessageEvent<ReadReply>) => {
      if (!('answer' in data)) return;
      answers.push([data.number, data.answer.ok ? 'read' : data.answer.problem.code]);
      if (answers.length === pictures.length) resolve(answers);
    });
    channel.port1.start();
    pictures.forEach((bytes, i) => channel.port1.postMessage({ number: i + 1, bytes }, [bytes]));
  });
}

test('a picture for which there is no memory is told, and the next one is read all the same', async () => {
  openDesk(channel.port2, async () => ({ recognise: async () => '', end: () => undefined }));
  expect(await answersTo(png(ROOM + 500, 500), png(400, 300), png(10, 300))).toEqual([
    [1, 'READER'],
    [2, 'read'],
    [3, 'TOO_SMALL'],
  ]);
  expect(closed).toBe(2);
});

test('a reader that does not start is started anew for the next picture', async () => {
  let starts = 0;
  openDesk(channel.port2, async () => {
    if (++starts === 1) throw new Error('its parts cannot be loaded');
    return { recognise: async () => '', end: () => undefined };
  });
  expect(await answersTo(png(400, 300), png(400, 300))).toEqual([
    [1, 'READER'],
    [2, 'read'],
  ]);
});
