/**
 * Looking back: whether what was written before resembles a clarification that came later. Only with the officer's
 * leave; kept are keyed hashes, with date and site, for thirty days.
 */
import { deniesSomething } from '../core/denies.ts';
import { finderOf, pairsOf, sketchOf } from '../core/fingerprint.ts';
import type { KeyedPair, Sketch } from '../core/fingerprint.ts';
import type { Clarification } from '../core/model.ts';
import type { LookBackHit } from '../core/news.ts';
import type { Now } from './ports.ts';
import type { Sites } from './sites.ts';
import { makeTurns } from './turns.ts';

/** Milliseconds that a fingerprint is kept, and then what was found by it. */
export const KEPT_FOR = 30 * 86_400_000;
/** Shorter texts have too few pairs to be found again. Code units. */
const SHORTEST = 40;

export interface Fingerprint extends Sketch {
  /** Random name of the draft. */
  readonly draft: string;
  /** When it was last checked; milliseconds of the epoch. */
  readonly time: number;
  readonly site: string;
}

export interface FingerprintKeeper {
  put(print: Fingerprint): Promise<void>;
  /** Forgets the fingerprint of one draft. */
  forget(draft: string): Promise<void>;
  all(): Promise<Fingerprint[]>;
  /** Drops fingerprints of drafts checked before a time, and what was found before it. */
  drop(before: number): Promise<void>;
  addHit(hit: LookBackHit): Promise<void>;
  /** Forgets fingerprints and hits, and the key with them. */
  clear(): Promise<void>;
}

export interface LookBackPorts {
  readonly keeper: FingerprintKeeper;
  /** Keyed hashes of texts, as numbers below 2^48. The key never leaves the browser's own keeping. */
  readonly hashes: (texts: readonly string[]) => Promise<number[]>;
  readonly settings: { get(): Promise<{ readonly lookBack: boolean }> };
  readonly allowed: () => Promise<boolean>;
  readonly sites: Pick<Sites, 'ofHost'>;
  readonly now: Now;
}

export interface LookBack {
  /**
   * Keeps the fingerprint of a draft in place of what was kept of it before. Of one that refutes what it was found
   * to resemble, or that denies something by its own words, none is kept: a correction needs no correcting.
   */
  readonly remember: (draft: string, text: string, host: string, refuting: boolean) => Promise<boolean>;
  /** Compares new clarifications with what is kept. */
  readonly compare: (list: string, items: readonly Clarification[]) => Promise<void>;
  readonly prune: () => Promise<void>;
  readonly clear: () => Promise<void>;
}

export function makeLookBack(ports: LookBackPorts): LookBack {
  const { keeper } = ports;
  /** What was asked for before a clearing must not come after it, under a key that is gone. */
  const inTurn = makeTurns();
  const on = async (): Promise<boolean> => (await ports.settings.get()).lookBack && (await ports.allowed());
  const prune = (): Promise<void> => keeper.drop(ports.now() - KEPT_FOR);

  /** Pairs of all wordings, keyed in one go. */
  async function keyed(item: Clarification): Promise<KeyedPair[][]> {
    const wordings = [item.claim, ...item.variants].map(pairsOf);
    const hashes = await ports.hashes(wordings.flat().map(({ text }) => text));
    let at = 0;
    return wordings.map((pairs) => pairs.map(({ weight }) => ({ hash: hashes[at++]!, weight })));
  }

  return {
    remember: (draft, text, host, refuting) =>
      inTurn(async () => {
        if (!(await on())) return false;
        const { host: site, enabled } = await ports.sites.ofHost(host);
        if (!enabled) return false;
        if (refuting || deniesSomething(text)) {
          await keeper.forget(draft);
          return false;
        }
        if (text.trim().length < SHORTEST) return false;
        const sketch = sketchOf(await ports.hashes(pairsOf(text).map((pair) => pair.text)));
        await keeper.put({ draft, time: ports.now(), site, ...sketch });
        return true;
      }),
    async compare(list, items) {
      if (!(await on())) return;
      await prune();
      const prints = await keeper.all();
      if (prints.length === 0) return;
      const find = finderOf(prints);
      for (const item of items) {
        if (item.status !== 'active' || item.verdict.code === 'benar') continue;
        for (const at of new Set((await keyed(item)).flatMap(find))) {
          const { draft, time, site } = prints[at]!;
          const { id, claim, answer, url } = item;
          await keeper.addHit({ list, id, draft, time, site, found: ports.now(), claim, answer, url });
        }
      }
    },
    prune,
    clear: () => inTurn(() => keeper.clear()),
  };
}
