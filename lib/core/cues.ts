import { VERDICT_CUES } from './verdictcues.ts';

/**
 * Cues of refutation, as data. Patterns run on normalised text (lower case, plain letters). What each
 * `id` says for refutation is learnt (stance-weights.ts). Sources: matching rules measured on real denials.
 */
export interface Cue {
  readonly id: string;
  readonly pattern: RegExp;
  /** Which word is the verdict: the others may well be words of the claim. Absent: all of them. */
  readonly verdict?: 'first' | 'last';
  /** Sets a denial aside (*not a hoax*). */
  readonly aside?: true;
}

/** Signs that the text refutes what it speaks of. */
export const CUES: readonly Cue[] = [
  ...VERDICT_CUES,
  {
    id: 'label',
    pattern:
      /(?:^|[\n([#*"' ])(?:hoaks|hoax|salah|disinformasi|misinformasi|keliru|penipuan|cek fakta|klarifikasi) ?[\])*:!]/g,
  },
  {
    id: 'hoaks-predikat',
    verdict: 'last',
    pattern:
      /\b(?:adalah|itu|ini|merupakan|ialah|yaitu|termasuk|sebagai|kategori|berupa|dinyatakan|dipastikan|terindikasi) (?:\S+ ){0,3}(?:hoaks|hoax|palsu|bohong|disinformasi|misinformasi|fitnah|keliru|menyesatkan|penipuan)\b/g,
  },
  {
    id: 'informasi-hoaks',
    verdict: 'last',
    pattern:
      /\b(?:informasi|kabar|berita|klaim|isu|narasi|unggahan|pesan|video|foto|konten|tautan|akun|surat)(?: \S+){0,4} (?:hoaks|hoax|palsu|bohong|tiruan|keliru|menyesatkan)\b/g,
  },
  {
    id: 'konten-fc',
    pattern:
      /\b(?:misleading|fabricated|imposter|impostor|false|manipulated) (?:content|context|connection)\b|\bkonten (?:palsu|yang menyesatkan|yang salah|yang dimanipulasi|tiruan|parodi|satire)\b|\bkoneksi yang salah\b|\bkonteks yang salah\b/g,
  },
  { id: 'hoaks', pattern: /\b(?:hoaks|hoax|disinformasi|misinformasi)\b/g },
  {
    id: 'tidak-benar',
    pattern:
      /\b(?:tidak|tak|bukan|ora|mboten|boten|dudu|teu|henteu|sanes|tidaklah|bukanlah|gak|ga|nggak) (?:lah |itu |sepenuhnya |seluruhnya |terbukti )?(?:benar|bener|fakta|sesuai fakta|berdasar|berdasarkan fakta|valid|akurat|leres|betul|nyata|bebeneran)\b/g,
  },
  {
    id: 'bantah',
    pattern:
      /\b(?:membantah|dibantah|bantah|bantahan|menepis|ditepis|menyangkal|meluruskan|diluruskan|menampik)\b/g,
  },
  {
    id: 'menyesatkan',
    pattern:
      /\b(?:menyesatkan|keliru|mengada-ada|tidak berdasar|tanpa dasar|hasil (?:editan|suntingan|manipulasi|rekayasa)|deepfake|telah (?:diedit|disunting|dimanipulasi)|dibuat oleh ai|akun (?:palsu|tiruan)|situs palsu|bukan (?:akun|situs|laman|tautan) resmi|tidak resmi|tak resmi)\b/g,
  },
  { id: 'catut', pattern: /\b(?:mengatasnamakan|mencatut|dicatut)\b/g },
  {
    id: 'klaim-salah',
    verdict: 'last',
    pattern:
      /\b(?:klaim|pernyataan|informasi|narasi|unggahan|anggapan|kabar|isu)(?: \S+){0,25} (?:salah|keliru|tidak terbukti|tidak tepat|mitos)\b/g,
  },
  {
    id: 'mitos',
    pattern: /\b(?:hanya |cuma |itu |adalah |sekadar )mitos\b|\bmitos atau fakta\b|\bmitos ?[:,]/g,
  },
  {
    id: 'jangan-sebar',
    pattern:
      /\b(?:jangan|ojo|aja|ampun|ulah) (?:mudah |langsung |gampang |gampil |asal |ikut |mau |nganti )?(?:percaya|percoyo|pitados|disebar|disebarke|disebarkeun|nyebar|nyebarkeun|sebarkan|disebarkan|menyebarkan|sebar|dipercaya|termakan|diteruskan)\b/g,
  },
  {
    id: 'tidak-ada-rencana',
    pattern:
      /\b(?:tidak|belum|tak) (?:ada|pernah ada|memiliki|punya|terdapat)(?: \S+){0,2} (?:rencana|kebijakan|program|keputusan|aturan|larangan|pernyataan resmi|informasi resmi|informasi|surat edaran)\b|\btidak (?:ditemukan|terdapat)(?: \S+){0,2} (?:informasi|pernyataan|berita|pemberitaan)\b/g,
  },
  {
    id: 'tidak-ada-bukti',
    pattern:
      /\b(?:tidak|belum|tak|bukan) (?:ada|pernah ada|terdapat|ditemukan|memiliki)(?: \S+){0,3} (?:bukti|pernyataan|penelitian|data|laporan|berita|kaitan|hubungan|dasar|keterangan)(?:nya)?\b/g,
  },
  {
    id: 'tidak-pernah',
    pattern:
      /\b(?:tidak|tak|belum) pernah (?:menyatakan|mengeluarkan|mengatakan|membuat|menyebut|memberikan|mengirim|membuka|mengadakan|menerbitkan|mempublikasikan|menyampaikan|melakukan)\b/g,
  },
  {
    id: 'faktanya',
    pattern: /\b(?:faktanya|fakta sebenarnya|kenyataannya|fakta ?:|fakta menunjukkan)/g,
  },
  { id: 'faktanya-awal', pattern: /(?:^|\n)(?:faktanya|fakta ?:|bukan )/g },
  { id: 'sebenarnya', pattern: /\b(?:sebenarnya|nyatanya|ternyata tidak|melainkan)\b/g },
  { id: 'klarifikasi', pattern: /\b(?:mengklarifikasi|klarifikasi|diklarifikasi)\b/g },
  {
    id: 'telusur',
    pattern:
      /\b(?:penelusuran|setelah (?:di|dilakukan )(?:cek|periksa|pencarian|pengamatan|pengecekan)|pencarian gambar|bukan merupakan|ditelusuri|menelusuri|telusur|cek fakta|pemeriksa fakta|turnbackhoax|mafindo|tim cek|periksa fakta|hasil pemeriksaan)\b/g,
  },
  {
    id: 'klaim',
    pattern: /\b(?:mengeklaim|mengklaim|diklaim|klaim|narasi|beredar|isu|rumor)\b/g,
  },
  {
    id: 'tentang-klaim',
    pattern:
      /\b(?:dengan|bahwa|berisi|disertai|berisikan|membagikan|sebuah) (?:klaim|narasi)\b|\b(?:telah |muncul )?beredar (?:sebuah )?(?:kabar|isu|klaim|video|unggahan|pesan|informasi|berita|foto)\b|\b(?:isu|kabar|anggapan|klaim) (?:bahwa|miring|tersebut)\b|\bakun (?:twitter|x|facebook|tiktok|instagram|youtube)(?:\/x)? (?:@\w+ )?(?:mengunggah|membagikan|dengan)\b/g,
  },
  {
    id: 'bukan-resmi',
    pattern: /\bbukan (?:\S+ )?(?:saluran|akun|situs|laman|tautan|kanal|program|nomor)(?: \S+){0,2} resmi\b/g,
  },
  {
    id: 'menunjuk',
    pattern:
      /\b(?:unggahan|video|foto|tautan|pesan|akun|narasi|kabar|informasi|rekaman|poster) (?:itu|tersebut|yang beredar)\b/g,
  },
  {
    id: 'menegaskan',
    pattern: /\b(?:memastikan|menegaskan|menyatakan|menunjukkan)(?: \S+){0,12} (?:tidak|bukan|belum)\b/g,
  },
  {
    id: 'data-pribadi',
    pattern: /\b(?:mengumpulkan|pengumpul|mencuri|meminta) data (?:pribadi|diri)\b/g,
  },
  {
    id: 'kesimpulan',
    pattern:
      /\b(?:dengan demikian|kesimpulan|kesimpulannya|dapat disimpulkan|merupakan kategori|masuk dalam kategori|termasuk (?:dalam )?kategori)\b/g,
  },
  {
    id: 'aman',
    pattern:
      /\b(?:aman (?:untuk )?(?:dikonsumsi|dimakan)|tidak (?:berbahaya|mengandung|menyebabkan|perlu khawatir|menular)|menurut (?:dokter|ahli|pakar)|ahli gizi|kata (?:pakar|ahli|dokter))\b/g,
  },
  { id: 'benarkah', pattern: /\b(?:benarkah|apakah benar|mitos|apa benar|betulkah)\b/g },
  {
    id: 'waspada',
    pattern:
      /\b(?:waspada|hati-hati|awas|stop|setop)(?: \S+){0,3} (?:hoaks|hoax|penipuan|kabar bohong|informasi palsu|tautan palsu|modus)\b/g,
  },
  {
    id: 'english',
    pattern:
      /\b(?:fact[- ]?check(?:ed)?|debunked|this (?:claim )?is (?:false|fake|a hoax|not true|misleading)|there is no evidence|no evidence that|claim is (?:false|misleading)|is not true|false claim|has been denied)\b/g,
  },
];
