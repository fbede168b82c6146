/** Words of imports: the preview, what was left out, and why nothing came of it. */
export const idImports = {
  heading: 'Pratinjau impor',
  kind: {
    csv: 'Tabel CSV',
    'claim-review': 'ClaimReview (schema.org)',
    'data-feed': 'DataFeed ClaimReview',
    feed: 'Umpan RSS atau Atom',
    wordpress: 'Kiriman WordPress',
  },
  from: (kind: string, source: string) => `${kind} dari ${source}`,
  unsigned: 'Tanpa tanda tangan',
  unsignedWhy:
    'Tidak ada yang menandatangani isi ini, jadi Tabayun tidak dapat memastikan siapa yang menulisnya. Setiap kartu dari daftar ini mengatakannya.',
  count: (count: string) => `${count} klarifikasi dapat dipakai`,
  counting: 'Menghitung ulang…',
  none: 'Belum ada baris yang dapat dipakai.',
  withoutFact: (count: string) =>
    `${count} di antaranya tidak memuat fakta; paling kuat hanya ditandai “mungkin”.`,
  title: 'Nama daftar ini',
  first: 'Contoh isi',
  columns: 'Kolom tabel',
  columnsHint: 'Periksa arti setiap kolom. Klaim, putusan, tautan klarifikasi, dan tanggal wajib ada.',
  column: (name: string) => `Arti kolom ${name}`,
  columnUnnamed: (place: string) => `kolom ${place}`,
  unused: 'Tidak dipakai',
  lacking: (fields: string) => `Belum ada kolom untuk: ${fields}.`,
  skipped: (count: string) => `${count} entri dilewati`,
  skippedLine: (line: string) => `Baris ${line}`,
  skippedEntry: (place: string) => `Entri ${place}`,
  skippedMore: (count: string) => `dan ${count} lagi.`,
  dropped: 'Yang tidak ikut terbawa',
  droppedTimes: (name: string, count: string) => `${name} (${count}×)`,
  accept: (count: string) => `Impor ${count} klarifikasi`,
  held: (title: string, count: string, date: string) =>
    `Daftar dari sumber bernama sama sudah ada: “${title}”, ${count} klarifikasi, terakhir diperbarui ${date}.`,
  heldChoose: 'Ganti isinya dengan impor ini, atau simpan keduanya?',
  heldElsewhere:
    'Daftar itu tidak berasal dari impor berkas, jadi tidak diganti: impor ini disimpan sebagai daftar tersendiri.',
  replace: (count: string) => `Ganti dengan ${count} klarifikasi ini`,
  beside: 'Simpan keduanya',
  importing: 'Mengimpor…',
  cancel: 'Batal',
  field: {
    claim: 'Klaim',
    verdict: 'Putusan',
    url: 'Tautan klarifikasi',
    published: 'Tanggal terbit',
    answer: 'Fakta',
    title: 'Judul',
    id: 'Kode entri',
    variants: 'Ungkapan lain',
    why: 'Alasan',
    'correction.short': 'Teks koreksi pendek',
    'correction.long': 'Teks koreksi panjang',
    source: 'Nama sumber',
    sourceUrl: 'Tautan sumber',
    seenAt: 'Tautan hoaks',
    updated: 'Tanggal pembaruan',
    validUntil: 'Berlaku sampai',
    status: 'Status',
    topics: 'Topik',
    region: 'Wilayah',
    lang: 'Bahasa',
    supersedes: 'Menggantikan',
    foreignIds: 'Kode di tempat lain',
  },
  cause: {
    no_label: 'judulnya tidak menyebut putusan, mungkin berita biasa',
    too_many_cells: 'selnya lebih banyak daripada kolomnya',
  },
  problem: {
    UNKNOWN: {
      say: 'Format berkas itu tidak dikenal.',
      act: 'Pakai daftar JSON, CSV, ClaimReview, RSS, Atom, atau WordPress.',
    },
    UTF16: { say: 'Berkas itu disimpan sebagai UTF-16.', act: 'Simpan ulang sebagai “CSV UTF-8”.' },
    BROKEN: { say: 'Isi berkas itu rusak atau terpotong.', act: 'Unduh ulang, lalu coba lagi.' },
    DOCTYPE: {
      say: 'Berkas XML itu memuat deklarasi DOCTYPE, yang dapat membahayakan peramban.',
      act: 'Minta umpan tanpa DOCTYPE kepada pengelolanya.',
    },
    TOO_DEEP: {
      say: 'Susunan isi itu terlalu dalam atau terlalu besar.',
      act: 'Minta berkas yang lebih sederhana.',
    },
    BAD_KEY: {
      say: 'Berkas itu memuat nama kolom yang terlarang.',
      act: 'Jangan pakai berkas itu; beri tahu pengirimnya.',
    },
    QUOTES: (line: string) => ({
      say: `Tanda kutip pada baris ${line} tidak ditutup dengan benar.`,
      act: 'Perbaiki baris itu, lalu pilih berkasnya lagi.',
    }),
    NO_COLUMN: (field: string) => ({
      say: `Tabel itu tidak memiliki kolom untuk “${field}”.`,
      act: 'Tentukan arti kolomnya, atau tambahkan kolom itu.',
    }),
    NOTHING: {
      say: 'Tidak ada klarifikasi yang ditemukan di sana.',
      act: 'Periksa alamat atau berkasnya; halaman biasa tanpa ClaimReview tidak dapat diimpor.',
    },
    BAD_ROW: (line: string, field: string, why: string) => ({
      say: `Baris ${line} salah pada “${field}”: ${why}.`,
      act: 'Perbaiki baris itu di sumbernya.',
    }),
    ALL_WRONG: (line: string, field: string, why: string) => ({
      say: `Tidak ada entri yang dapat dipakai. Yang pertama (nomor ${line}) salah pada “${field}”: ${why}.`,
      act: 'Perbaiki sumbernya, lalu coba lagi.',
    }),
    NO_PARSER: {
      say: 'Peramban belum siap membaca berkas jenis ini.',
      act: 'Coba lagi; bila tetap gagal, mulai ulang peramban.',
    },
  },
};

/** Stands in an imported list itself, on every card: in Indonesian, whatever the page speaks. */
export const importNotice = (source: string): string => `Impor dari ${source}, tanpa tanda tangan penerbit.`;
