/** A world whose host holds the files of a publisher of signed lists. */
import type { AppPorts } from '../../../lib/app/app-ports.ts';
import type { Download } from '../../../lib/lists/ports.ts';
import type { Clarification } from '../../../lib/core/model.ts';
import { Publisher } from '../lists/publisher.ts';
import type { World } from './world.ts';
import { item, newWorld } from './world.ts';

export const BASE = 'https://daftar.contoh.go.id/resmi/';
export const ADDRESS = `${BASE}daftar.json`;

export const items = (count: number, from = 0): Clarification[] =>
  Array.from({ length: count }, (_, i) =>
    item(`k-${from + i}`, `Benih jagung varietas ${from + i} membawa hama wereng merah`),
  );

export interface SignedWorld {
  readonly world: World;
  readonly publisher: Publisher;
  /** Addresses fetched since the last look, without the base. */
  fetched(): string[];
  /** Subscribes, confirms the keys, and waits for the first sync. */
  subscribe(): Promise<void>;
  /** What the officer is told of the list. */
  summary(): Promise<Awaited<ReturnType<World['app']['lists']['summaries']>>[number] | undefined>;
}

/** Fetches from the publisher's files, as they stand when asked. */
export function downloadFrom(publisher: Publisher, asked: string[], base = BASE): Download {
  return async (url, { limit }) => {
    asked.push(url);
    const bytes = publisher.files.get(url.startsWith(base) ? url.slice(base.length) : '');
    if (!bytes) return { ok: false, problem: { code: 'HTTP', status: 404 } };
    if (bytes.length > limit) return { ok: false, problem: { code: 'TOO_BIG', limit } };
    return { ok: true, bytes: new Uint8Array(bytes) };
  };
}

export async function signedWorld(
  ports: Partial<AppPorts> = {},
  publisher = new Publisher(),
): Promise<SignedWorld> {
  const asked: string[] = [];
  const world = await newWorld({ download: downloadFrom(publisher, asked), ...ports });
  const summary = async () => (await world.app.lists.summaries()).find((list) => list.id === publisher.id);
  return {
    world,
    publisher,
    fetched: () => asked.splice(0).map((url) => url.replace(BASE, '')),
    async subscribe() {
      const offered = await world.app.lists.addByUrl(ADDRESS);
      if (!('offer' in offered)) throw new Error(JSON.stringify(offered));
      const confirmed = offered.offer.keys.map((key) => key.fingerprint);
      const added = await world.app.lists.addByUrl(ADDRESS, { confirmed });
      if (!added.ok) throw new Error(JSON.stringify(added));
      await world.app.syncer.sync(publisher.id);
      asked.length = 0;
    },
    summary,
  };
}
