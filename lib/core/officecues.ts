import type { Cue } from './cues.ts';

/** Words of denial in Indonesian, Javanese and Sundanese. */
const NO =
  'tidak|tak|tdk|nggak|enggak|ngga|gak|ga|ndak|bukan|belum|ora|mboten|boten|dudu|sanes|lain|teu|henteu|tanpa|tiada';
/** Before a verb that says what was done or is there. */
const ANY_VERB = String.raw`(?:(?:di|me|ber|ter|ke)[a-z]{3,}|ng[a-z]{3,})`;
/** What spreads a message as well: *tidak dipungut biaya, tidak perlu antre*. */
const OFFERED =
  'dipungut|dikenakan|perlu|usah|bayar|dipersulit|ribet|ditarik|disangka|diduga|terduga|dibayangkan|terbayang|menyangka|mengira|menyesal|ketinggalan|terlewat|kehabisan|bisa|boleh|mau|percaya|tahu|peduli|terima|hanya|cuma|lama|lagi|sampai|ada yang|tega|punya';

/** Openings that leave no doubt: a label in brackets, an office that denies. Alone they are enough. */
export const PLAIN_CUES: readonly Cue[] = [
  {
    id: 'label-pembuka',
    pattern: /^[^a-z]*(?:hoaks|hoax|salah|disinformasi|misinformasi|keliru|penipuan) ?[\])!]/g,
  },
  {
    id: 'bantah-pembuka',
    pattern:
      /^[^a-z]*(?:kementan|kementerian|pemerintah|dinas|bulog|bpom|bapanas|badan|bgn|polri|polisi|polda|polres|menteri|komdigi|kominfo)(?: [a-z]+){0,4} (?:membantah|menepis|menampik) (?=[a-z])/g,
  },
];

/**
 * How an office answers a claim: families of words rather than phrases seen somewhere. Each says little alone;
 * their weights are learnt (stance-weights.ts).
 */
