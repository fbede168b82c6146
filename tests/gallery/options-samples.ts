/** Sample lists and ports of the options page. All of it is ours and says so. */
import type { OptionsPorts } from '../../components/OptionsPage.tsx';
import type { RestorePlan } from '../../lib/core/backup.ts';
import type { ImportPreview } from '../../lib/core/import-answers.ts';
import type { LostList } from '../../lib/core/list-answers.ts';
import type { Mute } from '../../lib/core/mute.ts';
import type { OfficeRules, SettingOrigin } from '../../lib/core/office.ts';
import type { ReadyPorts } from '../../components/corrections/ReadyDialog.tsx';
import type { HistoryPorts } from '../../components/options/history-ports.ts';
import type { NewsPorts } from '../../components/options/news-ports.ts';
import type { NewsItem, NewsKind } from '../../lib/core/news.ts';
import { madeHistory } from './made-history.ts';
import { clarification, NOW, sampleList } from './samples.ts';

const URL_LIST = { origin: 'url', url: 'https://penerbit.example/daftar.json' } as const;
export const synced = sampleList({
  ...URL_LIST,
  id: 'contoh-alamat',
  title: 'Daftar contoh dari alamat',
  count: 412,
  fresh: '2026-11-23T05:00:00Z',
  lastSync: { at: '2026-11-23T05:00:00Z', ok: true, added: 12, changed: 3, removed: 1, unchanged: false },
  nextSync: '2026-11-23T11:00:00Z',
});
export const failedList = sampleList({
  ...URL_LIST,
  id: 'contoh-gagal',
  title: 'Daftar contoh yang gagal diperbarui',
  count: 87,
  updated: '2026-10-02T00:00:00Z',
  fresh: '2026-10-02T00:00:00Z',
  lastSync: {
    at: '2026-11-23T08:30:00Z',
    ok: false,
    problem: { code: 'BAD_ITEM', item: 14, field: 'sources[0].url', cause: 'alamat bukan https' },
  },
  nextSync: '2026-11-23T08:59:00Z',
});
export const running = sampleList({
  ...URL_LIST,
  id: 'contoh-jalan',
  title: 'Daftar contoh yang sedang diperbarui',
  progress: { step: 'index', done: 640, total: 1234 },
});
const KEYS = [
  { kid: 'akar-a', alg: 'Ed25519', fingerprint: '3f9a 1c07 be52 d480' },
  { kid: 'akar-b', alg: 'ES256', fingerprint: '90d1 77aa 0b3e 5cf2' },
];
export const signedList = sampleList({
  ...URL_LIST,
  id: 'contoh-resmi',
  title: 'Daftar contoh bertanda tangan',
  count: 412,
  lastSync: { at: '2026-11-23T05:00:00Z', ok: true, added: 2, changed: 0, removed: 0, unchanged: false },
  nextSync: '2026-11-23T11:00:00Z',
  signed: {
    keysFrom: 'policy',
    keys: KEYS,
    seq: 41,
    expires: '2026-12-07T05:00:00Z',
    expired: false,
    revoked: 1,
    contact: 'humas@penerbit.example',
  },
  managed: { locked: true },
});
export const expiredList = sampleList({
  ...URL_LIST,
  id: 'contoh-kedaluwarsa',
  title: 'Daftar contoh yang kedaluwarsa',
  count: 87,
  lastSync: { at: '2026-11-23T08:30:00Z', ok: false, problem: { code: 'ROLLBACK' } },
  signed: {
    keysFrom: 'first-use',
    keys: KEYS,
    seq: 7,
    expires: '2026-11-02T05:00:00Z',
    expired: true,
    revoked: 0,
  },
});
export const offer = {
  id: 'contoh-baru',
  title: 'Daftar contoh yang baru',
  publisher: 'Penerbit Contoh',
  contact: 'humas@penerbit.example',
  count: 1204,
  issued: '2026-11-22T05:00:00Z',
  expires: '2026-12-06T05:00:00Z',
  keys: KEYS,
  threshold: 2,
};
export const fromFile = sampleList({
  id: 'contoh-berkas',
  title: 'Daftar contoh dari berkas',
  origin: 'file',
  enabled: false,
});

