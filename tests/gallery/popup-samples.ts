/** Sample answers and ports of the popup. All of it is ours and says so. */
import type { PopupPorts } from '../../components/PopupPage.tsx';
import type { LinkAnswer, TextAnswer, TextWithLinks } from '../../lib/core/answers.ts';
import type { PageContent } from '../../lib/core/page.ts';
import type { Lookalike } from '../../lib/core/lookalike.ts';
import { candidate, conflicted, coverage, NOW } from './samples.ts';

const ADDRESS = 'https://daftar-bantuan.example/traktor';
export const TEXT =
  'Contoh naskah: ayo mendaftar lewat tautan ini, dapat traktor gratis dan Rp5 juta. Sebarkan.';
export const link: LinkAnswer = {
  outcome: 'not_listed',
  canonical: 'daftar-bantuan.example/traktor',
  address: ADDRESS,
  listed: [],
  shortener: false,
  wrappers: [],
  coverage,
};
export const resembles: Lookalike = {
  official: 'pertanian.example',
  body: 'Badan Contoh',
  how: 'letters',
  found: 'pertanlan',
  domain: 'pertanlan.example',
};
export const text: TextAnswer = {
  verdict: 'none',
  matches: [],
  stance: { refuting: false, score: 0, cues: [] },
  coverage,
  confirmed: [],
};
/** A text without addresses in it. */
export const plain = (answer: TextAnswer): TextWithLinks => ({ answer, links: [], left: 0 });
/** A page of ours. */
export const page: PageContent = {
  address: ADDRESS,
  title: 'Contoh halaman: bantuan traktor gratis',
  text: TEXT,
  part: 'article',
  cut: false,
  reviews: [],
};
/** A match with the words of `TEXT` beside it. */
export const beside = {
  ...conflicted,
  candidate: {
    ...conflicted.candidate,
    passage: [15, 81] as const,
    matched: {
      ...candidate.matched,
      text: [
        [19, 45],
        [53, 67],
      ] as const,
    },
  },
};

/** Ports that answer with the given samples and never leave the page. */
export function samplePopup(change: Partial<PopupPorts> = {}): PopupPorts {
  return {
    now: () => NOW,
    activeUrl: () => Promise.resolve(ADDRESS),
    selection: () => Promise.resolve(''),
    readTab: () => Promise.resolve(page),
    readAddress: () => Promise.resolve({ ok: true, page }),
    loadDraft: () => Promise.resolve(''),
    saveDraft: () => Promise.resolve(),
    takePending: () => Promise.resolve(''),
    onPending: () => undefined,
    checkText: () => Promise.resolve(plain(text)),
    checkLink: () => Promise.resolve(link),
    checkPage: () => Promise.resolve({ page, link, answer: text }),
    clarification: () => Promise.resolve(null),
    coverage: () => Promise.resolve(coverage),
    maxText: 200_000,
    site: () => Promise.resolve({ host: 'media.example', kind: 'builtin', granted: true, enabled: true }),
    setSite: (host, enabled) => Promise.resolve({ host, kind: 'builtin', granted: true, enabled }),
    requestSite: () => Promise.resolve(true),
    paused: () => Promise.resolve(false),
    setPaused: (paused) => Promise.resolve(paused),
    lists: () => Promise.resolve([]),
    sync: () => Promise.resolve(null),
    copy: () => Promise.resolve(true),
    copyReply: () => Promise.resolve(true),
    copyText: () => Promise.resolve(true),
    asked: () => undefined,
    recent: () => Promise.resolve([]),
    addRecent: (check) => Promise.resolve([check]),
    clearRecent: () => Promise.resolve(),
    loadRequest: () => Promise.resolve(null),
    saveRequest: () => Promise.resolve(),
    queueRequest: () => Promise.resolve(),
    openOptions: () => undefined,
    openNaskah: () => undefined,
    reload: () => undefined,
    ...change,
  };
}