export const OFFICE_CUES: readonly Cue[] = [
  {
    id: 'karangan',
    pattern:
      /\b(?:dusta|bualan|membual|rekaan|karangan|khayalan|khayal|fiktif|fiksi|dikarang|mengarang|ngarang|karang-karangan|mengada-(?:ada|ngada)|ngawur|ngaco|ngibul|kibulan|bohong|dibuat-buat|sesat|tuduhan|dituduh|dituduhkan|menuduh|fitnah|memfitnah|asal-asalan|asal bunyi|omong kosong|isapan jempol|mimpi|halu|halusinasi|dongeng|cerita (?:lama|fiksi|bohong)|imajinasi)(?:nya|an)?\b/g,
  },
  {
    id: 'akal-akalan',
    pattern:
      /\b(?:akal-akalan|tipuan|tipu|tipu-tipu|menipu|penipu|ditipu|tipu daya|tipu muslihat|jebakan|umpan|pancingan|perangkap|modus|phishing|scam|gadungan|abal-abal|bodong|kw|kawe|tiruan|peniru|ditiru|menyamar|menyaru|berpura-pura|pura-pura|mengaku-ngaku|dicomot|mencomot|dicatut|mencatut|menumpang nama|tanpa izin|tanpa seizin|ilegal|liar|tidak sah|mencuri|dicuri|pencuri|pencurian|maling|memanen data|mengincar|curi data|kejahatan|oknum)\b/g,
  },
  {
    id: 'olahan',
    pattern:
      /\b(?:suntingan|disunting|editan|diedit|hasil edit|photoshop|olahan|rekayasa|direkayasa|manipulasi|dimanipulasi|tempelan|ditempel|ditempelkan|gabungan|digabung|dijahit|disambung|potongan|dipotong|dipelintir|plintiran|dipelesetkan|pelesetan|dibumbui|dilebih-lebihkan|dibesar-besarkan|dicabut dari|ditarik dari|di luar konteks|konteksnya|konteks|daur ulang|diunggah ulang|diputar lagi|diputar ulang|(?:video|rekaman|foto|gambar|kabar|isu|cerita|hoaks|berita|pesan) (?:lama|lawas|basi|usang)|narasi baru|deepfake|sulih suara|ai)\b/g,
  },
  {
    id: 'mustahil',
    pattern:
      /\b(?:mustahil|(?:tidak|tak|gak|nggak|mboten|ora) (?:mungkin|masuk akal|logis|ilmiah|bakal|akan pernah|mampu|sanggup)|belum (?:mampu|sanggup|bisa)|logikanya|nalar|secara (?:ilmiah|biologis|logika|teknis)|bertentangan|menabrak|gugur|runtuh|terpatahkan|dipatahkan|terbantah|terbantahkan|mentah)\b/g,
  },
  {
    id: 'salah-kaprah',
    pattern:
      /\b(?:salah (?:kaprah|paham|tafsir|kutip|sangka|duga|arti|informasi|alamat|besar|kira)|kesalahpahaman|disalahpahami|disalahartikan|sesat pikir|keliru|kekeliruan|meleset|melenceng|dikira|disangka|dituding|disebut-sebut|dianggap|anggapan|konon|katanya)\b/g,
  },
  {
    id: 'menenangkan',
    pattern:
      /\b(?:tenang|santai|lega|kalem|jangan (?:panik|takut|cemas|resah|gelisah|heboh|termakan|terprovokasi|terhasut|terpancing|ragu)|(?:tidak|tak|nggak|gak|ga|ora|mboten|teu) (?:perlu|usah|kedah|kudu|sah) (?:\S+ )?(?:panik|takut|cemas|resah|gelisah|heboh|ragu|khawatir|kuwatir|waswas|was-was|parno|risau|bingung|hariwang|sieun|wedi)|kasihan (?:pedagang|petani|peternak|penjual|produsen))\b/g,
  },
  {
    id: 'silakan',
    pattern:
      /\b(?:(?:silakan|silahkan|monggo|mangga|yuk|ayo|mari|tetap|bisa|boleh|bisa) (?:\S+ )?(?:makan|dimakan|konsumsi|dikonsumsi|mengonsumsi|nikmati|dinikmati|menikmati|santap|disantap|minum|diminum|belanja|berbelanja|beli|membeli|borong|masak|dimasak|lanjut|lanjutkan|tuku|dahar|didhahar|tuang|dituang|beraktivitas)|nikmati|santap|sedap|lezat|bergizi)\b/g,
  },
  {
    id: 'aman-layak',
    pattern:
      /\b(?:aman(?: (?:dikonsumsi|dimakan|saja|kok|ya))?|layak (?:\S+ )?(?:konsumsi|dikonsumsi|makan|dimakan|santap|minum)|bersertifikat|sertifikat halal|tersertifikasi|halal|(?:sudah|telah|semuanya|semua|sertipikat|label|logo) halal|higienis|steril|kebal|tulen|murni|wajar|alami|alamiah|normal|biasa saja|sehat-sehat|sehat walafiat|(?:beras|telur|daging|ayam|sapi|gula|ikan|buah|sayur)(?:nya)? (?:asli|biasa|sungguhan))\b/g,
  },
  {
    id: 'pemeriksaan',
    pattern:
      /\b(?:hasil (?:uji|pengujian|pemeriksaan|lab|laboratorium|pengecekan|penelusuran|verifikasi|investigasi|penyelidikan)|diuji|pengujian|uji (?:lab|laboratorium|klinis|ilmiah)|laboratorium|lab|sampel|terakreditasi|sudah (?:dicek|diperiksa|diteliti|diverifikasi|ditelusuri|dikonfirmasi|turun|menguji)|dikonfirmasi|konfirmasi|mengonfirmasi|kami (?:\S+ )?(?:cek|periksa|telusuri|uji|cari|konfirmasi|pastikan|hubungi|laporkan|teliti)|tim (?:kami|sudah|telah|gabungan|lapangan)|petugas(?: kami)?|dokter hewan|inspeksi|sidak|menyisir)\b/g,
  },
  {
    id: 'memastikan',
    pattern:
      /\b(?:memastikan|pastikan|menegaskan|tegaskan|ditegaskan|menjelaskan|penjelasan|dijelaskan|menerangkan|menyatakan|mengingatkan|memperingatkan|angkat bicara|buka suara|meluruskan|luruskan|jawaban(?: kami| singkat)?|jawab|catat|ingat|faktanya|fakta|sebetulnya|sesungguhnya|sejatinya|aslinya|yang (?:benar|betul|asli|sebenarnya|sesungguhnya)|nyatanya|ternyata|jebule|saleresna)\b/g,
  },
  {
    id: 'jalur-benar',
    pattern:
      /\b(?:(?:hanya|cuma|cukup|langsung|selalu|satu-satunya) (?:\S+ )?(?:lewat|melalui|di|ke|via|dari|untuk|neng|ing) |(?:datang|tanya|tanyakan|hubungi|konsultasi|bertanya|lapor|laporkan|cek|pantau|usulan|pengajuan|ajukan|mengajukan|diajukan|permohonan|disampaikan) (?:\S+ ){0,3}(?:dinas|kantor|kios|penyuluh|ppl|desa|kelurahan|balai|puskesmas|kanal|laman|akun resmi|proposal|poktan)|proposal|prosedur|kios resmi|sscasn|\S+\.go\.id|penyuluh|pengumuman resmi|kanal(?:nya)? (?:resmi|pengaduan)?|laman(?:nya)? (?:resmi|karier)|cpcl|e-?rdkk|verifikasi (?:kelompok|lapangan))\b/g,
  },
  {
    id: 'hentikan-pesan',
    pattern:
      /\b(?:abaikan|diabaikan|lewati|biarkan|tinggalkan|hapus|dihapus|blokir|laporkan|lapor|dilaporkan|tahan jari|saring|stop|setop|berhenti (?:sebar|menyebar)\S*|(?:jangan|ojo|aja|ampun|ulah|mohon tidak|harap tidak|mohon jangan|tolong jangan)(?: (?:sampai|pernah|mau|gampang|asal|sembarangan|dulu|langsung|ikut|ikut-ikutan|sekali-kali|mudah|lagi))? (?:isi|mengisi|diisi|klik|mengeklik|diklik|buka|membuka|dibuka|beri|memberi|berikan|memberikan|kasih|dikasih|unggah|mengunggah|kirim|mengirim|dikirim|setor|menyetor|transfer|mentransfer|bagikan|dibagikan|teruskan|diteruskan|meneruskan|sebar|disebar|sebarkan|menyebarkan|daftar|mendaftar|percaya|dipercaya|ditiru|dicoba|dilayani|ditanggapi|digubris|dijadikan|jadikan|diminum))\b/g,
  },
  {
    id: 'data-dicuri',
    pattern:
      /\b(?:data (?:pribadi|diri|anda|kamu|warga)|datamu|data-mu|identitas|ktp|nik|kata sandi|otp|rekening|foto ijazah|nomor telegram|kode)\b/g,
  },
  {
    id: 'kami-menyangkal',
    verdict: 'last',
    pattern: new RegExp(
      `\\b(?:kami|kita|kementan|kementerian|dinas|pemerintah|pemprov|pemkab|pemda|bulog|polri|polisi|bpom|perusahaan|produsen|pihak|menteri|beliau|mimin|admin)(?: \\S+){0,3} (?:${NO})\\b(?! (?:${OFFERED}|adil|becus|mengakui|ngaku|jujur|transparan))`,
      'g',
    ),
  },
  {
    id: 'bukan-dari-kami',
    pattern:
      /\b(?:di luar|bukan|atas nama|mengatasnamakan|mengaku|tiada|tak|tidak)(?: \S+){0,2} (?:kami|kementan|kementerian|instansi|dinas|pemerintah|perusahaan)\b|\b(?:sangkut paut|sangkut pautnya|hubungannya|kaitannya|keterkaitan|terkait) \b/g,
  },
  {
    id: 'tidak-ada-apa-pun',
    pattern: new RegExp(
      `\\b(?:nol|nihil|kosong|nol besar|(?:${NO}) (?:pernah|ada|wonten|ana|aya|terdapat|tercatat|terdaftar|termasuk|ditemukan|ketemu|terbukti|terdeteksi|terjadi|eksis|dikenal|dikenali|diketahui|tersedia|sekali pun))\\b|\\b(?:sama sekali|satu ?pun|sedikit pun|sekali pun|seorang pun|se\\w{3,} pun|mana pun|apa pun|siapa pun)\\b`,
      'g',
    ),
  },
  {
    id: 'tidak-kata-kerja',
    verdict: 'first',
    pattern: new RegExp(
      `\\b(?:${NO})(?: (?:sedang|pernah|akan|dapat|bisa|ikut|langsung|bakal))? (?!${OFFERED})${ANY_VERB}\\b`,
      'g',
    ),
  },
  {
    id: 'bukan-anu',
    pattern: /\b(?:bukan|bukanlah|dudu|sanes)\b(?! (?:hoa|hanya|cuma|sekadar|kaleng|main|lagi|kah\b))/g,
  },
  {
    id: 'belum-anu',
    pattern:
      /\b(?:belum|durung|acan|dereng)\b(?! (?:daftar|tahu|terlambat|punya|dapat|lama|terima|mendapat))/g,
  },
  {
    id: 'tidak-anu',
    pattern: new RegExp(
      `\\b(?:tidak|tak|nggak|gak|ga|ora|mboten|boten|teu|henteu)\\b(?! (?:${OFFERED}))`,
      'g',
    ),
  },
  { id: 'ditawarkan', pattern: new RegExp(`\\b(?:${NO}) (?:${OFFERED})\\b`, 'g') },
  {
    id: 'justru-malah',
    pattern:
      /\b(?:melainkan|justru|malah|malahan|sebaliknya|alih-alih|padahal|tapi|tetapi|namun|sedangkan)\b/g,
  },
  {
    id: 'tempat-lain',
    pattern:
      /\b(?:kejadian(?:nya)?|peristiwa(?:nya)?|rekaman(?:nya)?|video(?:nya)?|foto(?:nya)?|gambar(?:nya)?|diambil|direkam|berasal|terjadi|asal)(?: \S+){0,3} (?:di|dari|pada|tahun) (?:\S+ )?(?:luar negeri|19\d\d|20\d\d|negara lain|daerah lain|tempat lain|meksiko|india|china|cina|vietnam|thailand|malaysia|spanyol|filipina|brasil|pakistan|bangladesh|amerika|eropa|afrika|jepang|korea)\b|\b(?:daerah|tempat|negara|kejadian|peristiwa|kasus|penyebab|sebab|arti|perkara|hal) lain\b/g,
  },
  {
    id: 'sapaan',
    pattern:
      /\b(?:sobat|sahabat|rekan|teman-teman|bapak|ibu|pak|bu|bapak\/ibu|kak|bunda|bund|bun|moms|lur|dulur|sedulur|warga|masyarakat|mimin|halo|izin menjawab|terima kasih)\b/g,
  },
  {
    id: 'terbukti-tidak',
    pattern:
      /\b(?:tetap|sampai (?:sekarang|kini|saat ini|detik ini|hari ini)|selama ini|sejak (?:19|20)\d\d)\b/g,
  },
];
