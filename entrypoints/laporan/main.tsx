/** Wiring of the report page. It reads the history itself: bulk data never goes by message. */
import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/controls.css';
import '../../components/page.css';
import '../../components/clarification/clarification.css';
import '../../components/corrections/ready.css';
import '../../components/report/report.css';
import '../../components/report/sheet.css';
import '../../components/report/print.css';
import { ReportPage } from '../../components/ReportPage.tsx';
import type { ReportPorts } from '../../components/ReportPage.tsx';
import { lengthOn } from '../../lib/compose/correction.ts';
import { download } from '../../lib/platform/download.ts';
import { ask } from '../../lib/platform/messages.ts';
import { readyPorts } from '../../lib/platform/ready.ts';
import { changeSettings, unit } from '../../lib/platform/storage.ts';
import { openOptions } from '../../lib/platform/tabs.ts';
import { limitOf } from '../../lib/sites/all.ts';
import { historyStore } from '../../lib/store/history-store.ts';
import { rules, settings } from '../wiring/settings.ts';

/** Asked for first of all: opening the database takes as long as drawing the page. */
const read = historyStore.all();
// Whoever awaits it is told as well.
read.catch(() => undefined);

const ports: ReportPorts = {
  now: () => Date.now(),
  history: () => read,
  exportAllowed: async () => (await rules()).exportAllowed,
  recording: async () => (await ask('historyState', {})).on,
  lists: () => ask('lists', {}),
  zone: async () => (await settings.get()).zone,
  setZone: (zone) => changeSettings({ zone }),
  unit: () => unit.get(),
  setUnit: (next) => unit.set(next),
  download,
  print: () => print(),
  openOptions: () => void openOptions(),
  ready: {
    ...readyPorts,
    lengthOn: (platform, text) => lengthOn(text, limitOf(platform) ?? {}),
    uses: historyStore.uses,
  },
};

const { lang } = await settings.get();
document.documentElement.lang = lang;
const root = document.querySelector('#app');
if (root) render(<ReportPage ports={ports} lang={lang} />, root);
