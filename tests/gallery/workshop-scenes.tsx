/** The list workshop in every state. All of it is ours and says so. */
import { WorkshopPage } from '../../components/WorkshopPage.tsx';
import type { WorkshopPorts, WorkshopTab } from '../../components/WorkshopPage.tsx';
import { lengthOn } from '../../lib/compose/correction.ts';
import type { Workshop } from '../../lib/core/workshop.ts';
import { entryOf, newEntry, readEntry } from '../../lib/lists/workshop-entry.ts';
import type { Lang } from '../../lib/text/index.ts';
import { clarification, NOW } from './samples.ts';

const READY = {
  ...entryOf(clarification, 'satu'),
  url: 'https://contoh.go.id/klarifikasi/1',
  sources: 'Pemeriksa contoh | https://contoh.go.id/klarifikasi/1',
};
export const workshop: Workshop = {
  head: {
    id: 'contoh-dinas',
    title: 'Daftar contoh dinas',
    publisher: 'Dinas Contoh',
    publisherUrl: 'https://contoh.go.id/',
    notice: 'Contoh, bukan daftar resmi.',
  },
  entries: [
    { ...READY, long: `Contoh koreksi panjang. ${'Kalimat contoh. '.repeat(20)}` },
    { ...newEntry('dua', '2026-11-23'), claim: 'Contoh klaim yang belum lengkap' },
  ],
  must: 'Contoh unggahan: daftar lewat tautan ini, dapat traktor gratis.',
  mustNot: 'Contoh kegiatan: penyuluh berkunjung ke sawah pagi ini.',
};

/** Ports that answer with samples and never leave the page. */
export function sampleWorkshop(change: Partial<WorkshopPorts> = {}): WorkshopPorts {
  return {
    now: () => NOW,
    newKey: () => 'baru',
    load: () => Promise.resolve(workshop),
    save: () => Promise.resolve(),
    faults: (entry) => {
      const read = readEntry(entry);
      return read.ok ? [] : read.faults;
    },
    newEntry: (key) => newEntry(key, '2026-11-23'),
    idFor: () => 'contoh-kode',
    limits: [
      { place: 'x', characters: 280, length: (text) => lengthOn(text, { link: 23, emoji: 'two' }) },
      { place: 'threads', characters: 500, length: (text) => lengthOn(text, {}) },
    ],
    duplicates: () =>
      Promise.resolve({
        own: [],
        held: [{ id: 'contoh', claim: clarification.claim, list: 'Daftar contoh' }],
      }),
    bench: () =>
      Promise.resolve([
        {
          text: workshop.must,
          must: true,
          verdict: 'strong',
          good: true,
          best: { claim: clarification.claim, score: 0.93, marks: [[17, 23]], conflicts: [] },
        },
        {
          text: workshop.mustNot,
          must: false,
          verdict: 'possible',
          good: false,
          best: {
            claim: clarification.claim,
            score: 0.41,
            marks: [],
            conflicts: [{ kind: 'angka', draft: '5', claim: '10' }],
          },
        },
      ]),
    openFile: () => Promise.resolve({ ok: true, workshop, skipped: 0 }),
    lists: () => Promise.resolve([{ id: 'contoh', title: 'Daftar contoh' }]),
    openList: () => Promise.resolve({ ok: true, workshop, skipped: 0 }),
    saveSource: () => Promise.resolve({ ok: true }),
    saveClaimReview: () => Promise.resolve({ ok: true }),
    openGuide: () => undefined,
    ...change,
  };
}

function page(tab: WorkshopTab = 'tabEntries', change: Partial<WorkshopPorts> = {}, lang: Lang = 'id') {
  const ports = sampleWorkshop(change);
  return () => <WorkshopPage ports={ports} lang={lang} tab={tab} />;
}

/** Scenes whose name holds `edit` open the first entry, those with `tried` have run the bench. */
export const workshopScenes = {
  'workshop-entries': page(),
  'workshop-edit': page(),
  'workshop-empty': page('tabEntries', { load: () => Promise.resolve(null) }),
  'workshop-head': page('tabHead'),
  'workshop-tried': page('tabBench'),
  'workshop-save': page('tabExport', {}, 'en'),
};
