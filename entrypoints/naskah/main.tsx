/** Wiring of the page *Periksa naskah*. */
import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/controls.css';
import '../../components/clarification/clarification.css';
import '../../components/page.css';
import '../../components/folded.css';
import '../../components/links.css';
import '../../components/naskah/naskah.css';
import '../../components/naskah/table.css';
import { NaskahPage } from '../../components/NaskahPage.tsx';
import type { NaskahPorts } from '../../components/NaskahPage.tsx';
import { makeNaskah } from '../../lib/app/naskah.ts';
import { parseTable, writeTable } from '../../lib/app/naskah-csv.ts';
import { reportsOfLong } from '../../lib/core/check-reports.ts';
import { exportRows } from '../../lib/core/drafttable-results.ts';
import { readCalendar, withDraftColumn } from '../../lib/core/drafttable.ts';
import { MAX_TEXT_FILE_BYTES, readFileText } from '../../lib/core/filetext.ts';
import { download } from '../../lib/platform/download.ts';
import { ask, MAX_TEXT } from '../../lib/platform/messages.ts';
import { bytesOf, keepDraft, takeNaskahInput } from '../../lib/platform/naskah.ts';
import { randomName } from '../../lib/platform/random-name.ts';
import { fetchPicture } from '../../lib/platform/fetch-picture.ts';
import { makePictureReader } from '../../lib/platform/reader-frame.ts';
import { openOptions } from '../../lib/platform/tabs.ts';
import { checkAddress } from '../wiring/check-address.ts';
import { copyCorrection, copyReply, pageRecords } from '../wiring/page-records.ts';
import { rules, settings } from '../wiring/settings.ts';

const naskah = makeNaskah({
  checkText: (text, signal) => ask('checkText', { text }, { signal }),
  checkAddress,
});
const handed = await takeNaskahInput();
const keeper = await keepDraft(handed !== null);

const ports: NaskahPorts = {
  now: () => Date.now(),
  maxText: MAX_TEXT,
  maxFile: MAX_TEXT_FILE_BYTES,
  loadDraft: () => keeper.load(),
  saveDraft: (draft) => keeper.save(draft),
  takeInput: () =>
    Promise.resolve(handed?.kind === 'picture' ? { ...handed, bytes: bytesOf(handed) } : handed),
  coverage: async () => (await ask('checkText', { text: '' })).coverage,
  ...naskah,
  newName: randomName,
  checked: (surface, draft, answer, again) =>
    pageRecords.checked(reportsOfLong(surface, draft, answer), again),
  readPicture: makePictureReader(),
  fetchPicture: (url, signal) => fetchPicture(url, signal, async () => (await rules()).linkCheck === 'allow'),
  readFileText,
  readCalendar: (csv, column) => readCalendar(parseTable(csv), column),
  withDraftColumn,
  exportCalendar: (calendar, results, words) =>
    writeTable(exportRows(calendar, results, words), calendar.separator),
  download: (name, text) => download(name, new Blob([text], { type: 'text/csv;charset=utf-8' })),
  copy: copyCorrection,
  copyReply,
  openOptions: () => void openOptions(),
  reload: () => location.reload(),
};

const { lang } = await settings.get();
document.documentElement.lang = lang;
const root = document.querySelector('#app');
if (root) render(<NaskahPage ports={ports} lang={lang} />, root);
