/** State of the popup: what was typed, the last result, the site in front. Drawn by `PopupPage`. */
import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Coverage, ReadAnswer } from '../../lib/core/answers.ts';
import type { SiteState } from '../../lib/core/setting-answers.ts';
import type { RecentCheck } from '../../lib/core/recent.ts';
import type { RequestFields } from '../../lib/core/request.ts';
import type { PopupPorts } from './ports.ts';
import type { PopupResult } from './results.ts';
import { recentOf } from './results.ts';
import { dayHere, looksLikeAddress, requestFrom } from './subject.ts';

export interface PopupModel {
  readonly input: ReadonlySignal<string>;
  readonly result: ReadonlySignal<PopupResult>;
  readonly busy: ReadonlySignal<boolean>;
  readonly site: ReadonlySignal<SiteState | null>;
  readonly paused: ReadonlySignal<boolean>;
  /** What would be searched now; null until the background told it. */
  readonly coverage: ReadonlySignal<Coverage | null>;
  readonly recent: ReadonlySignal<readonly RecentCheck[]>;
  /** What is selected in the page in front and not in the field already. */
  readonly selection: ReadonlySignal<string>;
  /** The request that is being written; null while none is. */
  readonly request: ReadonlySignal<RequestFields | null>;
  /** Restores what was typed, else takes what is selected, else the address of the tab in front. */
  readonly start: (signal: AbortSignal) => Promise<void>;
  readonly type: (text: string) => void;
  readonly check: () => Promise<void>;
  readonly checkPage: () => Promise<void>;
  readonly checkSelection: () => Promise<void>;
  /** Fetches and checks the page at the address of the result. Called directly in the handler of a click. */
  readonly readAddress: () => Promise<void>;
  /** To the result before, else to the start. */
  readonly back: () => void;
  readonly reopen: (check: RecentCheck) => Promise<void>;
  readonly clearRecent: () => Promise<void>;
  /** Opens the form with what the result tells, changes it (null closes it without a trace), or leaves it for later. */
  readonly ask: () => void;
  readonly writeRequest: (fields: RequestFields | null) => void;
  /** Puts the request into the queue. It stays on the screen; opened again, the popup begins anew. */
  readonly queueRequest: () => Promise<void>;
  /** What would be searched has changed: a sync has ended. */
  readonly lookAgain: () => Promise<void>;
  readonly switchSite: () => Promise<void>;
  readonly switchPause: () => Promise<void>;
}

interface Shown {
  readonly input: string;
  readonly result: PopupResult;
}

