/** Words of news of the lists, of looking back, and of ready corrections. */
export const idNews = {
  notification: {
    title: 'Daftar klarifikasi berubah',
    words: ({
      new: added,
      changed,
      removed,
      met,
    }: Readonly<Record<'new' | 'changed' | 'removed' | 'met', number>>) =>
      `${added} baru, ${changed} berubah, ${removed} dihapus. ${met} menyangkut klaim yang pernah Anda temui.`,
  },
  digest: {
    heading: 'Kabar daftar',
    intro:
      'Yang berubah di daftar klarifikasi, dan mana yang menyangkut klaim yang pernah ditemui di perangkat ini.',
    none: 'Belum ada perubahan sejak daftar terakhir dilihat.',
    counts: (added: string, changed: string, removed: string) =>
      `${added} baru, ${changed} berubah, ${removed} dihapus`,
    touches: (count: string) => `${count} menyangkut klaim yang pernah ditemui`,
    new: 'Baru',
    changed: 'Berubah',
    removed: 'Dihapus',
    met: 'pernah ditemui',
    gone: (id: string) => `Klarifikasi ${id}`,
    more: (count: string) => `Lihat ${count} perubahan`,
    notify: 'Beri tahu paling sering sekali sehari',
    notifyMeans:
      'Pemberitahuan tenang dari peramban bila daftar berubah. Mati sejak awal; peramban akan meminta izin.',
    denied: 'Peramban tidak memberi izin pemberitahuan, jadi tetap mati.',
    on: 'Diberi tahu',
    off: 'Tidak diberi tahu',
  },
  back: {
    heading: 'Tengok balik',
    switch: 'Bandingkan naskah lama dengan klarifikasi baru',
    on: 'Dibandingkan',
    off: 'Tidak dibandingkan',
    means:
      'Bila dinyalakan, dari setiap naskah yang diperiksa disimpan sidik jari: paling banyak 64 sandi pasangan kata, tanggal, dan situs, selama 30 hari, hanya di perangkat ini. Isi naskah tidak disimpan. Bila klarifikasi baru mirip, Tabayun bertanya apakah naskah itu perlu diralat. Mematikannya menghapus semua sidik jari.',
    limit:
      'Batasnya: siapa pun yang memegang perangkat ini dapat menguji apakah kalimat tertentu pernah diperiksa. Salinan dekat sebagian besar dikenali; kalimat yang disusun ulang sering tidak.',
    clear: 'Hapus semua sidik jari',
    cleared: 'Sidik jari dihapus.',
    ask: 'Perlu diralat?',
    when: (date: string, site: string) => `Naskah yang diperiksa ${date} di ${site} mirip dengan klaim ini:`,
    done: 'Sudah ditangani',
    failed: 'Perubahan itu tidak tersimpan. Coba lagi.',
  },
  ready: {
    heading: 'Ralat siap pakai',
    open: 'Siapkan ralat',
    close: 'Tutup',
    edit: 'Sunting sebelum disalin. Teks hanya memuat apa yang tertulis di klarifikasi.',
    copy: 'Salin',
    copied: 'Disalin. Tempelkan di kiriman Anda.',
    failed: 'Tidak dapat menyalin. Pilih teksnya dan salin sendiri.',
    count: (used: string, limit: string) => `${used} dari ${limit} karakter`,
    over: (by: string) => `${by} karakter terlalu panjang`,
    used: (times: string, where: string) => `Dipakai ${times} kali: ${where}`,
    elsewhere: 'tempat lain',
    fact: 'Faktanya',
    claim: (claim: string, verdict: string) => `Klaim “${claim}” ${verdict}.`,
    source: (by: string, date: string) => `Sumber: ${by}, ${date}.`,
    platform: {
      x: 'X',
      threads: 'Threads',
      instagram: 'Instagram',
      facebook: 'Facebook',
      whatsapp: 'WhatsApp',
      linkedin: 'LinkedIn',
      tiktok: 'TikTok',
      long: 'Siaran dan situs',
    },
    choose: 'Untuk',
  },
};
