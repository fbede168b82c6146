import type { Cue } from './cues.ts';

/** Words that, said of a statement, call it false. */
const FALSE =
  'salah|keliru|palsu|bohong|bohongan|mitos|tiruan|jebakan|rekayasa|penipu|penipuan|tipuan|hoaks|hoax|ngapusi|apus-apus|goroh';
/** Words of denial in Indonesian, Javanese and Sundanese. */
const NO = 'tidak|nggak|enggak|ngga|gak|ndak|bukan|belum|ora|mboten|boten|dudu|sanes|lain|teu|henteu';

/** Plain verdicts of short texts: a verdict said of the sentence, a question that is answered with no, an owner denied. */
export const VERDICT_CUES: readonly Cue[] = [
  {
    id: 'salah-predikat',
    verdict: 'last',
    pattern: new RegExp(
      `\\b(?:itu|tersebut|kuwi|iku|niku|kuwe|eta|jelas|jelas-jelas|dinyatakan|dinilai|terbukti|adalah|hanyalah)(?: (?:jelas|memang|mah|cuma|hanya|mung|sudah|kabar|berita|informasi|anggapan|modus))? (?:${FALSE})\\b(?! (?:pemerintah|kami|kita|saya|siapa))|\\b(?:${FALSE}) (?:eta|kuwi|iku)\\b|(?<!(?:kamu|anda|kalian|lu|kau) )\\bsalah besar\\b`,
      'g',
    ),
  },
  {
    id: 'dijawab-tidak',
    verdict: 'last',
    pattern: new RegExp(
      `\\?["”'’)\\]]*\\s+(?:(?:a|jawab|jawabannya|jawaban|itu|tentu|jelas|sayangnya|eits|maaf|modus)[ ,:]+){0,2}(?:(?:${NO})\\b(?! (?:percaya|tahu|heran|kan|apa|perlu|hanya|cuma|usah|cukup|mungkin|bisa|main|boleh))|(?:${FALSE})\\b)`,
      'g',
    ),
  },
  {
    id: 'tidak-terbukti',
    pattern: new RegExp(`\\b(?:${NO}|tak) (?:pernah )?(?:terbukti|dibuktikan|berdasar)\\b`, 'g'),
  },
  {
    id: 'bukan-milik',
    pattern:
      /\b(?:bukan|bukanlah|dudu|sanes) (?:\S+ )?(?:milik|dari|buatan|punya|kiriman|program|akun|nomor|situs|laman|tautan|kebijakan|pernyataan|anjuran) (?:resmi |pihak )?(?:kami|beliau|kementan|kementerian|pemerintah|dinas|bulog|bumn|instansi|ditjen|badan|balai|perusahaan)\b/g,
  },
  {
    id: 'hasil-uji',
    pattern:
      /(?<!\b(?:dampak|efek|pengaruh|sisi|hal|citra|pikiran) )\bnegatif\b|\b(?:terbukti|hasilnya|ternyata|asile|berasnya|kabeh|sadayana|semuanya)(?: \S+){0,1} asli\b|\basli (?:kabeh|semua)\b|\b(?!(?:video|rekaman|foto|gambar|bukti|berita|kabar)nya)\w{3,}nya asli\b/g,
  },
  {
    id: 'diperiksa',
    pattern:
      /\b(?:sudah|telah|wis|tos|hasil) (?:diuji|uji|menguji|nguji|dites|ngetes|diperiksa|memeriksa|dicek|mengecek)\b/g,
  },
  {
    id: 'jangan-ikuti',
    pattern:
      /\b(?:abaikan|blokir)\b|\bmohon (?:abaikan|hentikan|jangan|tidak)\b|\b(?:jangan|ojo|aja|ampun|ulah|tong)(?: (?:sampai|pernah|mau|gampang|sok))? (?:isi|diisi|klik|diklik|ikuti|diikuti|layani|dilayani|dibagikan|daftar|mendaftar|mentransfer|ditransfer|ditanggapi|terpancing|tergiur|dieusian|disebar|disebarkeun|nyebarkeun|kabobodo|percanten|gawe wedi|ditiru|dicoba|coba-coba|transfer)\b/g,
  },
  {
    id: 'hentikan',
    pattern:
      /\b(?:berhenti (?:menyebar\S*|membagikan)|hentikan (?:isu|kabar|pesan|penyebaran)\S*|stop di (?:kamu|anda|sini))/g,
  },
  {
    id: 'modus',
    pattern: /\b(?:modus penipuan|penipuan berkedok|jebakan|phishing|penipu|abal-abal|kontennya tiruan)\b/g,
  },
  {
    id: 'kanal-resmi',
    pattern: /\b(?:hanya|cek|tunggu|lihat|di|melalui|lewat|sumber)(?: \S+){0,3} resmi\b/g,
  },
  {
    id: 'jangan-takut',
    pattern:
      /\b(?:jangan|aja|ojo|ulah|tidak (?:perlu|usah)|mboten sah|tetap) (?:takut|wedi|khawatir|kuwatir|panik|cemas|waswas|tenang|resah)\b/g,
  },
  {
    id: 'daerah',
    pattern:
      /\b(?:kabar|warta|beja) (?:goroh|apus-apus)\b|\b(?:mung|ngan) mitos\b|\bmitos wungkul\b|\bteu (?:leres|bener|puguh)\b|(?<=\b(?:eta|teh|mah|anu)\b[^.!?\n]{0,40})\blain\b(?! hoa)/g,
  },
  { id: 'klarifikasi-awal', pattern: /(?:^|\n)[^\p{L}\n]*klarifikasi\b(?!nya)/gu },
  {
    id: 'tidak-ada',
    pattern: new RegExp(
      `\\b(?:${NO}|tak) (?:pernah )?(?:ada|ana|aya|nyata|diproduksi|dibuka|terjadi|dibuat|dijual|diadakan|begitu|demikian)(?: (?:ya|kok|lho|bun|bu|pak|kak|sobat|lur|mas|min|itu))*(?=[.!]|,? (?:ya|bun|bu|pak|kak|sobat)\\b|$)`,
      'g',
    ),
  },
  {
    id: 'hanya-rumor',
    pattern:
      /\b(?:rumor belaka|isapan jempol|omong kosong|kabar burung|kabar angin|dongeng)\b|\b(?:cuma|hanya|hanyalah|sekadar|cuman|mung|ngan) (?:rumor|isu|gosip|karangan|parodi|satire)\b/g,
  },
  {
    id: 'terbantah',
    pattern: /\b(?:sudah|telah|lama|dapat|bisa) (?:terbantahkan|terbantah|dipatahkan|dibuktikan salah)\b/g,
  },
  {
    id: 'ditanya-faktanya',
    pattern: /\?["”'’)\]]*\s+(?:faktanya|kenyataannya|sebenarnya|yang benar)\b/g,
  },
  {
    id: 'konteks',
    verdict: 'last',
    pattern:
      /\b(?:dipelintir|pelintiran|disalahartikan|salah konteks|(?:di ?luar|keluar dari|lepas dari) konteks|konteksnya (?:dipotong|beda|berbeda|lain|salah))\b|\b(?:foto|video|rekaman|gambar|cuplikan)(?: \S+){0,7} (?:kejadian|peristiwa|terjadi|diambil|berasal|direkam)(?: \S+){0,4} (?:19|20)\d\d\b/g,
  },
  {
    id: 'aman-dimakan',
    verdict: 'first',
    pattern:
      /(?<!\b(?:tidak|belum|bukan|gak|katanya|ora|teu) )\b(?:aman|layak|boleh) (?:untuk )?(?:dikonsumsi|dimakan|diminum|dipangan|dituang|disantap)\b/g,
  },
  {
    id: 'luruskan',
    pattern:
      /\b(?:perlu|kami|mari|izin) (?:kami |kita )?(?:luruskan|klarifikasi)\b|\bkami (?:tidak|belum) pernah\b|\byang benar (?:adalah|ialah)\b/g,
  },
  {
    id: 'bukan-berarti',
    pattern:
      /\b(?:bukan|tidak|belum) (?:tanda|pertanda|ciri|berarti|tentu|otomatis|bukti|obat|jaminan)\b|\btidak semua yang viral\b/g,
  },
  {
    id: 'kata-siapa',
    pattern:
      /\b(?:kata siapa|siapa bilang)\b(?![^.!?\n]*\b(?:tidak|bukan|nggak|gak|hoaks|hoax|bohong|mitos|aman|asli)\b)/g,
  },
  {
    id: 'diimbau-abaikan',
    pattern:
      /\b(?:mengimbau|imbau|diimbau|diminta|meminta|mohon)(?: \S+){0,3} (?:mengabaikan|abaikan|tidak percaya|tidak menyebarkan)\b/g,
  },
  {
    id: 'lawan-hoaks',
    pattern:
      /#\w*(?:lawan|stop|setop|tangkal|awas|anti)(?:hoaks|hoax|penipuan)\b|#(?:cekfakta|saring\w+|cekdulu)\b|\b(?:cukup sudah|stop|setop|hentikan|lawan|tangkal|penyebar|penyebaran) (?:hoaks|hoax|kabar|isu|berita bohong)\b/g,
  },
  {
    id: 'buatan-ai',
    pattern:
      /\b(?:hasil|buatan|rekayasa|gambar|video|produk) (?:ai|artificial intelligence|kecerdasan (?:artifisial|buatan))\b/g,
  },
  { id: 'justru', pattern: /\bjustru (?:sebaliknya|baik|aman|sehat|menyehatkan|bermanfaat)\b/g },
  {
    // Said by those who warn of the product as often as by those who warn of the message.
    id: 'jangan-tertipu',
    pattern:
      /\bjangan (?:sampai |mau |mudah )?(?:kena tipu|tertipu|terkecoh|terpengaruh|jadi korban|menjadi korban|terjebak|terperdaya)\b/g,
  },
];
