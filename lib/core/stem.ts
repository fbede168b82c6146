import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as indonesian } from '@orama/stemmers/indonesian';
import { meltedRoot } from './roots.ts';

/** Words that the Indonesian Snowball rules break: the stem they should have, then the words. */
const EXCEPTIONS = new Map<string, string>();
const EXCEPTION_LINES = `
tani: petani pertanian bertani petaninya pertaniannya
suluh: penyuluh penyuluhan
ternak: peternak peternakan
pupuk: pemupukan memupuk
suntik: suntikan penyuntikan
sakit: penyakit
menteri: kementerian menteri
kandung: mengandung terkandung
kementan: kementan
mentan: mentan
tanam: tanaman
makan: makanan makan
minum: minuman
pemerintah: pemerintahan
ikan: perikanan ikan
kebun: perkebunan
sehat: kesehatan
racun: keracunan beracun
beras: beras perberasan
bersih: bersih
medan: medan
bulan: bulan
bukan: bukan
kelapa: kelapa
kentang: kentang
sekolah: sekolah
sejarah: sejarah
berita: berita
peran: peran
perang: perang
pasti: pasti
kanker: kanker
korban: korban
jalan: jalan
badan: badan
hutan: hutan
ikn: ikn
papua: papua
bali: bali
jokowi: jokowi
prabowo: prabowo
kabar: dikabarkan
nyata: pernyataan
keluar: keluar keluarkan
nikah: nikah pernikahan
masuk: masuk masukkan
periksa: pemeriksaan pemeriksa
perintah: perintah
minta: permintaan
aku: pengakuan
`;
for (const line of EXCEPTION_LINES.trim().split('\n')) {
  const [form = '', words = ''] = line.split(': ');
  for (const word of words.split(' ')) EXCEPTIONS.set(word, form);
}

const CACHE_LIMIT = 60_000;
const caches = { id: new Map<string, string>(), en: new Map<string, string>() };

/** Informal prefixes, which Snowball does not know: *nyuntik → suntik*, *ngandung → kandung*, *dibagiin → bagi*. */
function formalise(word: string): string {
  let form = word;
  if (/^ny[aiueo]\p{L}{3,}/u.test(form)) form = `s${form.slice(2)}`;
  else if (/^nge[^aiueo]\p{L}{3,}/u.test(form)) form = form.slice(3);
  else if (/^ng[aiueo]\p{L}{3,}/u.test(form)) form = form.slice(2);
  if (/^di\p{L}{4,}in$/u.test(form)) form = `${form.slice(0, -2)}kan`;
  return form;
}

/**
 * Stem of a normalised word. `lang` `en` uses the English rules, everything else the Indonesian ones.
 * Words with a figure in them and words of three letters or fewer stay whole. Cached.
 */
export function stem(word: string, lang: 'id' | 'en' = 'id'): string {
  const cache = caches[lang];
  const known = cache.get(word);
  if (known !== undefined) return known;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const form =
    word.length <= 3 || /\d/.test(word) ? word : lang === 'en' ? english(word) : stemIndonesian(word);
  cache.set(word, form);
  return form;
}

/** As the rules stem the passive form, in which no letter melts; the root itself where they cut into it. */
function asPassive(root: string): string {
  const form = indonesian(`di${root}`);
  return form.length >= 4 && root.startsWith(form) ? form : root;
}

function stemIndonesian(word: string): string {
  const bare = word.replace(/(?:nya|lah|kah|pun)$/u, '');
  const exception = EXCEPTIONS.get(word) ?? (bare.length >= 4 ? EXCEPTIONS.get(bare) : undefined);
  if (exception !== undefined) return exception;
  const melted = meltedRoot(bare) ?? meltedRoot(word);
  if (melted !== undefined) return asPassive(melted);
  const form = indonesian(formalise(word));
  return form.length >= 2 ? form : word;
}

const ENGLISH_CUES = new Set(
  'the of and to in is are was were be has have had will with from that this for on by at not as it its their his her they you an who which'.split(
    ' ',
  ),
);

/** Guesses the language of a text from its small words: `en` only when they are plentiful. */
export function guessLanguage(words: readonly string[]): 'id' | 'en' {
  let hits = 0;
  for (const word of words) if (ENGLISH_CUES.has(word)) hits++;
  return words.length >= 4 && hits / words.length >= 0.18 ? 'en' : 'id';
}
