import { VERDICT_CUES } from './verdictcues.ts';

/**
 * Cues of refutation, as data. Patterns run on normalised text (lower case, plain letters), each at most once per
 * `id`; weights were chosen by reading and then measured. Sources: matching rules measured on real denials.
 */
export interface Cue {
  readonly id: string;
  readonly weight: number;
  readonly pattern: RegExp;
  /** Which word is the verdict: the others may well be words of the claim. Absent: all of them. */
  readonly verdict?: 'first' | 'last';
}

/** Signs that the text refutes what it speaks of. */
export const CUES: readonly Cue[] = [
  ...VERDICT_CUES,
  {
    id: 'label',
    weight: 3,
    pattern:
      /(?:^|[\n([#*"' ])(?:hoaks|hoax|salah|disinformasi|misinformasi|keliru|penipuan|cek fakta|klarifikasi) ?[\])*:!]/g,
  },
  {
    id: 'hoaks-predikat',
    weight: 3,
    verdict: 'last',
    pattern:
      /\b(?:adalah|itu|ini|merupakan|ialah|yaitu|termasuk|sebagai|kategori|berupa|dinyatakan|dipastikan|terindikasi) (?:\S+ ){0,3}(?:hoaks|hoax|palsu|bohong|disinformasi|misinformasi|fitnah|keliru|menyesatkan|penipuan)\b/g,
  },
  {
    id: 'informasi-hoaks',
    weight: 3,
    verdict: 'last',
    pattern:
      /\b(?:informasi|kabar|berita|klaim|isu|narasi|unggahan|pesan|video|foto|konten|tautan|akun|surat)(?: \S+){0,4} (?:hoaks|hoax|palsu|bohong|tiruan|keliru|menyesatkan)\b/g,
  },
  {
    id: 'konten-fc',
    weight: 3,
    pattern:
      /\b(?:misleading|fabricated|imposter|impostor|false|manipulated) (?:content|context|connection)\b|\bkonten (?:palsu|yang menyesatkan|yang salah|yang dimanipulasi|tiruan|parodi|satire)\b|\bkoneksi yang salah\b|\bkonteks yang salah\b/g,
  },
  { id: 'hoaks', weight: 1.4, pattern: /\b(?:hoaks|hoax|disinformasi|misinformasi)\b/g },
  {
    id: 'tidak-benar',
    weight: 2.5,
    pattern:
      /\b(?:tidak|tak|bukan|ora|mboten|boten|dudu|teu|henteu|sanes|tidaklah|bukanlah|gak|ga|nggak) (?:lah |itu |sepenuhnya |seluruhnya |terbukti )?(?:benar|bener|fakta|sesuai fakta|berdasar|berdasarkan fakta|valid|akurat|leres|betul|nyata|bebeneran)\b/g,
  },
  {
    id: 'bantah',
    weight: 2,
    pattern:
      /\b(?:membantah|dibantah|bantah|bantahan|menepis|ditepis|menyangkal|meluruskan|diluruskan|menampik)\b/g,
  },
  {
    id: 'menyesatkan',
    weight: 2,
    pattern:
      /\b(?:menyesatkan|keliru|mengada-ada|tidak berdasar|tanpa dasar|hasil (?:editan|suntingan|manipulasi|rekayasa)|deepfake|telah (?:diedit|disunting|dimanipulasi)|dibuat oleh ai|akun (?:palsu|tiruan)|situs palsu|bukan (?:akun|situs|laman|tautan) resmi|tidak resmi|tak resmi)\b/g,
  },
  { id: 'catut', weight: 1.2, pattern: /\b(?:mengatasnamakan|mencatut|dicatut)\b/g },
  {
    id: 'klaim-salah',
    weight: 2.5,
    verdict: 'last',
    pattern:
      /\b(?:klaim|pernyataan|informasi|narasi|unggahan|anggapan|kabar|isu)(?: \S+){0,25} (?:salah|keliru|tidak terbukti|tidak tepat|mitos)\b/g,
  },
  {
    id: 'mitos',
    weight: 1.5,
    pattern: /\b(?:hanya |cuma |itu |adalah |sekadar )mitos\b|\bmitos atau fakta\b|\bmitos ?[:,]/g,
  },
  {
    id: 'jangan-sebar',
    weight: 1.5,
    pattern:
      /\b(?:jangan|ojo|aja|ampun|ulah) (?:mudah |langsung |gampang |gampil |asal |ikut |mau |nganti )?(?:percaya|percoyo|pitados|disebar|disebarke|disebarkeun|nyebar|nyebarkeun|sebarkan|disebarkan|menyebarkan|sebar|dipercaya|termakan|diteruskan)\b/g,
  },
  {
    id: 'tidak-ada-rencana',
    weight: 2,
    pattern:
      /\b(?:tidak|belum|tak) (?:ada|pernah ada|memiliki|punya|terdapat)(?: \S+){0,2} (?:rencana|kebijakan|program|keputusan|aturan|larangan|pernyataan resmi|informasi resmi|informasi|surat edaran)\b|\btidak (?:ditemukan|terdapat)(?: \S+){0,2} (?:informasi|pernyataan|berita|pemberitaan)\b/g,
  },
  {
    id: 'tidak-ada-bukti',
    weight: 1.6,
    pattern:
      /\b(?:tidak|belum|tak|bukan) (?:ada|pernah ada|terdapat|ditemukan|memiliki)(?: \S+){0,3} (?:bukti|pernyataan|penelitian|data|laporan|berita|kaitan|hubungan|dasar|keterangan)(?:nya)?\b/g,
  },
  {
    id: 'tidak-pernah',
    weight: 1.2,
    pattern:
      /\b(?:tidak|tak|belum) pernah (?:menyatakan|mengeluarkan|mengatakan|membuat|menyebut|memberikan|mengirim|membuka|mengadakan|menerbitkan|mempublikasikan|menyampaikan|melakukan)\b/g,
  },
  {
    id: 'faktanya',
    weight: 1.4,
    pattern: /\b(?:faktanya|fakta sebenarnya|kenyataannya|fakta ?:|fakta menunjukkan)/g,
  },
  { id: 'faktanya-awal', weight: 1, pattern: /(?:^|\n)(?:faktanya|fakta ?:|bukan )/g },
  { id: 'sebenarnya', weight: 0.8, pattern: /\b(?:sebenarnya|nyatanya|ternyata tidak|melainkan)\b/g },
  { id: 'klarifikasi', weight: 1.4, pattern: /\b(?:mengklarifikasi|klarifikasi|diklarifikasi)\b/g },
  {
    id: 'telusur',
    weight: 1.5,
    pattern:
      /\b(?:penelusuran|setelah (?:di|dilakukan )(?:cek|periksa|pencarian|pengamatan|pengecekan)|pencarian gambar|bukan merupakan|ditelusuri|menelusuri|telusur|cek fakta|pemeriksa fakta|turnbackhoax|mafindo|tim cek|periksa fakta|hasil pemeriksaan)\b/g,
  },
  {
    id: 'klaim',
    weight: 0.7,
    pattern: /\b(?:mengeklaim|mengklaim|diklaim|klaim|narasi|beredar|isu|rumor)\b/g,
  },
  {
    id: 'tentang-klaim',
    weight: 1,
    pattern:
      /\b(?:dengan|bahwa|berisi|disertai|berisikan|membagikan|sebuah) (?:klaim|narasi)\b|\b(?:telah |muncul )?beredar (?:sebuah )?(?:kabar|isu|klaim|video|unggahan|pesan|informasi|berita|foto)\b|\b(?:isu|kabar|anggapan|klaim) (?:bahwa|miring|tersebut)\b|\bakun (?:twitter|x|facebook|tiktok|instagram|youtube)(?:\/x)? (?:@\w+ )?(?:mengunggah|membagikan|dengan)\b/g,
  },
  {
    id: 'bukan-resmi',
    weight: 2,
    pattern: /\bbukan (?:\S+ )?(?:saluran|akun|situs|laman|tautan|kanal|program|nomor)(?: \S+){0,2} resmi\b/g,
  },
  {
    id: 'menunjuk',
    weight: 0.5,
    pattern:
      /\b(?:unggahan|video|foto|tautan|pesan|akun|narasi|kabar|informasi|rekaman|poster) (?:itu|tersebut|yang beredar)\b/g,
  },
  {
    id: 'menegaskan',
    weight: 0.9,
    pattern: /\b(?:memastikan|menegaskan|menyatakan|menunjukkan)(?: \S+){0,12} (?:tidak|bukan|belum)\b/g,
  },
  {
    id: 'data-pribadi',
    weight: 1.2,
    pattern: /\b(?:mengumpulkan|pengumpul|mencuri|meminta) data (?:pribadi|diri)\b/g,
  },
  {
    id: 'kesimpulan',
    weight: 0.8,
    pattern:
      /\b(?:dengan demikian|kesimpulan|kesimpulannya|dapat disimpulkan|merupakan kategori|masuk dalam kategori|termasuk (?:dalam )?kategori)\b/g,
  },
  {
    id: 'aman',
    weight: 0.8,
    pattern:
      /\b(?:aman (?:untuk )?(?:dikonsumsi|dimakan)|tidak (?:berbahaya|mengandung|menyebabkan|perlu khawatir|menular)|menurut (?:dokter|ahli|pakar)|ahli gizi|kata (?:pakar|ahli|dokter))\b/g,
  },
  { id: 'benarkah', weight: 1.2, pattern: /\b(?:benarkah|apakah benar|mitos|apa benar|betulkah)\b/g },
  {
    id: 'waspada',
    weight: 1,
    pattern:
      /\b(?:waspada|hati-hati|awas|stop|setop)(?: \S+){0,3} (?:hoaks|hoax|penipuan|kabar bohong|informasi palsu|tautan palsu|modus)\b/g,
  },
  {
    id: 'english',
    weight: 2,
    pattern:
      /\b(?:fact[- ]?check(?:ed)?|debunked|this (?:claim )?is (?:false|fake|a hoax|not true|misleading)|there is no evidence|no evidence that|claim is (?:false|misleading)|is not true|false claim|has been denied)\b/g,
  },
];
