import { PopupPage } from '../../components/PopupPage.tsx';
import type { PopupPorts } from '../../components/PopupPage.tsx';
import type { LinkAnswer, TextAnswer } from '../../lib/core/answers.ts';
import type { RecentCheck } from '../../lib/core/recent.ts';
import type { Lang } from '../../lib/text/index.ts';
import { beside, link, page, plain, resembles, samplePopup, TEXT, text } from './popup-samples.ts';
import { conflicted, sampleMatch } from './samples.ts';

function popup(ports: PopupPorts, lang: Lang = 'id') {
  return () => <PopupPage ports={ports} lang={lang} />;
}

function afterLink(answer: Partial<LinkAnswer>, lang?: Lang) {
  return popup(samplePopup({ checkLink: () => Promise.resolve({ ...link, ...answer }) }), lang);
}

function afterText(answer: Partial<TextAnswer>) {
  return popup(
    samplePopup({
      loadDraft: () => Promise.resolve(TEXT),
      checkText: () => Promise.resolve(plain({ ...text, ...answer })),
    }),
  );
}

const listed = { ...sampleMatch(), as: 'seenAt' as const, at: 'same' as const };

const RECENT: readonly RecentCheck[] = [
  {
    at: '2026-11-23T02:50:00Z',
    kind: 'link',
    outcome: 'address_listed',
    address: 'daftar-bantuan.example/traktor',
  },
  {
    at: '2026-11-22T03:00:00Z',
    kind: 'text',
    outcome: 'strong',
    clarification: { list: 'contoh', id: 'a', claim: listed.clarification.claim },
  },
  { at: '2026-11-20T03:00:00Z', kind: 'text', outcome: 'none' },
];

/** The popup in every outcome. Scenes whose name holds `checked` press Periksa once. */
export const popupScenes = {
  'popup-idle': popup(samplePopup()),
  'popup-unsupported': popup(
    samplePopup({
      activeUrl: () => Promise.resolve(''),
      site: () => Promise.resolve({ host: '', kind: 'unsupported', granted: false, enabled: false }),
      coverage: () => Promise.resolve({ searched: 0, updated: null }),
    }),
  ),
  'popup-failed': popup(samplePopup({ site: () => Promise.reject(new Error('contoh')) })),
  'popup-checked-listed': afterLink({ outcome: 'address_listed', listed: [listed] }),
  'popup-checked-content': afterLink({
    outcome: 'content_matches',
    text: { ...text, verdict: 'possible', matches: [beside] },
    carried: TEXT,
  }),
  'popup-checked-resembles': afterLink({
    outcome: 'resembles_official',
    canonical: 'pertanlan.example/daftar',
    resembles,
  }),
  'popup-checked-none': afterLink({
    official: 'Badan Contoh',
    shortener: true,
    asks: 'form',
    wrappers: ['archive'],
  }),
  'popup-checked-none-en': afterLink({}, 'en'),
  'popup-checked-cannot': afterLink({
    outcome: 'cannot_check',
    reason: 'private_address',
    canonical: '',
    address: '',
  }),
  'popup-recent': popup(
    samplePopup({
      activeUrl: () => Promise.resolve(''),
      recent: () => Promise.resolve(RECENT),
      paused: () => Promise.resolve(true),
      selection: () => Promise.resolve(''),
    }),
  ),
  'popup-request': popup(
    samplePopup({
      loadRequest: () =>
        Promise.resolve({
          claim: 'Contoh klaim: traktor gratis untuk semua petani.',
          link: 'https://daftar-bantuan.example/traktor',
          place: '',
          seen: '2026-11-23',
        }),
    }),
  ),
  'popup-page-factcheck': popup(
    samplePopup({
      checkPage: () =>
        Promise.resolve({
          page: {
            ...page,
            reviews: [
              { claim: 'Contoh klaim', rating: 'SALAH', author: 'Pemeriksa Contoh', published: '2026-11-20' },
            ],
          },
          link: { ...link, outcome: 'content_matches' },
          answer: { ...text, verdict: 'possible', matches: [beside] },
        }),
    }),
  ),
  'popup-page-unread': popup(
    samplePopup({ readAddress: () => Promise.resolve({ ok: false, problem: { code: 'TIMEOUT' } }) }),
  ),
  'popup-page-redirected': popup(
    samplePopup({
      checkLink: () => Promise.resolve({ ...link, outcome: 'address_listed', listed: [listed] }),
      checkPage: (read, asked) =>
        Promise.resolve({
          page: read,
          link: { ...link, canonical: 'daftar-bantuan.example' },
          answer: text,
          ...(asked ? { asked } : {}),
        }),
    }),
  ),
  'popup-checked-text-links': popup(
    samplePopup({
      loadDraft: () => Promise.resolve(TEXT),
      checkText: () =>
        Promise.resolve({
          answer: text,
          left: 3,
          links: [
            { address: 'pertanlan.example', answer: { ...link, outcome: 'resembles_official', resembles } },
            { address: 'kabar.example', answer: link },
          ],
        }),
    }),
  ),
  'popup-checked-text-none': afterText({}),
  'popup-checked-text-possible': afterText({ verdict: 'possible', matches: [beside] }),
  'popup-checked-text-several': afterText({
    verdict: 'possible',
    matches: [beside, { ...conflicted, list: { id: 'lain', title: 'Daftar lain' } }],
  }),
  'popup-checked-text-confirmed': afterText({
    confirmed: [sampleMatch({}, { verdict: { code: 'benar', label: 'BENAR' } })],
  }),
};