const ROWS = Array.from({ length: 120 }, (_, index) => ({
  id: `contoh-${index + 1}`,
  claim: `Contoh klaim nomor ${index + 1}: ${clarification.claim.slice(14)}`,
  verdict: index % 3 === 0 ? { code: 'menyesatkan', label: 'MENYESATKAN' } : clarification.verdict,
  published: `2026-0${(index % 9) + 1}-14`,
})) as readonly Awaited<ReturnType<OptionsPorts['contents']>>['rows'][number][];

/** One that only a file brings back, and one that is fetched again. */
export const lostLists: readonly LostList[] = [
  { id: 'impor-contoh', title: 'Tabel contoh dari dinas' },
  { id: 'contoh-jauh', title: 'Daftar contoh dari alamat lain', url: 'https://penerbit.example/lain.json' },
];

/** A table with a wrong row and a column that is not used. */
export const tablePreview: ImportPreview = {
  kind: 'csv',
  title: 'klarifikasi-contoh.csv',
  publisher: 'klarifikasi-contoh.csv',
  count: 118,
  rows: ROWS.slice(0, 3),
  withoutFact: 9,
  skipped: {
    count: 3,
    first: [
      { at: 14, field: 'url', cause: 'not_https' },
      { at: 57, field: 'published', cause: 'bad_date' },
      { at: 90, field: 'title', cause: 'no_label' },
    ],
  },
  dropped: [['Petugas', 1]],
  table: {
    columns: [
      { name: 'Klaim', field: 'claim' },
      { name: 'Putusan', field: 'verdict' },
      { name: 'Tautan', field: 'url' },
      { name: 'Tgl', field: 'published' },
      { name: 'Fakta', field: 'answer' },
      { name: 'Petugas', field: null },
    ],
    fields: ['claim', 'verdict', 'url', 'published', 'answer', 'title'],
    needed: ['claim', 'verdict', 'url', 'published'],
  },
};

/** The same from a file whose name is known already. */
export const heldImport: Pick<OptionsPorts, 'lookAtFile'> = {
  lookAtFile: () =>
    Promise.resolve({
      ok: true,
      own: false,
      key: 'kunci',
      preview: {
        ...tablePreview,
        held: {
          title: 'Tabel contoh dari dinas',
          count: 42,
          updated: '2026-11-03T08:00:00Z',
          replaceable: true,
        },
      },
    }),
};

export const muted: Mute = {
  list: 'contoh',
  id: 'contoh-1',
  claim: ROWS[0]!.claim,
  reason: 'not_ours',
  at: '2026-11-20T08:00:00Z',
};

const plan: RestorePlan = {
  made: '2026-11-20T08:00:00Z',
  version: '0.1.0',
  lists: [
    { id: 'awal', title: 'Daftar bawaan contoh', does: 'packaged', count: 121, now: 121 },
    { id: 'contoh-alamat', title: 'Daftar contoh dari alamat', does: 'replace', count: 400, now: 412 },
    { id: 'contoh-berkas', title: 'Daftar contoh dari berkas', does: 'add', count: 87, now: 0 },
  ],
  parts: [
    { name: 'settings', entries: 2, now: 1, does: 'replace' },
    { name: 'mutes', entries: 1, now: 1, does: 'same' },
    { name: 'history', entries: 214, now: 12, does: 'merge' },
  ],
};

