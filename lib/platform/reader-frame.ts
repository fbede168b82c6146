/**
 * The page that reads pictures (`baca.html`), opened unseen inside another extension page: Trusted Types, which guard
 * every page that shows list text, would forbid its worker. Ends with the page around it, or at once when cancelled.
 */
import type { PictureAnswer, PictureProgress } from '../core/picture.ts';

const GREETING = 'tabayun-baca';

/** In the page that reads: calls back with the port of the page around it. */
export function onReaderPort(callback: (port: MessagePort) => void): void {
  window.addEventListener('message', ({ origin, source, data, ports: [port] }) => {
    if (origin !== location.origin || source !== window.parent || data !== GREETING || !port) return;
    callback(port);
  });
}

type Reply =
  | { readonly number: number; readonly progress: PictureProgress }
  | { readonly number: number; readonly answer: PictureAnswer };

interface Frame {
  readonly port: MessagePort;
  readonly close: () => void;
}

function openFrame(): Promise<Frame> {
  const frame = document.createElement('iframe');
  frame.src = '/baca.html';
  frame.hidden = true;
  const { port1, port2 } = new MessageChannel();
  const opened = new Promise<Frame>((resolve) => {
    frame.addEventListener('load', () => {
      frame.contentWindow?.postMessage(GREETING, location.origin, [port2]);
      port1.start();
      resolve({
        port: port1,
        close: () => {
          port1.close();
          frame.remove();
        },
      });
    });
  });
  document.body.append(frame);
  return opened;
}

/**
 * Reads one picture.
 * @throws the signal's reason, as soon as it fires: the frame is thrown away with whatever it was doing
 */
export type ReadPicture = (
  bytes: ArrayBuffer,
  onProgress: (progress: PictureProgress) => void,
  signal: AbortSignal,
) => Promise<PictureAnswer>;

/** Milliseconds without a picture until the memory of the reader is freed; the next picture opens it again. */
const IDLE = 60_000;

/** Makes a reader. Pictures are to be read one after the other; the frame is opened at the first one. */
export function makePictureReader(): ReadPicture {
  let frame: Promise<Frame> | null = null;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  const close = (): void => {
    void frame?.then((open) => open.close());
    frame = null;
  };
  return async (bytes, onProgress, signal) => {
    signal.throwIfAborted();
    clearTimeout(idle);
    const number = ++last;
    const { port } = await (frame ??= openFrame());
    const answer = new Promise<PictureAnswer>((resolve, reject) => {
      const onMessage = ({ data }: MessageEvent<Reply>): void => {
        if (data.number !== number) return;
        if ('progress' in data) return onProgress(data.progress);
        leave();
        resolve(data.answer);
      };
      const onAbort = (): void => {
        leave();
        close();
        reject(signal.reason as Error);
      };
      const leave = (): void => {
        port.removeEventListener('message', onMessage);
        signal.removeEventListener('abort', onAbort);
      };
      port.addEventListener('message', onMessage);
      signal.addEventListener('abort', onAbort);
      if (signal.aborted) return onAbort();
      port.postMessage({ number, bytes }, [bytes]);
    });
    return answer.finally(() => (idle = setTimeout(close, IDLE)));
  };
}
