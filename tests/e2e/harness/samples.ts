import { readFileSync } from 'node:fs';
import { parseList } from '../../../lib/core/listfile.ts';
import type { Clarification, ClarificationList } from '../../../lib/core/model.ts';

const FILE = new URL('../../../public/lists/awal.json', import.meta.url);

/** Compose pages, one for each real editor. */
export const FIXTURES = new URL('../../../.output/fixtures', import.meta.url).pathname;

/** The list that comes with the extension. */
export function packagedList(): ClarificationList {
  const read = parseList(readFileSync(FILE, 'utf8'));
  if (!read.ok) throw new Error(`the packaged list is refused: ${read.problem.code}`);
  return read.list;
}

/** One clarification of the packaged list. Throws when the list no longer holds it. */
export function packaged(id: string): Clarification {
  const found = packagedList().items.find((item) => item.id === id);
  if (!found) throw new Error(`the packaged list holds no ${id}`);
  return found;
}

/** A claim that circulates widely and whose clarification states a fact: the sample of the main job. */
export const VIRAL = packaged('awal-beras-sphp-plastik');

/** An ordinary post that repeats the claim in the middle of its own words. */
export const VIRAL_POST = `Selamat pagi Bapak dan Ibu. ${VIRAL.claim}. Semoga panen tahun ini baik.`;

/** A post about the same field that repeats no claim. */
export const PLAIN_POST =
  'Penyuluh hadir di balai desa pada hari Selasa untuk berbagi cara membuat kompos dari jerami.';

/** A list of another publisher, as it stands on a host. */
export function sampleList(items: readonly Clarification[], issued = '2026-11-01T00:00:00Z'): unknown {
  return {
    format: 'klarifikasi-list/1',
    id: 'contoh-dinas',
    title: 'Daftar contoh dinas',
    publisher: { name: 'Dinas contoh' },
    issued,
    lang: 'id',
    items,
  };
}

/** A made-up clarification for tests, about things that do not exist. */
export function sampleItem(id: string, claim: string): Clarification {
  return {
    id,
    status: 'active',
    claim,
    variants: [],
    verdict: { code: 'salah', label: 'Salah' },
    title: `Klarifikasi ${id}`,
    answer: 'Ini klarifikasi contoh untuk pengujian.',
    url: `https://klarifikasi.contoh.go.id/${id}`,
    sources: [{ title: 'Pemeriksa contoh', url: `https://klarifikasi.contoh.go.id/${id}` }],
    published: '2026-10-01',
    topics: ['contoh'],
    region: [],
    lang: 'id',
    seenAt: [],
    supersedes: [],
    foreignIds: [],
  };
}