export const origins: readonly SettingOrigin[] = [
  { name: 'lang', value: 'id', origin: 'default' },
  { name: 'gate', value: false, origin: 'policy' },
  { name: 'privateMessages', value: true, origin: 'own' },
  { name: 'sitesOff', value: ['media.example'], origin: 'own' },
  { name: 'sitesOn', value: [], origin: 'default' },
  { name: 'policy.userLists', value: 'signedOnly', origin: 'policy' },
  { name: 'policy.lists', value: ['Daftar contoh dari instansi'], origin: 'policy' },
];
/** Everything that an office can decide, decided. */
export const strictOffice: OfficeRules = {
  locked: ['lang', 'gate', 'history'],
  userLists: 'deny',
  imports: 'deny',
  exportAllowed: false,
  contact: { label: 'Tim humas contoh, pesawat 123', url: 'https://bantuan.example/' },
};
/** Ports of ready corrections over the sample clarification. */
export const sampleReady: ReadyPorts = {
  clarification: () => Promise.resolve(clarification),
  lengthOn: (_platform, text) => text.length,
  copyText: () => Promise.resolve(true),
  used: () => undefined,
  uses: () =>
    Promise.resolve(
      new Map([
        ['x', 2],
        ['whatsapp', 1],
      ]),
    ),
};

/** News of a sample list, and a draft that resembles a later clarification. */
export function sampleNews(change: Partial<NewsPorts> = {}): NewsPorts {
  const item = (kind: NewsKind, id: string): NewsItem => ({
    kind,
    id,
    claim: clarification.claim,
    verdict: kind === 'removed' ? null : 'salah',
  });
  return {
    news: () =>
      Promise.resolve([
        {
          time: NOW - 7_200_000,
          list: synced.id,
          title: synced.title,
          counts: { new: 2, changed: 1, removed: 1 },
          items: [item('new', 'contoh-1'), item('new', 'a'), item('changed', 'b'), item('removed', 'c')],
        },
      ]),
    met: () => Promise.resolve(new Set([`${synced.id}/contoh-1`])),
    digest: () => Promise.resolve(false),
    setDigest: () => Promise.resolve(true),
    hits: () =>
      Promise.resolve([
        {
          list: 'contoh',
          id: clarification.id,
          draft: '0123456789abcdef',
          time: NOW - 4 * 86_400_000,
          site: 'media.example',
          found: NOW,
          claim: clarification.claim,
          answer: clarification.answer,
          url: clarification.url,
        },
      ]),
    dropHit: () => Promise.resolve(),
    lookBack: () => Promise.resolve(true),
    setLookBack: () => Promise.resolve(),
    clearFingerprints: () => Promise.resolve(),
    ready: sampleReady,
    ...change,
  };
}

/** Ports of the history section over a made history. */
export function sampleHistory(change: Partial<HistoryPorts> = {}): HistoryPorts {
  const history = madeHistory({ events: 400, until: NOW, days: 90 });
  return {
    now: () => NOW,
    state: () => Promise.resolve({ on: true, allowed: true, storage: 'ok', count: history.events.length }),
    load: () => Promise.resolve(history),
    setOn: () => Promise.resolve(),
    months: () => Promise.resolve(13),
    setMonths: () => Promise.resolve(),
    zone: () => Promise.resolve('WITA'),
    undo: () => Promise.resolve(true),
    ignores: () =>
      Promise.resolve([
        {
          site: 'forum.example',
          list: 'contoh',
          id: 'contoh-1',
          claim: clarification.claim,
          reason: 'bukan_klaim_ini',
          at: '2026-11-12T03:00:00Z',
        },
      ]),
    heed: () => Promise.resolve(),
    clear: () => Promise.resolve(),
    download: () => undefined,
    openReport: () => undefined,
    ...change,
  };
}

const REQUEST = {
  id: 'contoh',
  created: '2026-11-23T02:00:00Z',
  claim: 'Contoh klaim: traktor gratis untuk semua petani.',
  link: 'https://daftar-bantuan.example/traktor',
  place: 'Grup WhatsApp contoh',
  seen: '2026-11-22',
};

