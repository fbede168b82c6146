/** Sample answers and ports of the popup. All of it is ours and says so. */
import type { PopupPorts } from '../../components/PopupPage.tsx';
import type { LinkAnswer, TextAnswer } from '../../lib/core/answers.ts';
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
    pageText: () => Promise.resolve(TEXT),
    loadDraft: () => Promise.resolve(''),
    saveDraft: () => Promise.resolve(),
    checkText: () => Promise.resolve(text),
    checkLink: () => Promise.resolve(link),
    coverage: () => Promise.resolve(coverage),
    maxText: 200_000,
    site: () => Promise.resolve({ host: 'media.example', kind: 'builtin', granted: true, enabled: true }),
    setSite: (host, enabled) => Promise.resolve({ host, kind: 'builtin', granted: true, enabled }),
    requestSite: () => Promise.resolve(true),
    copy: () => Promise.resolve(true),
    openOptions: () => undefined,
    reload: () => undefined,
    ...change,
  };
}
