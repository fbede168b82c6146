/** Words for muting, export, backup and what the office has decided. */
export const idData = {
  mute: {
    action: 'Bisukan klarifikasi ini',
    muted: 'Dibisukan',
    undo: 'Bunyikan lagi',
    why: 'Mengapa?',
    since: (date: string, reason: string) =>
      `Dibisukan ${date}: ${reason}. Klarifikasi ini tidak pernah dicocokkan.`,
    heading: (count: string) => `Dibisukan (${count})`,
    means: 'Klarifikasi ini tetap ada di daftarnya, tetapi tidak dicocokkan di perangkat ini.',
    listGone: 'Daftarnya sudah dihapus',
    reason: {
      not_ours: 'Bukan urusan unit kami',
      false_alarms: 'Sering salah tanda',
      outdated: 'Sudah tidak berlaku',
      other: 'Alasan lain',
    },
  },
  export: {
    action: 'Ekspor',
    means:
      'Berkas daftar dapat dipasang di Tabayun lain tanpa jaringan. ClaimReview dibaca mesin pencari dan pemeriksa fakta lain.',
    list: 'Berkas daftar (JSON)',
    claimReview: 'ClaimReview (schema.org)',
    saved: 'Berkas disimpan ke folder unduhan.',
    dropped: 'Yang tidak punya tempat di format itu dan tidak ikut:',
    names: {
      correction: 'teks koreksi siap pakai',
      supersedes: 'keterangan entri yang digantikan',
      'status: withdrawn': 'klarifikasi yang ditarik',
      'status: replaced': 'klarifikasi yang sudah digantikan',
      'status: under_review': 'klarifikasi yang sedang ditinjau',
    },
  },
  backup: {
    intro:
      'Satu berkas untuk semua: daftar, pengaturan, yang dibisukan, riwayat, permintaan, kop laporan, dan naskah bengkel. Tanpa jaringan.',
    save: 'Simpan cadangan',
    saveMeans:
      'Berkas cadangan memuat isi daftar secara utuh dan riwayat Anda: jangan bagikan. Naskah unggahan Anda tidak pernah ada di dalamnya.',
    saveNow: 'Simpan cadangan',
    saved: 'Cadangan disimpan ke folder unduhan.',
    restore: 'Pulihkan dari cadangan',
    restoreMeans: 'Sebelum apa pun diganti, Tabayun menunjukkan apa yang akan diganti.',
    file: 'Berkas cadangan',
    choose: 'Pilih berkas cadangan',
    ask: 'Ganti dengan isi cadangan ini?',
    made: (when: string, version: string) => `Dibuat ${when} dengan Tabayun ${version}`,
    what: 'Bagian',
    now: 'Sekarang',
    held: 'Cadangan',
    effect: 'Yang terjadi',
    does: {
      add: 'ditambahkan',
      replace: 'diganti',
      merge: 'digabung; yang sudah ada tetap',
      same: 'tetap sama',
      packaged: 'daftar bawaan; hanya tombol pakai',
      signed: 'bertanda tangan: tambahkan lagi lewat alamatnya, agar kuncinya dicocokkan',
      conflict: 'dilewati: daftar bernama sama berasal dari sumber lain',
    },
    part: {
      settings: 'Pengaturan',
      mutes: 'Yang dibisukan',
      requests: 'Permintaan klarifikasi',
      unit: 'Kop laporan',
      history: 'Riwayat',
      workshop: 'Bengkel daftar',
    },
    others: 'Daftar yang tidak ada di cadangan tidak disentuh.',
    restoreNow: 'Ya, pulihkan',
    restored: (lists: string, parts: string) => `Dipulihkan: ${lists} daftar dan ${parts} bagian lain.`,
    notRestored: (title: string) => `“${title}” tidak dipulihkan.`,
    tryAgain: 'Coba lagi.',
    problem: {
      NOT_A_BACKUP: {
        say: 'Berkas itu bukan cadangan Tabayun.',
        act: 'Pilih berkas yang disimpan dari halaman ini.',
      },
      NEWER: { say: 'Cadangan itu dibuat oleh Tabayun yang lebih baru.', act: 'Perbarui Tabayun.' },
    },
  },
};
