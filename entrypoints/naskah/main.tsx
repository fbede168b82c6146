/** Wiring of the page *Periksa naskah*. */
import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/controls.css';
import '../../components/clarification/clarification.css';
import '../../components/page.css';
import '../../components/folded.css';
import '../../components/naskah/naskah.css';
import '../../components/naskah/table.css';
import { NaskahPage } from '../../components/NaskahPage.tsx';
import type { NaskahPorts } from '../../components/NaskahPage.tsx';
import { makeNaskah } from '../../lib/app/naskah.ts';
import { parseTable, writeTable } from '../../lib/app/naskah-csv.ts';
import { correctionOf } from '../../lib/compose/correction.ts';
import { addressProblem } from '../../lib/core/address.ts';
import { exportRows } from '../../lib/core/drafttable-results.ts';
import { readCalendar, withDraftColumn } from '../../lib/core/drafttable.ts';
import { MAX_TEXT_FILE_BYTES, readFileText } from '../../lib/core/filetext.ts';
import { MAX_PICTURE_BYTES } from '../../lib/core/picture.ts';
import { download } from '../../lib/platform/download.ts';
import { ask, MAX_TEXT } from '../../lib/platform/messages.ts';
import { bytesOf, keepDraft, takeNaskahInput } from '../../lib/platform/naskah.ts';
import { requestOrigins } from '../../lib/platform/permissions.ts';
import { makePictureReader } from '../../lib/platform/reader-frame.ts';
import { makeSafeFetch } from '../../lib/platform/safe-fetch.ts';
import { openOptions } from '../../lib/platform/tabs.ts';
import { rules, settings } from '../wiring/settings.ts';

const checkedAs = (of: 'text' | 'file') =>
  makeNaskah({ checkText: (text, signal) => ask('checkText', { text, of }, { signal }) });
const fetchSafely = makeSafeFetch(addressProblem);
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
  checkLong: checkedAs('text').checkLong,
  checkCalendar: checkedAs('file').checkCalendar,
  readPicture: makePictureReader().read,
  fetchPicture: async (url) => {
    // Asked in the click, or the browser does not ask.
    const granted = addressProblem(url) === null && (await requestOrigins([`${new URL(url).origin}/*`]));
    if (!granted || (await rules()).linkCheck !== 'allow') return null;
    const fetched = await fetchSafely(url, { limit: MAX_PICTURE_BYTES });
    return fetched.ok ? fetched.bytes : null;
  },
  readFileText,
  readCalendar: (csv, column) => readCalendar(parseTable(csv), column),
  withDraftColumn,
  exportCalendar: (calendar, results, words) =>
    writeTable(exportRows(calendar, results, words), calendar.separator),
  download: (name, text) => download(name, new Blob([text], { type: 'text/csv;charset=utf-8' })),
  copy: (clarification) =>
    navigator.clipboard.writeText(correctionOf({ clarification })).then(
      () => true,
      () => false,
    ),
  openOptions: () => void openOptions(),
  reload: () => location.reload(),
};

const { lang } = await settings.get();
document.documentElement.lang = lang;
const root = document.querySelector('#app');
if (root) render(<NaskahPage ports={ports} lang={lang} />, root);
