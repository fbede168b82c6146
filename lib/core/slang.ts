import { REGIONAL_LINES } from './regional.ts';

/**
 * Informal spellings, abbreviations and regional function words → plain Indonesian. Own list, from common usage.
 * Each line: the plain form, then the spellings that stand for it. Only whole words are replaced.
 */
const LINES = `
yang: yg yng iang ig sing
dengan: dgn dg dng dgan jeung
dan: dn n lan
untuk: utk u tuk utuk unt nggo
tidak: tdk tak gak ga gk ngga nggak enggak engga ngak kagak kaga gag ndak ndk tida nda g ora mboten teu henteu boten endak gada gaada moal
bukan: bkn bukn dudu sanes bkan
belum: blm blom blum belom durung acan
jangan: jgn jngn jangn ojo ulah entong jan
sudah: sdh udah udh dah uda sdah wis geus udeh
akan: akn bakal bakalan arep
bisa: bs bsa iso
dapat: dpt dapet dapt
dari: dr dri dari2
pada: pd pda
dalam: dlm dalem
kepada: kpd kpada
karena: krn karna krna gara grgr
seperti: spt sprti kayak kyk kaya kek
saja: aja aj sj doang doank ae wae
juga: jg jga
jika: jk klo kalo kalau klu bila apabila kl lamun nek
lagi: lg lgi
orang: org orng orag wong uwong
banyak: byk bnyk banyk akeh loba
kita: qta kta
kami: kmi
saya: sy sya gue gw gua aku ak aq
anda: kamu km kmu lu loe elo
mereka: mrk mreka
ini: ni nih iki ieu
itu: tu tuh iku eta
atau: ato atw ataw
sama: sm sma
sampai: smp sampe smpe nyampe sampek
hingga: hngga
tetapi: tapi tp tpi
semua: smua smw semuanya kabeh
setelah: stlh stelah abis
sebelum: sblm sblum
sekarang: skrg skrng skg skarang saiki ayeuna
besok: bsk besuk
kemarin: kmrn kmarin kemaren wingi
hari: hr hri
bulan: bln
tahun: thn th taun
jam: jm pkl pukul
tanggal: tgl tggl
nomor: nmr nmor
telepon: tlp telp telpon tlpn
handphone: hp hape hp2
rumah sakit: rs rsud rsup
dokter: dr. dokter2 dktr
pemerintah: pmrintah pemrintah pemerinta
presiden: presidn prsden
menteri: mentri mntri
masyarakat: masy masyrakat msyarakat
indonesia: indo indonesa idn
bapak: bpk pak bp
ibu: bu
saudara: sdr sodara
teman: tmn temen kawan konco
keluarga: klrg klg keluarga2
anak: ank
laki: lk
perempuan: cewek cewe prmpuan
uang: duit doku fulus dwit
rupiah: idr
gratis: cuma-cuma free grtis
bantuan: bantuan2 bntuan
informasi: info inpo infonya
berita: brita
sebarkan: sebarin share viralkan viralin sebarluaskan
daftar: dftar dptar
pendaftaran: pendaftran registrasi
lowongan: loker lowker
kerja: krj
pekerjaan: pkerjaan
makan: mkn maem
makanan: mknn mkanan
minum: mnm
obat: obt
sakit: skit
penyakit: pnyakit
meninggal: wafat tewas mninggal meninggl almarhum
mati: mampus modar
bahaya: bhaya
berbahaya: bhy
benar: bnr bner bener leres
salah: slh
bohong: boong bo'ong bohongin
hoaks: hoax hox hoak hoaxs hoaxx hoks
jumlah: jml jmlh
harga: hrg rego
beli: bli tuku
jual: jul
bayar: byr bayr
mahal: mhl
murah: mrh
besar: bsr gede ageng
kecil: kcl cilik
baru: br bru anyar
lama: lma
lebih: lbh lebh
kurang: krg krang
sangat: sgt bgt banget bingit amat sngat
sekali: skali
sering: sring
selalu: sllu slalu
hanya: hny cuma cuman mung
masih: msh masi isih
harus: hrs kudu musti mesti
mau: mw mo pengen pengin ingin
ada: ad ono aya
apa: ap apaan opo naon
siapa: sp spa sapa
mengapa: knp knapa kenapa ngapain kenape
bagaimana: gmn gimana bgmn gmana piye kumaha
dimana: dmn
kapan: kpn
begitu: gitu gt gto bgitu
begini: gini bgini
lihat: liat lht delok ngeliat
tahu: tau thu ngerti
bilang: blg ngomong
katanya: ktnya jare katany
kata: kt
memang: emang emg mmg
terima: trima
kasih: ksh kasi
membuat: buat bikin bkin mbuat gawe
dibuat: dibikin
memberi: ngasih ngasi
mengambil: ngambil
mencari: nyari
menyebabkan: nyebabin bikin
mengandung: ngandung
menyuntik: nyuntik
membagikan: bagiin bagi2 bagikan
dibagikan: dibagiin
dikasih: dikasi
dinaikkan: dinaikin
diturunkan: diturunin
dihapus: diapus dihapusin
dilarang: dilarangin
kementerian pertanian: kementan deptan
menteri pertanian: mentan
kementerian kesehatan: kemenkes
menteri kesehatan: menkes
kementerian sosial: kemensos
menteri sosial: mensos
kementerian agama: kemenag
menteri agama: menag
kementerian keuangan: kemenkeu
menteri keuangan: menkeu
kementerian dalam negeri: kemendagri
menteri dalam negeri: mendagri
kementerian perdagangan: kemendag
menteri perdagangan: mendag
kementerian perhubungan: kemenhub
menteri perhubungan: menhub
kementerian pendidikan: kemendikbud kemdikbud
kementerian komunikasi: kominfo kemkominfo komdigi
badan pangan nasional: bapanas
pupuk subsidi: pupuk-subsidi
penyuluh pertanian lapangan: ppl
gabungan kelompok tani: gapoktan
kelompok tani: poktan
penyakit mulut dan kuku: pmk
makan bergizi gratis: mbg
bahan bakar minyak: bbm
kartu tanda penduduk: ktp
bantuan sosial: bansos
bantuan langsung tunai: blt
bantuan subsidi upah: bsu
pegawai negeri sipil: pns
aparatur sipil negara: asn
ibu kota nusantara: ikn
wakil presiden: wapres
tenaga kerja asing: tka
warga negara asing: wna
amerika serikat: usa
tiongkok: cina china chinese tionghoa
corona: korona
covid: covid19 covid-19 kopid
vaksin: vaksinasi vaccine faksin imunisasi
facebook: fb pesbuk
whatsapp: wa wasap whatsap watsap watsapp
instagram: ig2 insta
youtube: yt yutub
twitter: twiter
video: vidio vid pidio
foto: poto photo
internet: inet
sinetron: sinet
motor: mtr
mobil: mbl
kecelakaan: kclakaan laka lakalantas
polisi: polri pulisi
tentara: tni
jakarta: jkt jkrt
bandung: bdg
surabaya: sby
yogyakarta: jogja yogya jogjakarta
sumatera: sumatra
jawa barat: jabar
sumatera barat: sumbar
sumatera utara: sumut
sumatera selatan: sumsel
kalimantan timur: kaltim
kalimantan tengah: kalteng
kalimantan selatan: kalsel
kalimantan barat: kalbar
sulawesi utara: sulut
sulawesi tengah: sulteng
sulawesi tenggara: sultra
nusa tenggara timur: ntt
nusa tenggara barat: ntb
ketua umum: ketum
sekretaris jenderal: sekjen
direktur jenderal: dirjen
wakil gubernur: wagub
wakil menteri: wamen
menteri luar negeri: menlu
menteri pertahanan: menhan
hari ulang tahun: hut
pinjaman online: pinjol
badan gizi nasional: bgn
kredit usaha rakyat: kur
usaha mikro kecil menengah: umkm
perusahaan listrik negara: pln
ikatan dokter indonesia: idi
majelis ulama indonesia: mui
badan penyelenggara jaminan sosial: bpjs
kepala desa: kades
tenaga kerja indonesia: tki
warga negara indonesia: wni
african swine fever: asf
jawa tengah: jateng
jawa timur: jatim
sulawesi selatan: sulsel
kalimantan: klmntan
joko widodo: jokowi jkw
sapi: lembu sapi2
ayam: ayam2
telur: telor endog telo
cabai: cabe cabei
beras: bras
kacang: kcng
singkong: ketela ubi
ikan: iwak
susu: ssu
daging: dging
minyak: mnyak migor
goreng: grg
gula: glo
garam: uyah
pupuk: ppuk rabuk
sawah: swh
petani: ptani petani2
panen: pnen
impor: import ngimpor
ekspor: export
plastik: plastk
palsu: plsu abal imitasi
racun: rcun
kanker: cancer
jantung: jntung
darah: drh
ginjal: gnjal
diabetes: kencing-manis
tembus: tmbus
banjir: bnjir
mohon: mhn
tolong: tlg tulung
waspada: wspd
penting: pnting
kabar: kbr
asli: original ori
resmi: rsmi official
langsung: lgsg lgsung lsg
segera: sgra
cepat: cpt cepet
juta: jt jut
ribu: rb rebu ewu
miliar: milyar milliar miliyar milyard
persen: prsen prosen
perusahaan: prusahaan
pegawai: pgawai karyawan
gaji: gajih salary
pemilihan umum: pemilu
calon presiden: capres
anggota: anggta
undang undang: uu
`;

