import { NaskahPage } from '../../components/NaskahPage.tsx';
import type { NaskahPorts } from '../../components/NaskahPage.tsx';
import type { Draft } from '../../components/naskah/ports.ts';
import type { Lang } from '../../lib/text/index.ts';
import { CSV, LINKED, NASKAH, sampleNaskah } from './naskah-samples.ts';

const scene = (change: Partial<NaskahPorts>, lang: Lang = 'id') => {
  const ports = sampleNaskah(change);
  return () => <NaskahPage ports={ports} lang={lang} />;
};
const kept = (draft: Partial<Draft>): Partial<NaskahPorts> => ({
  loadDraft: () => Promise.resolve({ text: '', pictures: [], table: null, ...draft }),
});
const never = <T,>(): Promise<T> => new Promise(() => undefined);
const table = { name: 'contoh.csv', csv: CSV, column: 2 };
const handed = (change: Partial<NaskahPorts>): Partial<NaskahPorts> => ({
  takeInput: () => Promise.resolve({ kind: 'picture', name: 'contoh.jpg', bytes: new Uint8Array(8) }),
  ...change,
});

/** The page in every state. */
export const naskahScenes = {
  'naskah-idle': scene({}),
  'naskah-idle-en': scene({}, 'en'),
  'naskah-failed': scene({ coverage: () => Promise.reject(new Error('contoh')) }),
  'naskah-text': scene(kept({ text: NASKAH })),
  'naskah-text-none': scene(kept({ text: 'Contoh naskah yang tidak mirip klaim mana pun.' })),
  'naskah-text-checking': scene({
    ...kept({ text: NASKAH }),
    checkLong: (_, onProgress) => {
      onProgress(12, 40);
      return never();
    },
  }),
  'naskah-picture-reading': scene(
    handed({
      readPicture: (_, onProgress) => {
        onProgress({ phase: 'read', share: 0.42 });
        return never();
      },
    }),
  ),
  'naskah-picture-read': scene(kept({ pictures: [{ name: 'contoh.jpg', text: NASKAH }] })),
  'naskah-picture-refused': scene(
    handed({ readPicture: () => Promise.resolve({ ok: false, problem: { code: 'ANIMATED' } }) }),
  ),
  'naskah-picture-away': scene({
    takeInput: () => Promise.resolve({ kind: 'picture-address', url: 'https://gambar.example/a.jpg' }),
  }),
  'naskah-text-links': scene(kept({ text: LINKED })),
  'naskah-table': scene(kept({ table })),
  'naskah-table-links': scene(kept({ table: { ...table, csv: `${CSV}\n4/12/2026;X;"${LINKED}"` } })),
  'naskah-table-checking': scene({
    ...kept({ table }),
    checkCalendar: () => never(),
  }),
};