/** Ports that answer with the given samples and never leave the page. */
export function sampleOptions(change: Partial<OptionsPorts> = {}): OptionsPorts {
  return {
    now: () => NOW,
    lists: () => Promise.resolve([sampleList(), synced]),
    lostLists: () => Promise.resolve([]),
    giveUpLost: () => Promise.resolve(),
    addListByUrl: () => Promise.resolve({ ok: true, id: 'contoh' }),
    addListFile: () => Promise.resolve({ ok: true, id: 'contoh', count: 25 }),
    lookAtFile: (file) =>
      Promise.resolve(
        file.name.endsWith('.json')
          ? { ok: true, own: true, key: 'kunci' }
          : { ok: true, own: false, key: 'kunci', preview: tablePreview },
      ),
    lookAgain: () => Promise.resolve({ ok: true, own: false, preview: tablePreview }),
    addImport: () => Promise.resolve({ ok: true, id: 'contoh-tabel', count: tablePreview.count }),
    dropFile: () => Promise.resolve(),
    removeList: () => Promise.resolve(),
    restorePackaged: () => Promise.resolve(),
    setListEnabled: () => Promise.resolve(),
    syncNow: () => Promise.resolve({ started: true }),
    contents: (_list, query, offset, limit) => {
      const found = ROWS.filter((row) => row.claim.includes(query));
      return Promise.resolve({ total: found.length, offset, rows: found.slice(offset, offset + limit) });
    },
    clarification: () => Promise.resolve(clarification),
    mutes: () => Promise.resolve([]),
    mute: () => Promise.resolve(),
    unmute: () => Promise.resolve(),
    exportList: (_list, as) =>
      Promise.resolve({
        ok: true,
        dropped:
          as === 'list'
            ? []
            : [
                ['correction', 12],
                ['status: withdrawn', 1],
              ],
      }),
    saveBackup: () => Promise.resolve({ ok: true, key: 'kunci', skipped: [] }),
    planRestore: () => Promise.resolve({ ok: true, plan, key: 'kunci' }),
    restore: () =>
      Promise.resolve({
        ok: true,
        lists: 2,
        parts: 1,
        failed: [],
        signed: [{ title: 'Daftar contoh bertanda tangan', url: 'https://penerbit.example/daftar.json' }],
      }),
    origins: () => Promise.resolve(origins),
    office: () => Promise.resolve({ locked: [], userLists: 'allow', imports: 'allow', exportAllowed: true }),
    onSettings: () => undefined,
    onLists: () => undefined,
    openWorkshop: () => undefined,
    sites: () =>
      Promise.resolve([
        { host: 'media.example', kind: 'builtin', granted: true, enabled: true },
        { host: 'jejaring.example', kind: 'builtin', granted: true, enabled: false },
        {
          host: 'pesan.example',
          also: ['bagi.example', 'api.pesan.example'],
          kind: 'optional',
          granted: true,
          enabled: true,
        },
        { host: 'surat.example', kind: 'optional', granted: false, enabled: false },
        { host: 'situs-upt.example', kind: 'optional', granted: true, enabled: true },
      ]),
    privateMessages: () => Promise.resolve(false),
    setPrivateMessages: () => Promise.resolve(),
    setSite: (host, enabled) => Promise.resolve({ host, kind: 'builtin', granted: true, enabled }),
    requestSite: () => Promise.resolve(true),
    requestHost: () => Promise.resolve(true),
    health: () =>
      Promise.resolve({
        storage: 'ok',
        clarifications: 1646,
        lists: 2,
        bytes: 2_345_678,
        version: '0.1.0',
        policyFaults: [],
      }),
    gate: () => Promise.resolve(true),
    setGate: () => Promise.resolve(),
    setLang: () => Promise.resolve(),
    requests: () => Promise.resolve([REQUEST]),
    removeRequest: () => Promise.resolve([]),
    copyText: () => Promise.resolve(true),
    copy: () => Promise.resolve(true),
    history: sampleHistory(),
    news: sampleNews(),
    reload: () => undefined,
    ...change,
  };
}
