/** A slow line on loopback: between browser and server, for all their connections together. */
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';
import { portOf } from '../e2e/harness/server.ts';

export interface LinePlan {
  /** In each direction. */
  readonly bitsPerSecond: number;
  /** Milliseconds there and back. */
  readonly roundTrip: number;
}

export interface Line {
  readonly port: number;
  /** Bytes that went over it in both directions since the last look: TLS and headers too. */
  bytes(): number;
  close(): Promise<void>;
}

/** Bytes that are handed on at once, about a packet. */
const PACKET = 1_400;
/** Bytes that wait at the entrance before a sender is told to stop, as in the buffer of a modem. */
const BUFFER = 64 * 1024;

interface Waiting {
  readonly due: number;
  readonly to: Socket;
  /** Null: the sender has ended. */
  readonly piece: Buffer | null;
}

/** One direction: a token bucket, then a delay. What goes in comes out in order. */
class Direction {
  bytes = 0;
  readonly #bytesPerMs: number;
  readonly #delay: number;
  readonly #queue: Waiting[] = [];
  readonly #stopped = new Set<Socket>();
  #free = 0;
  #queued = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor({ bitsPerSecond, roundTrip }: LinePlan) {
    this.#bytesPerMs = bitsPerSecond / 8000;
    this.#delay = roundTrip / 2;
  }

  /** Takes what a socket sends; nothing of it arrives that was sent before `open`. */
  take(from: Socket, to: Socket, open: number): void {
    from.on('data', (data: Buffer) => {
      for (let at = 0; at < data.length; at += PACKET) this.#put(to, data.subarray(at, at + PACKET), open);
      this.bytes += data.length;
      if (this.#queued < BUFFER) return;
      from.pause();
      this.#stopped.add(from);
    });
    from.on('end', () => this.#put(to, null, open));
    from.on('error', () => to.destroy());
    from.on('close', () => this.#stopped.delete(from));
  }

  #put(to: Socket, piece: Buffer | null, open: number): void {
    const size = piece?.length ?? 0;
    this.#free = Math.max(performance.now(), open, this.#free) + size / this.#bytesPerMs;
    this.#queued += size;
    this.#queue.push({ due: this.#free + this.#delay, to, piece });
    this.#timer ??= setTimeout(() => this.#deliver(), this.#queue[0]!.due - performance.now());
  }

  #deliver(): void {
    const now = performance.now();
    while (this.#queue[0] && this.#queue[0].due <= now) {
      const { to, piece } = this.#queue.shift()!;
      this.#queued -= piece?.length ?? 0;
      if (piece === null) to.end();
      else if (!to.destroyed) to.write(piece);
    }
    if (this.#queued < BUFFER) for (const socket of this.#stopped) socket.resume();
    if (this.#queued < BUFFER) this.#stopped.clear();
    const next = this.#queue[0];
    this.#timer = next && setTimeout(() => this.#deliver(), next.due - now);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

/** Starts a line to a server on loopback. A connection costs one round trip before its first byte, as TCP does. */
export async function startLine(target: number, plan: LinePlan): Promise<Line> {
  const up = new Direction(plan);
  const down = new Direction(plan);
  const sockets = new Set<Socket>();
  const entrance = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    const open = performance.now() + plan.roundTrip;
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('close', () => sockets.delete(socket));
    }
    up.take(near, far, open);
    down.take(far, near, open);
  });
  await new Promise<void>((done) => entrance.listen(0, '127.0.0.1', done));
  return {
    port: portOf(entrance.address()),
    bytes: () => {
      const sum = up.bytes + down.bytes;
      up.bytes = down.bytes = 0;
      return sum;
    },
    close: async () => {
      up.stop();
      down.stop();
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => entrance.close(done));
    },
  };
}
