import { ReportPage } from '../../components/ReportPage.tsx';
import type { ReportPorts } from '../../components/ReportPage.tsx';
import type { Audience } from '../../components/report/model.ts';
import { NO_UNIT } from '../../components/report/model.ts';
import type { Lang } from '../../lib/text/index.ts';
import { madeHistory } from './made-history.ts';
import { sampleReady, synced } from './options-samples.ts';
import { NOW, sampleList } from './samples.ts';

const history = madeHistory({ events: 3_000, until: NOW, days: 120, claims: 24, seed: 3 });

/** Ports that answer with a made history and never leave the page. */
export function sampleReport(change: Partial<ReportPorts> = {}): ReportPorts {
  return {
    now: () => NOW,
    history: () => Promise.resolve(history),
    recording: () => Promise.resolve(true),
    exportAllowed: () => Promise.resolve(true),
    lists: () => Promise.resolve([sampleList(), synced]),
    zone: () => Promise.resolve('WITA'),
    setZone: () => Promise.resolve(),
    unit: () =>
      Promise.resolve({
        ...NO_UNIT,
        parent: 'Instansi induk contoh',
        name: 'Balai Contoh Pertanian',
        address: 'Jalan Contoh Nomor 1, Kota Contoh · humas@contoh.go.id',
        place: 'Kota Contoh',
        position: 'Kepala Balai Contoh Pertanian,',
        signer: 'Nama Penanda Tangan',
        nip: '00000000 000000 0 000',
      }),
    setUnit: () => Promise.resolve(),
    download: () => undefined,
    print: () => undefined,
    openOptions: () => undefined,
    ready: sampleReady,
    ...change,
  };
}

function report(change: Partial<ReportPorts> = {}, audience: Audience = 'leaders', lang: Lang = 'id') {
  const ports = sampleReport(change);
  return () => <ReportPage ports={ports} lang={lang} audience={audience} />;
}

const nothing = { events: [], claims: [] };

/** The report page in every state. */
export const reportScenes = {
  'report-leaders': report(),
  'report-public': report({}, 'public'),
  'report-en': report({}, 'leaders', 'en'),
  'report-empty': report({
    history: () => Promise.resolve(nothing),
    recording: () => Promise.resolve(false),
    unit: () => Promise.resolve(NO_UNIT),
  }),
  'report-failed': report({ history: () => Promise.reject(new Error('contoh')) }),
};
