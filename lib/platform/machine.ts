/** Clock, chance, hashes and the like, in one value: what the use cases take as ports. */
import { webCrypto } from './crypto.ts';
import { sha256 } from './digest.ts';
import { keepAwake } from './keep-awake.ts';
import { readManaged } from './managed.ts';
import { packagedKeys } from './package.ts';
import { wakeAt } from './schedule.ts';

/** Milliseconds in which an event that wakes the background is answered. */
const LATER = 500;

/** Does what can wait once the event that woke the background has had its time. */
export function afterwards(work: () => void): void {
  setTimeout(work, LATER);
}

export const machine = {
  /** Milliseconds of the epoch. */
  now: Date.now,
  /** In [0, 1). */
  random: Math.random,
  /** A name never used before. */
  newVersion: () => crypto.randomUUID(),
  /** Lets messages that wait be answered first. */
  pause: () => new Promise<void>((resolve) => setTimeout(resolve)),
  digest: sha256,
  crypto: webCrypto,
  keepAwake,
  wakeAt,
  managed: readManaged,
  packagedKeys,
};