const TABLE = new Map<string, string>();
/** Phrases that have a short form of their own, by their first word. */
const PHRASES = new Map<string, { readonly words: readonly string[]; readonly short: string }[]>();
for (const line of [...LINES.trim().split('\n'), ...REGIONAL_LINES.trim().split('\n')]) {
  const [form = '', spellings = ''] = line.split(': ');
  const list = spellings.split(' ');
  const phrase = form.split(' ');
  const plain = phrase.length > 1 ? (list[0] ?? form) : form;
  for (const spelling of list) if (!TABLE.has(spelling)) TABLE.set(spelling, plain);
  if (phrase.length < 2) continue;
  const first = phrase[0] ?? '';
  PHRASES.set(first, [...(PHRASES.get(first) ?? []), { words: phrase, short: plain }]);
}

/** Plain Indonesian for an informal spelling; else undefined. Short forms (*kementan*) stay short. */
export function plainForm(word: string): string | undefined {
  return TABLE.get(word);
}

/**
 * The short form of a phrase that starts at `words[at]` (*kementerian pertanian* → kementan), and how many words it
 * takes. A phrase is one piece of evidence, so it becomes the one word that people write for it.
 */
export function shortForm(
  words: readonly string[],
  at: number,
): { short: string; length: number } | undefined {
  const found = PHRASES.get(words[at] ?? '')?.find((one) =>
    one.words.every((word, i) => words[at + i] === word),
  );
  return found && { short: found.short, length: found.words.length };
}

/** Number of spellings held. */
export const SLANG_SIZE = TABLE.size;
