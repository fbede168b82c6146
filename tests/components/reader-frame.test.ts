import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makePictureReader } from '../../lib/platform/reader-frame.ts';
import type { PictureAnswer } from '../../lib/core/picture.ts';

/** Milliseconds after the last picture until the reader is closed. */
const IDLE = 60_000;
const READ: PictureAnswer = { ok: true, read: { text: 'Terbaca', confidence: 95 } };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

/** happy-dom loads frames only when told so, and here they hold nothing. */
const { happyDOM } = window as unknown as { happyDOM: { settings: object } };
Object.assign(happyDOM.settings, {
  enableIframePageLoading: true,
  fetch: {
    ...Reflect.get(happyDOM.settings, 'fetch'),
    interceptor: { beforeAsyncRequest: async () => new Response('<!doctype html>') },
  },
});

const frames = () => [...document.querySelectorAll('iframe')];

/** A reader whose frame holds the questions until they are answered. */
function setUp() {
  const asked: (() => void)[] = [];
  const readPicture = makePictureReader();
  /** The page in the frame. */
  const takePort = (_greeting: string, _origin: string, [port]: MessagePort[]) => {
    port!.addEventListener('message', ({ data }) => {
      asked.push(() => port!.postMessage({ number: data.number, answer: READ }, []));
    });
    port!.start();
  };
  async function start(stop = new AbortController().signal): Promise<{ answer: Promise<PictureAnswer> }> {
    const before = frames().length;
    const answer = readPicture(new ArrayBuffer(4), () => undefined, stop);
    if (frames().length > before) {
      const frame = frames().at(-1)!;
      Object.defineProperty(frame, 'contentWindow', { value: { postMessage: takePort } });
    }
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    return { answer };
  }
  async function read(): Promise<void> {
    const { answer } = await start();
    asked.pop()!();
    expect(await answer).toEqual(READ);
  }
  return { start, read };
}

it('is closed a minute after the last picture, and opened again for the next one', async () => {
  const { read } = setUp();
  await read();
  const [first] = frames();
  await vi.advanceTimersByTimeAsync(IDLE - 1);
  expect(frames()).toEqual([first]);
  await vi.advanceTimersByTimeAsync(1);
  expect(frames()).toEqual([]);
  await read();
  expect(frames()).toHaveLength(1);
  expect(frames()[0]).not.toBe(first);
});

it('stays open for pictures that come before the minute is over', async () => {
  const { read } = setUp();
  await read();
  const [first] = frames();
  await vi.advanceTimersByTimeAsync(IDLE - 1);
  await read();
  await vi.advanceTimersByTimeAsync(IDLE - 1);
  expect(frames()).toEqual([first]);
});

it('is not closed while a picture is read, however long that takes, and at once when it is cancelled', async () => {
  const { start, read } = setUp();
  await read();
  const stop = new AbortController();
  const { answer } = await start(stop.signal);
  await vi.advanceTimersByTimeAsync(10 * IDLE);
  expect(frames()).toHaveLength(1);
  stop.abort(new Error('batal'));
  await expect(answer).rejects.toThrow('batal');
  expect(frames()).toEqual([]);
});
