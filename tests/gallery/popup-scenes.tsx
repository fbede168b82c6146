import { PopupPage } from '../../components/PopupPage.tsx';
import type { PopupPorts } from '../../components/PopupPage.tsx';
import type { LinkAnswer, TextAnswer } from '../../lib/core/answers.ts';
import type { Lang } from '../../lib/text/index.ts';
import { beside, link, resembles, samplePopup, TEXT, text } from './popup-samples.ts';
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
      checkText: () => Promise.resolve({ ...text, ...answer }),
    }),
  );
}

const listed = { ...sampleMatch(), as: 'seenAt' as const, at: 'same' as const };

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
    text: { ...text, verdict: 'possible', matches: [conflicted] },
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
  'popup-checked-cannot': afterLink({ outcome: 'cannot_check', reason: 'private_address', canonical: '' }),
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
