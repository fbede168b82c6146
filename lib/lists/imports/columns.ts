/** The columns of a table and the fields they fill, guessed from their names; the officer sees and changes the map. */
import type { Column } from './imported.ts';

/** Fields that a column may fill, in the order in which they are offered. */
export const COLUMN_FIELDS = [
  'claim',
  'verdict',
  'url',
  'published',
  'answer',
  'title',
  'id',
  'variants',
  'why',
  'correction.short',
  'correction.long',
  'source',
  'sourceUrl',
  'seenAt',
  'updated',
  'validUntil',
  'status',
  'topics',
  'region',
  'lang',
  'supersedes',
  'foreignIds',
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** Fields without which no row is a clarification. */
export const NEEDED: readonly ColumnField[] = ['claim', 'verdict', 'url', 'published'];

/** Names that people give such columns, in lower case, with single spaces. */
const NAMES: Readonly<Record<ColumnField, string>> = {
  claim: 'claim|klaim|hoaks|hoax|narasi|isi hoaks|isi klaim|pernyataan|isu|claim reviewed|claimreviewed',
  verdict: 'verdict|putusan|label|kategori|hasil|kesimpulan|rating|status klaim|penilaian|verdict.code',
  url: 'url|tautan|link|alamat|tautan klarifikasi|link klarifikasi|alamat klarifikasi',
  published: 'published|tanggal|terbit|tanggal terbit|date|tanggal klarifikasi|tgl|datepublished',
  answer: 'answer|fakta|jawaban|klarifikasi|penjelasan|isi klarifikasi',
  title: 'title|judul',
  id: 'id|kode|nomor|no',
  variants: 'variants|varian|ungkapan lain|variasi|kalimat lain',
  why: 'why|alasan|mengapa|sebab',
  'correction.short': 'correction.short|koreksi pendek|ralat pendek|teks pendek',
  'correction.long': 'correction.long|koreksi panjang|ralat panjang|teks panjang',
  source: 'source|sumber|pemeriksa|penerbit|publisher|lembaga',
  sourceUrl: 'source url|tautan sumber|link sumber|alamat sumber|sourceurl',
  seenAt: 'seenat|seen at|tautan hoaks|link hoaks|alamat hoaks|ditemukan di',
  updated: 'updated|diperbarui|tanggal pembaruan',
  validUntil: 'validuntil|valid until|berlaku sampai|kedaluwarsa|berlaku hingga',
  status: 'status',
  topics: 'topics|topik|tema|tag',
  region: 'region|wilayah|daerah|provinsi',
  lang: 'lang|bahasa|language',
  supersedes: 'supersedes|menggantikan',
  foreignIds: 'foreignids|foreign ids|id lain|nomor lain',
};

/** The field that a column of this name most likely fills; null for none. */
export function fieldOf(name: string): ColumnField | null {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .replace(/[:*]+$/, '')
    .trim();
  return COLUMN_FIELDS.find((field) => NAMES[field].split('|').includes(plain)) ?? null;
}

/** Maps the names of a header; the first column of a kind counts. `chosen` is the officer's own map, by position. */
export function mapColumns(
  names: readonly string[],
  chosen?: readonly (string | null)[],
): readonly (Column & { readonly field: ColumnField | null })[] {
  const used = new Set<ColumnField>();
  return names.map((name, i) => {
    const wanted = chosen ? (COLUMN_FIELDS.find((field) => field === chosen[i]) ?? null) : fieldOf(name);
    const field = wanted !== null && used.has(wanted) ? null : wanted;
    if (field !== null) used.add(field);
    return { name, field };
  });
}
