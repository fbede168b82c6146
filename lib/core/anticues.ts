import type { Cue } from './cues.ts';

/** Words with which a denial is set aside: *not a hoax*, in Indonesian, Javanese, Sundanese and English. */
const NOT =
  'bukan|bukanlah|no|not|tidak|tak|gak|ga|nggak|enggak|ndak|ora|mboten|dudu|sanes|lain|teu|henteu|real';
const FALSE =
  'hoaks|hoax|bohong|boong|tipu|tipu-tipu|settingan|penipuan|fitnah|rekayasa|editan|mitos|karangan|isapan jempol|rumor|gosip|isu|omong kosong|buatan ai|hasil ai|ngapusi|apus-apus|goroh';
/** What follows when someone says that the denial is wrong. */
const TURN = 'padahal|tapi|tetapi|namun|nyatanya|kenyataannya|faktanya';

/** Look like refutations and are not. What they cover is hidden from the cues; those marked `aside` set a denial aside. */
export const ANTI_CUES: readonly Cue[] = [
  {
    id: 'bukan-hoaks',
    aside: true,
    pattern: new RegExp(
      `\\b(?:${NOT}) ?(?:lah |itu |berita |lagi |cuma |hanya |sekadar |lagi sekadar )?(?:${FALSE})\\b`,
      'g',
    ),
  },
  {
    id: 'dibilang-lalu-dibalik',
    aside: true,
    pattern: new RegExp(
      `\\b(?:dibilang|bilang|bilangnya|katanya|kata|ngomong|menyebut|disebut|sebut)(?: \\S+){0,3} (?:tidak benar|mitos|palsu|penipuan|aman|asli|keliru|salah|hoaks|hoax|bohong)[^.!?\\n]{0,40}\\b(?:${TURN}|bohong)\\b`,
      'g',
    ),
  },
  {
    id: 'hoaks-dijawab-tidak',
    aside: true,
    pattern: new RegExp(`\\b(?:${FALSE})\\? (?:${NOT}|jelas tidak)\\b`, 'g'),
  },
  {
    id: 'kata-siapa-jangan-percaya',
    aside: true,
    pattern:
      /\b(?:kata|menurut) \S+(?: \S+)? (?:tidak|aman|bukan|asli)\b[^.!?\n]{0,30}\b(?:jangan (?:mau )?percaya|bohong)\b/g,
  },
  {
    id: 'dibilang-hoaks',
    aside: true,
    pattern:
      /\b(?:yang |yg |dulu |malah |selalu )?(?:dibilang|bilang|teriak|dicap|disebut|katanya|katane|dituduh|ngomong) (?:\S+ ){0,2}(?:hoaks|hoax|bohong|fitnah)\b/g,
  },
  {
    id: 'jangan-bilang',
    aside: true,
    pattern:
      /\b(?:jangan (?:percaya )?|siapa |masih |mereka )(?:yang |orang yang |kalau )?(?:bilang|dibilang|anggap|menganggap|dianggap|sebut|menyebut|mengatakan)(?: \S+){0,3} (?:tidak benar|mitos|hoaks|hoax|bohong|palsu|penipuan)\b/g,
  },
  {
    id: 'jangan-percaya-resmi',
    aside: true,
    pattern:
      /\bjangan (?:mudah |mau )?(?:percaya|dengarkan|dengerin|dibohongi|dibodohi|ditipu|tertipu|termakan|terkecoh)(?: sama| pada| kepada| dengan| oleh| kata)? (?:pemerintah|media|vaksin|mainstream|dokter|who|bantahan|klarifikasi|cek fakta|pejabat|menteri|buzzer)/g,
  },
  { id: 'dibantah-ternyata', aside: true, pattern: /\b(?:dibantah|membantah|bantah)\b.{0,40}\bternyata\b/g },
  {
    id: 'dibantah-padahal',
    aside: true,
    pattern:
      /\b(?:dibantah|membantah|bantah|bantahan|menyangkal|klarifikasi)\b[^.!?\n]{0,40}\b(?:padahal|(?:tapi|tetapi|namun)\b[^.!?\n]{0,40}\b(?:benar|benarnya|memang|nyata|nyatanya|bukti|buktinya|terbukti|saya|sendiri|kenalan|kenyataannya|faktanya|saksi|bilang))\b/g,
  },
  {
    id: 'pemeriksa-dibayar',
    aside: true,
    pattern:
      /\b(?:cek fakta|pemeriksa fakta|media|(?:klarifikasi|bantahan)(?:nya)?(?: (?:pemerintah|resmi|dinas|bulog|bpom|kementan|menteri|pejabat))?|yang (?:membantah|bantah))(?: itu| cuma| hanya| memang| semua| sudah| pasti)? (?:dibayar|bayaran|pesanan|bohong|dusta|omong kosong|ngawur|tidak masuk akal|buzzer)(?: (?:untuk|buat) \S+)?/g,
  },
  {
    id: 'tak-terbantahkan',
    aside: true,
    pattern: /\b(?:tidak|tak|gak|ga) (?:bisa |dapat )?(?:dibantah|terbantahkan|dipungkiri)\b/g,
  },
  {
    id: 'terbukti-benar',
    aside: true,
    pattern: /\b(?:terbukti|ternyata|memang|tapi|tetapi|padahal) (?:benar|nyata|betul|bener)\b/g,
  },
  {
    id: 'ditutupi',
    aside: true,
    pattern: /\b(?:(?:di)?tutup-tutupi|tutup mulut|ditutupi|disembunyikan|sebelum dihapus)\b/g,
  },
  // Who opens with *the fact is* answers nothing: what follows is the claim itself.
  { id: 'faktanya-pembuka', pattern: /^\W*(?:faktanya|kenyataannya|nyatanya)\b/g },
  { id: 'salah-satu', pattern: /\bsalah (?:satu|seorang|sasaran)\b/g },
  { id: 'benar-benar', pattern: /\b(?:tidak|bukan) (?:benar-benar|benar2)\b/g },
];