/** Makes the state of a popup. Later checks win over earlier ones. */
export function createPopup(ports: PopupPorts): PopupModel {
  const input = signal('');
  const result = signal<PopupResult>({ kind: 'idle' });
  const busy = signal(false);
  const site = signal<SiteState | null>(null);
  const paused = signal(false);
  const coverage = signal<Coverage | null>(null);
  const recent = signal<readonly RecentCheck[]>([]);
  const selection = signal('');
  const request = signal<RequestFields | null>(null);
  const before: Shown[] = [];
  let shown: Shown | null = null;
  let run = 0;
  let reading = false;
  let taken: Promise<unknown> = Promise.resolve();
  const fail = () => void (result.value = { kind: 'failed' });

  async function show(check: () => Promise<PopupResult>): Promise<void> {
    const mine = ++run;
    busy.value = true;
    const next = await check().catch((): PopupResult => ({ kind: 'failed' }));
    if (mine !== run) return;
    busy.value = false;
    result.value = next;
    if (shown) before.push(shown);
    shown = { input: input.value, result: next };
    if ('answer' in next) coverage.value = next.answer.coverage;
    const kept = recentOf(next, new Date(ports.now()).toISOString());
    // The result is shown; that it is not remembered is no fault of the check.
    if (kept) recent.value = await ports.addRecent(kept).catch(() => recent.value);
  }

  async function textResult(text: string): Promise<PopupResult> {
    if (text.length > ports.maxText) return { kind: 'too_long' };
    return { kind: 'text', text, ...(await ports.checkText(text)) };
  }

  function type(text: string): void {
    input.value = text;
    // A result stands for what was checked: beside other words it would say something untrue.
    run++;
    reading = false;
    busy.value = false;
    if (shown) before.push(shown);
    shown = null;
    if (result.value.kind !== 'failed') result.value = { kind: 'idle' };
    // Losing what was typed when the popup closes is all that a refused write means.
    ports.saveDraft(text).catch(() => undefined);
  }

  function check(): Promise<void> {
    const text = input.value.trim();
    if (text === '') {
      result.value = { kind: 'idle' };
      return Promise.resolve();
    }
    return show(async () =>
      looksLikeAddress(text) && text.length <= ports.maxText
        ? { kind: 'link', answer: await ports.checkLink(text) }
        : textResult(text),
    );
  }

  async function takePending(): Promise<boolean> {
    // Heard of at the start and again when it is written, it is to be checked once.
    const mine = taken.then(() => ports.takePending()).catch(() => '');
    taken = mine;
    const pending = await mine;
    if (pending === '') return false;
    type(pending);
    await check();
    return true;
  }

  async function start(stop: AbortSignal): Promise<void> {
    ports.onPending(() => void takePending(), stop);
    const url = await ports.activeUrl().catch(() => '');
    const about = [
      ports.site(url).then((state) => (site.value = state), fail),
      ports.coverage().then((next) => (coverage.value ??= next), fail),
      ports.paused().then((now) => (paused.value = now), fail),
      ports.recent().then(
        (kept) => (recent.value = kept),
        () => undefined,
      ),
      ports.loadRequest().then(
        (kept) => (request.value = kept),
        () => undefined,
      ),
    ];
    if (!(await takePending())) {
      const [draft, selected] = await Promise.all([
        ports.loadDraft().catch(() => ''),
        ports.selection().catch(() => ''),
      ]);
      if (input.value === '') input.value = draft || selected || (/^https?:/.test(url) ? url : '');
      selection.value = selected;
    }
    await Promise.all(about);
  }

  /** The result of reading takes in that of the address, so that back leads to what was before both. */
  async function afterReading(
    link: Extract<PopupResult, { kind: 'link' }>,
    read: Promise<ReadAnswer>,
  ): Promise<void> {
    shown = null;
    reading = true;
    await show(async () => {
      const answer = await read.finally(() => (reading = false));
      if (!answer.ok) return { ...link, unread: answer.problem };
      return { kind: 'page', ...(await ports.checkPage(answer.page, link.answer)) };
    });
  }

  return {
    input,
    result,
    busy,
    site,
    paused,
    coverage,
    recent,
    selection,
    request,
    start,
    type,
    check,
    checkPage: () =>
      show(async () => {
        const page = await ports.readTab().catch(() => null);
        return page ? { kind: 'page', ...(await ports.checkPage(page)) } : { kind: 'page_failed' };
      }),
    checkSelection() {
      type(selection.value);
      selection.value = '';
      return check();
    },
    readAddress() {
      const link = result.value;
      if (reading || link.kind !== 'link' || link.answer.address === '') return Promise.resolve();
      return afterReading(link, ports.readAddress(link.answer.address));
    },
    back() {
      const last = before.pop();
      run++;
      reading = false;
      busy.value = false;
      shown = last ?? null;
      result.value = last?.result ?? { kind: 'idle' };
      if (!last) return;
      input.value = last.input;
      ports.saveDraft(last.input).catch(() => undefined);
    },
    async reopen({ address, clarification }) {
      if (address !== undefined) {
        type(address);
        return check();
      }
      if (!clarification) return undefined;
      const { list, id } = clarification;
      return show(async () => ({ kind: 'clarification', held: await ports.clarification(list, id) }));
    },
    async clearRecent() {
      await ports.clearRecent().then(() => (recent.value = []), fail);
    },
    ask() {
      request.value = requestFrom(input.value, result.value, dayHere(ports.now()));
    },
    writeRequest(fields) {
      request.value = fields;
      ports.saveRequest(fields).catch(() => undefined);
    },
    async queueRequest() {
      if (!request.value) return;
      await ports.queueRequest(request.value);
      ports.saveRequest(null).catch(() => undefined);
    },
    async lookAgain() {
      // Nobody asked for this look: that it failed must not take a result off the screen.
      coverage.value = await ports.coverage().catch(() => coverage.value);
    },
    async switchSite() {
      const was = site.value;
      if (!was || was.kind === 'unsupported') return;
      const asks = !was.granted;
      // The browser only asks when this is the first thing that the click does.
      if (asks && !(await ports.requestSite(was.host).catch(() => false))) return;
      await ports.setSite(was.host, asks || !was.enabled).then((state) => (site.value = state), fail);
    },
    async switchPause() {
      await ports.setPaused(!paused.value).then((now) => (paused.value = now), fail);
    },
  };
}
