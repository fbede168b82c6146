/** Why a list could not be taken over: one sentence, and one thing to do. */
export const idProblems = {
  kept: 'Versi lama tetap utuh dan tetap dipakai.',
  accept: 'Pakai daftar yang lebih pendek',
  mayNeedLeave:
    'Sebagian server hanya menjawab bila peramban mengizinkan Tabayun menghubunginya, atau bila pengelolanya memasang “Access-Control-Allow-Origin: *”.',
  allow: 'Izinkan server ini dan coba lagi',
  OFFLINE: { say: 'Perangkat tidak tersambung ke internet.', act: 'Sambungkan, lalu sinkronkan lagi.' },
  TIMEOUT: { say: 'Server daftar terlalu lama menjawab.', act: 'Coba lagi beberapa saat lagi.' },
  REDIRECT: {
    say: 'Alamat itu mengalihkan ke alamat lain.',
    act: 'Minta alamat langsung kepada penerbit daftar.',
  },
  NETWORK: {
    say: 'Server daftar tidak dapat dihubungi, atau sambungannya tidak terlindungi (sertifikat).',
    act: 'Periksa alamat, sambungan, dan jam perangkat, lalu coba lagi.',
  },
  EMPTY: { say: 'Berkas daftar itu kosong.', act: 'Minta berkas yang lengkap kepada penerbit.' },
  BUSY: { say: 'Daftar ini sedang disinkronkan.', act: 'Tunggu sampai selesai.' },
  ABORTED: { say: 'Sinkronisasi berhenti sebelum selesai.', act: 'Sinkronkan lagi.' },
  NOT_FOUND: { say: 'Daftar tidak ditemukan di alamat itu (kode 404).', act: 'Periksa alamatnya.' },
  GONE: {
    say: 'Server menyatakan daftar ini sudah tidak ada (kode 410).',
    act: 'Tanyakan alamat barunya, atau hapus daftar ini.',
  },
  RATE_LIMITED: { say: 'Server meminta Tabayun menunggu (kode 429).', act: 'Tabayun mencoba lagi sendiri.' },
  HTTP: (status: string) => ({
    say: `Server menolak permintaan (kode ${status}).`,
    act: 'Coba lagi nanti atau hubungi penerbit daftar.',
  }),
  TOO_BIG: (limit: string) => ({
    say: `Berkas melebihi batas ${limit}.`,
    act: 'Minta penerbit membagi daftarnya.',
  }),
  NOT_JSON: { say: 'Berkas itu bukan JSON yang utuh.', act: 'Unduh ulang berkas atau periksa alamatnya.' },
  NOT_A_LIST: {
    say: 'Berkas itu bukan daftar klarifikasi.',
    act: 'Pilih berkas daftar dari penerbitnya.',
  },
  NOT_UTF8: { say: 'Huruf dalam berkas itu tidak terbaca.', act: 'Simpan ulang berkas sebagai UTF-8.' },
  NEED_UPDATE: { say: 'Daftar ini memerlukan Tabayun yang lebih baru.', act: 'Perbarui Tabayun.' },
  TOO_MANY: (found: string, limit: string) => ({
    say: `Daftar berisi ${found} klarifikasi, melebihi batas ${limit}.`,
    act: 'Minta penerbit membagi daftarnya.',
  }),
  WRONG_LIST: (expected: string, found: string) => ({
    say: `Alamat itu sekarang memuat daftar lain (${found}, seharusnya ${expected}).`,
    act: 'Tanyakan alamat yang benar kepada penerbit.',
  }),
  BAD_URL: {
    scheme: { say: 'Alamat daftar harus diawali https://.', act: 'Perbaiki alamatnya.' },
    credentials: {
      say: 'Alamat daftar tidak boleh memuat nama pengguna atau sandi.',
      act: 'Hapus bagian itu.',
    },
    private: { say: 'Alamat jaringan pribadi tidak dapat dipakai.', act: 'Tambahkan daftar sebagai berkas.' },
    port: { say: 'Nomor port pada alamat itu tidak diizinkan.', act: 'Pakai alamat tanpa nomor port.' },
    syntax: { say: 'Itu bukan alamat yang lengkap.', act: 'Salin alamat dari penerbit daftar.' },
  },
  DUPLICATE_LIST: (id: string) => ({
    say: `Daftar “${id}” sudah ada.`,
    act: 'Sinkronkan daftar itu, atau hapus dahulu.',
  }),
  BAD_ITEM: (item: string, field: string, cause: string) => ({
    say: `Klarifikasi nomor ${item} salah pada “${field}”: ${cause}.`,
    act: 'Sampaikan nomor ini kepada penerbit daftar.',
  }),
  /** A field of the list itself, not of one clarification. */
  BAD_HEAD: (field: string, cause: string) => ({
    say: `Keterangan “${field}” pada daftar itu salah: ${cause}.`,
    act: 'Sampaikan hal ini kepada penerbit daftar.',
  }),
  cause: {
    missing: 'tidak ada',
    wrong_type: 'jenis nilainya keliru',
    empty: 'kosong',
    too_long: 'terlalu panjang',
    too_many: 'terlalu banyak',
    bad_value: 'nilainya tidak dikenal',
    bad_date: 'bukan tanggal yang benar',
    not_https: 'bukan alamat https umum',
    bad_address: 'bukan alamat web',
    duplicate: 'sudah dipakai sebelumnya',
    bad_key: 'nama kolomnya terlarang',
    too_deep: 'susunannya terlalu dalam',
  },
  SCHEMA: (field: string, cause: string) => ({
    say: `Bagian “${field}” pada daftar bertanda tangan itu salah: ${cause}.`,
    act: 'Sampaikan hal ini kepada penerbit daftar.',
  }),
  ENVELOPE_PARSE: {
    say: 'Itu bukan berkas daftar bertanda tangan yang utuh.',
    act: 'Periksa sambungan (mungkin halaman masuk Wi-Fi), lalu sinkronkan lagi.',
  },
  ENVELOPE_SHAPE: {
    say: 'Susunan berkas bertanda tangan itu keliru.',
    act: 'Sampaikan hal ini kepada penerbit daftar.',
  },
  BAD_KEY: {
    say: 'Berkas daftar itu memuat nama kolom yang terlarang.',
    act: 'Sampaikan hal ini kepada penerbit daftar.',
  },
  TOO_DEEP: {
    say: 'Susunan berkas daftar itu terlalu dalam.',
    act: 'Sampaikan hal ini kepada penerbit daftar.',
  },
  BAD_ALG: {
    say: 'Kunci daftar itu memakai cara tanda tangan yang tidak dikenal.',
    act: 'Perbarui Tabayun.',
  },
  UNSUPPORTED_ALG: {
    say: 'Peramban ini terlalu lama untuk memeriksa tanda tangan daftar itu.',
    act: 'Perbarui peramban.',
  },
  BAD_SIGNATURE: {
    say: 'Tanda tangan daftar itu tidak cocok dengan isinya.',
    act: 'Jangan pakai berkas itu; beri tahu penerbitnya.',
  },
  UNKNOWN_KEY: {
    say: 'Daftar itu ditandatangani dengan kunci yang tidak dikenal.',
    act: 'Hubungi penerbit lewat jalur lain dan cocokkan sidik jari kuncinya.',
  },
  ROOT_CHAIN: {
    say: 'Pergantian kunci daftar itu tidak dapat dibuktikan.',
    act: 'Hubungi penerbit lewat jalur lain.',
  },
  BAD_SEQ: { say: 'Nomor versi daftar itu tidak sah.', act: 'Sampaikan hal ini kepada penerbit daftar.' },
  ROLLBACK: {
    say: 'Server memberi versi yang lebih lama daripada yang sudah dipakai.',
    act: 'Coba lagi nanti; bila terulang, hubungi penerbit.',
  },
  FAST_FORWARD: {
    say: 'Nomor versi daftar itu melompat terlalu jauh.',
    act: 'Hubungi penerbit: kuncinya mungkin disalahgunakan.',
  },
  EQUIVOCATION: {
    say: 'Ada dua isi berbeda dengan nomor versi yang sama.',
    act: 'Segera hubungi penerbit: kuncinya mungkin disalahgunakan.',
  },
  BAD_VALIDITY: {
    say: 'Masa berlaku daftar itu tidak sah.',
    act: 'Sampaikan hal ini kepada penerbit daftar.',
  },
  FROM_FUTURE: {
    say: 'Daftar itu bertanggal lebih maju daripada jam perangkat.',
    act: 'Periksa tanggal dan jam perangkat.',
  },
  BAD_CHUNK_REF: {
    say: 'Rujukan ke bagian daftar itu keliru.',
    act: 'Sampaikan hal ini kepada penerbit daftar.',
  },
  CHUNK_SIZE: {
    say: 'Bagian daftar yang diterima tidak utuh.',
    act: 'Sinkronkan lagi, bila perlu dengan sambungan lain.',
  },
  CHUNK_HASH: {
    say: 'Bagian daftar yang diterima rusak atau diubah di jalan.',
    act: 'Sinkronkan lagi, bila perlu dengan sambungan lain.',
  },
  COUNT: {
    say: 'Jumlah klarifikasi tidak sama dengan yang ditandatangani.',
    act: 'Sampaikan hal ini kepada penerbit daftar.',
  },
  IS_SIGNED: {
    say: 'Itu daftar bertanda tangan.',
    act: 'Tambahkan lewat alamatnya, atau minta paketnya (satu berkas) untuk dipakai tanpa jaringan.',
  },
  UNSIGNED: {
    say: 'Daftar ini dahulu bertanda tangan, sekarang tidak.',
    act: 'Jangan diterima; hubungi penerbitnya.',
  },
  BY_POLICY: {
    say: 'Instansi Anda tidak mengizinkannya.',
    act: 'Tanyakan kepada pengelola perangkat di instansi Anda.',
  },
  SHRINK: (before: string, after: string) => ({
    say: `Versi baru jauh lebih sedikit: ${after} dari ${before} klarifikasi.`,
    act: 'Pastikan kepada penerbit sebelum menerimanya.',
  }),
  STORAGE_FULL: { say: 'Ruang simpan di perangkat penuh.', act: 'Hapus daftar yang tidak dipakai.' },
  STORAGE_BROKEN: { say: 'Penyimpanan peramban tidak dapat dibuka.', act: 'Mulai ulang peramban.' },
};
