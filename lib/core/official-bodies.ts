/** Official bodies whose names hoaxes borrow, with their own domains. Own table; domains as their owners state them. */
export interface Body {
  /** As it is named to the officer. */
  readonly name: string;
  /** Its domains; the first one is shown as the official address. Everything below them belongs to it too. */
  readonly domains: readonly string[];
  /** Names that stand for this body alone. */
  readonly names: readonly string[];
  /** Names that are ordinary words too, or too short to stand alone: they count beside a word that baits. */
  readonly words: readonly string[];
}

/** `name | domains | names | words`, one body a line. Names without spaces and hyphens. */
const TABLE = `
Kementerian Pertanian | pertanian.go.id | kementan kementerianpertanian kementrianpertanian kementanri pertanianri deptan bppsdmp ditjenpkh | pertanian simluhtan erdkk alsintan
Badan Karantina Indonesia | karantinaindonesia.go.id | barantin karantinaindonesia |
Badan Pangan Nasional | badanpangan.go.id | bapanas badanpangan badanpangannasional |
Perum Bulog | bulog.co.id | perumbulog | bulog
Pupuk Indonesia | pupuk-indonesia.com | pupukindonesia |
Kementerian Kelautan dan Perikanan | kkp.go.id | kementeriankelautan | kkp
Kementerian Sosial | kemensos.go.id | kemensos kementeriansosial cekbansos | bansos
Kementerian Desa | kemendesa.go.id | kemendes kemendesa |
Kementerian Koperasi | kop.go.id | kemenkop kemenkopukm |
Kementerian Perdagangan | kemendag.go.id | kemendag |
Kementerian Perindustrian | kemenperin.go.id | kemenperin |
Kementerian Keuangan | kemenkeu.go.id | kemenkeu |
Kementerian Kesehatan | kemkes.go.id | kemenkes kemkes |
Kementerian Ketenagakerjaan | kemnaker.go.id | kemnaker kemenaker | siapkerja
Kementerian Pendidikan | kemdikbud.go.id kemendikdasmen.go.id kemdiktisaintek.go.id | kemdikbud kemendikbud kemendikdasmen | kipkuliah
Kementerian Agama | kemenag.go.id | kemenag |
Kementerian Dalam Negeri | kemendagri.go.id | kemendagri dukcapil |
Kementerian Komunikasi dan Digital | komdigi.go.id kominfo.go.id | komdigi kominfo kemkomdigi |
Badan Kepegawaian Negara | bkn.go.id | sscasn | bkn
Badan Pusat Statistik | bps.go.id | | bps
BMKG | bmkg.go.id | bmkg |
BPOM | pom.go.id | bpom |
BRIN | brin.go.id | | brin
KPK | kpk.go.id | | kpk
Polri | polri.go.id | polri | etilang
Direktorat Jenderal Pajak | pajak.go.id | djponline coretaxdjp |
Kartu Prakerja | prakerja.go.id | prakerja kartuprakerja |
BPJS | bpjs-kesehatan.go.id bpjsketenagakerjaan.go.id | bpjskesehatan bpjsketenagakerjaan | bpjs bsu
Sekretariat Negara | setneg.go.id presidenri.go.id | setneg presidenri |
PLN | pln.co.id | tokenlistrik | pln
Pertamina | pertamina.com mypertamina.id | mypertamina | pertamina
Pos Indonesia | posindonesia.co.id | posindonesia |
Pegadaian | pegadaian.co.id | | pegadaian
BRI | bri.co.id | bankbri brimo | bri
BNI | bni.co.id | bankbni | bni
Bank Mandiri | bankmandiri.co.id | bankmandiri livinmandiri | mandiri livin
BCA | bca.co.id klikbca.com | bankbca klikbca mybca | bca
BTN | btn.co.id | bankbtn | btn
BSI | bankbsi.co.id | bankbsi bsimobile | bsi
DANA | dana.id | danakaget saldodana danapremium klaimdana |
OVO | ovo.id | | ovo
GoPay | gopay.co.id gojek.com | gopay gojek |
WhatsApp | whatsapp.com wa.me whatsapp.net | whatsapp |
Facebook | facebook.com fb.com meta.com | facebook |
Instagram | instagram.com | instagram |
Telegram | telegram.org t.me telegram.me | | telegram
TikTok | tiktok.com tiktokcdn.com tiktokv.com | tiktok |
YouTube | youtube.com youtu.be | youtube |
Shopee | shopee.co.id shopee.com shopee.sg shopeemobile.com | shopee |
Tokopedia | tokopedia.com tokopedia.net | tokopedia |
`;

/** All of them, the ministry first. */
export const BODIES: readonly Body[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [name = '', domains = '', names = '', words = ''] = line.split('|').map((cell) => cell.trim());
    const list = (cell: string) => cell.split(/\s+/).filter(Boolean);
    return { name, domains: list(domains), names: list(names), words: list(words) };
  });
