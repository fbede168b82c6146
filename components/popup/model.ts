/** State of the popup: what was typed, the last result, the site in front. Drawn by `PopupPage`. */
import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Coverage, LinkAnswer, SiteState, TextAnswer } from '../../lib/core/answers.ts';
import type { PopupPorts } from './ports.ts';

export type PopupResult =
  | { readonly kind: 'idle' }
  /** The background did not answer. */
  | { readonly kind: 'failed' }
  /** The browser protects the page in front. */
  | { readonly kind: 'page_failed' }
  | { readonly kind: 'too_long' }
  | { readonly kind: 'link'; readonly answer: LinkAnswer }
  | { readonly kind: 'text'; readonly answer: TextAnswer; readonly text: string; readonly page: boolean };

export interface PopupModel {
  readonly input: ReadonlySignal<string>;
  readonly result: ReadonlySignal<PopupResult>;
  readonly busy: ReadonlySignal<boolean>;
  readonly site: ReadonlySignal<SiteState | null>;
  /** What would be searched now; null until the background told it. */
  readonly coverage: ReadonlySignal<Coverage | null>;
  /** Restores what was typed, else takes the address of the tab in front. */
  readonly start: () => Promise<void>;
  readonly type: (text: string) => void;
  readonly check: () => Promise<void>;
  readonly checkPage: () => Promise<void>;
  readonly switchSite: () => Promise<void>;
}

/** True for a single word that is an address rather than a text: `https://…`, `contoh.id/…`. */
export function looksLikeAddress(text: string): boolean {
  const word = text.trim();
  return /^[a-z][a-z0-9+.-]*:\S+$/i.test(word) || /^[^\s/.]+(\.[^\s/.]+)+(:\d+)?([/?#]\S*)?$/.test(word);
}

/** Makes the state of a popup. Later checks win over earlier ones. */
export function createPopup(ports: PopupPorts): PopupModel {
  const input = signal('');
  const result = signal<PopupResult>({ kind: 'idle' });
  const busy = signal(false);
  const site = signal<SiteState | null>(null);
  const coverage = signal<Coverage | null>(null);
  let run = 0;

  async function show(check: () => Promise<PopupResult>): Promise<void> {
    const mine = ++run;
    busy.value = true;
    const next = await check().catch((): PopupResult => ({ kind: 'failed' }));
    if (mine !== run) return;
    busy.value = false;
    result.value = next;
    if (next.kind === 'link' || next.kind === 'text') coverage.value = next.answer.coverage;
  }

  async function textResult(text: string, page: boolean): Promise<PopupResult> {
    if (text.length > ports.maxText) return { kind: 'too_long' };
    return { kind: 'text', text, page, answer: await ports.checkText(text) };
  }

  async function start(): Promise<void> {
    const [draft, url] = await Promise.all([
      ports.loadDraft().catch(() => ''),
      ports.activeUrl().catch(() => ''),
    ]);
    if (input.value === '') input.value = draft !== '' ? draft : /^https?:/.test(url) ? url : '';
    await Promise.all([
      ports.site(url).then(
        (state) => (site.value = state),
        () => (result.value = { kind: 'failed' }),
      ),
      ports.coverage().then(
        (next) => (coverage.value ??= next),
        () => (result.value = { kind: 'failed' }),
      ),
    ]);
  }

  return {
    input,
    result,
    busy,
    site,
    coverage,
    start,
    type(text) {
      input.value = text;
      // A result stands for what was checked: beside other words it would say something untrue.
      run++;
      busy.value = false;
      if (result.value.kind !== 'failed') result.value = { kind: 'idle' };
      // Losing what was typed when the popup closes is all that a refused write means.
      ports.saveDraft(text).catch(() => undefined);
    },
    check() {
      const text = input.value.trim();
      if (text === '') {
        result.value = { kind: 'idle' };
        return Promise.resolve();
      }
      return show(async () =>
        looksLikeAddress(text)
          ? { kind: 'link', answer: await ports.checkLink(text) }
          : textResult(text, false),
      );
    },
    checkPage() {
      return show(async () => {
        const text = await ports.pageText().catch(() => null);
        return text === null || text.trim() === '' ? { kind: 'page_failed' } : textResult(text, true);
      });
    },
    async switchSite() {
      const before = site.value;
      if (!before || before.kind === 'unsupported') return;
      const asks = !before.granted;
      // The browser only asks when this is the first thing that the click does.
      if (asks && !(await ports.requestSite(before.host).catch(() => false))) return;
      await ports.setSite(before.host, asks || !before.enabled).then(
        (state) => (site.value = state),
        () => (result.value = { kind: 'failed' }),
      );
    },
  };
}
