/** An application over a real store on a database in memory, and a world outside that tests steer. */
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';

import type { App, AppPorts } from '../../../lib/app/app-ports.ts';
import { makeApp } from '../../../lib/app/app.ts';
import { mutesPart } from '../../../lib/app/backup-parts.ts';
import type { Kept, Sentinel } from '../../../lib/app/ports.ts';
import type { Clarification } from '../../../lib/core/model.ts';
import type { Mute } from '../../../lib/core/mute.ts';
import type { Download, Downloaded, ListRow } from '../../../lib/lists/ports.ts';
import { webCrypto } from '../../../lib/platform/crypto.ts';
import { sha256 } from '../../../lib/platform/digest.ts';
import { stageBytes } from '../../../lib/store/database-store.ts';
import { closeDatabase, deleteDatabase } from '../../../lib/store/database.ts';
import { openStore } from '../../../lib/store/open.ts';

export const ORDINARY: readonly string[] = JSON.parse(
  readFileSync('public/lists/biasa.json', 'utf8'),
).texts.slice(0, 60);
export const PACKAGED = new Uint8Array(readFileSync('public/lists/awal.json'));

/** A clarification with everything that is required; `claim` should differ between items. */
export function item(id: string, claim: string, more: Partial<Clarification> = {}): Clarification {
  return {
    id,
    status: 'active',
    claim,
    variants: [],
    verdict: { code: 'salah', label: 'Salah' },
    title: `Tentang: ${claim}`,
    answer: 'Pernyataan itu tidak didukung sumber resmi.',
    url: `https://contoh.go.id/klarifikasi/${id}`,
    sources: [{ title: 'Contoh', url: `https://contoh.go.id/klarifikasi/${id}` }],
    published: '2026-01-02',
    topics: [],
    region: [],
    lang: 'id',
    seenAt: [],
    supersedes: [],
    foreignIds: [],
    ...more,
  };
}

export function listFile(id: string, items: readonly unknown[], more: object = {}): Uint8Array<ArrayBuffer> {
  const file = {
    format: 'klarifikasi-list/1',
    id,
    title: `Daftar ${id}`,
    publisher: { name: 'Penerbit' },
    issued: '2026-10-01T00:00:00Z',
    lang: 'id',
    items,
    ...more,
  };
  return new TextEncoder().encode(JSON.stringify(file));
}

export function kept<T>(value: T): Kept<T> & { value: T } {
  const place = {
    value,
    get: async () => place.value,
    set: async (next: T) => {
      place.value = next;
    },
  };
  return place;
}

export interface World {
  app: App;
  /** What each address answers; an address that is missing answers 404. */
  readonly web: Map<string, Uint8Array<ArrayBuffer> | Exclude<Downloaded, { ok: true }>>;
  /** Addresses fetched, in order. */
  readonly fetched: string[];
  /** Times asked to be woken at. */
  readonly wakes: number[];
  readonly sentinel: Kept<Sentinel> & { value: Sentinel };
  readonly clock: { now: number };
  packaged: Uint8Array<ArrayBuffer>;
  /** What an administrator has set up. */
  managed: unknown;
  packagedKeys: unknown;
  /** Stops the background and starts it again: what is in memory is gone. */
  restart(ports?: Partial<AppPorts>): Promise<void>;
}

export async function newWorld(ports: Partial<AppPorts> = {}): Promise<World> {
  await deleteDatabase();
  const web: World['web'] = new Map();
  const fetched: string[] = [];
  const wakes: number[] = [];
  const mutes = kept<readonly Mute[]>([]);
  const clock = { now: Date.parse('2026-11-23T08:00:00Z') };
  const sentinel = kept<Sentinel>({ lists: [], packagedRemoved: false });
  const download: Download = async (url) => {
    fetched.push(url);
    const answer = web.get(url) ?? ({ ok: false, problem: { code: 'HTTP', status: 404 } } as const);
    return answer instanceof Uint8Array ? { ok: true, bytes: answer } : answer;
  };
  const make = (more: Partial<AppPorts>) =>
    makeApp({
      openStore: async () => (await openStore<ListRow>(async () => true)).store,
      sentinel,
      packaged: async () => world.packaged,
      ordinary: async () => ORDINARY,
      download,
      digest: sha256,
      newVersion: () => crypto.randomUUID(),
      pause: () => Promise.resolve(),
      now: () => clock.now,
      random: () => 0.5,
      wakeAt: async (time) => void wakes.push(time),
      crypto: webCrypto,
      managed: async () => world.managed,
      packagedKeys: async () => world.packagedKeys,
      keepAwake: (work) => work(),
      // A page without anything in it.
      parse: async () => ({ ok: true, root: { name: 'html', attributes: {}, children: [] } }),
      importNotice: (source) => `Impor dari ${source}`,
      mutes,
      backupParts: { mutes: mutesPart(mutes) },
      stage: stageBytes,
      version: () => '0.1.0',
      ...more,
    });
  const world: World = {
    app: make(ports),
    web,
    fetched,
    wakes,
    sentinel,
    clock,
    packaged: PACKAGED,
    managed: {},
    packagedKeys: { lists: [] },
    async restart(more = ports) {
      await closeDatabase();
      world.app = make(more);
    },
  };
  return world;
}
