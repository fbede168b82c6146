import { hash32 } from './hash.ts';
import { stem } from './stem.ts';

/**
 * Words that a farming ministry writes every day, own list. In ordinary Indonesian most of them are rare, and so
 * would count as strong evidence; in these officers' posts they say only what the post is about.
 */
const WORDS =
  `petani pertanian tani kementan mentan penyuluh kelompok gapoktan poktan pupuk urea npk subsidi bersubsidi
organik kompos benih bibit varietas unggul padi sawah beras gabah jagung kedelai singkong ubi sagu gandum cabai bawang
merah putih tomat kentang sayur sayuran hortikultura buah mangga pisang durian semangka jeruk alpukat nanas pepaya
manggis anggur kelapa sawit karet kopi kakao teh tebu gula tembakau cengkeh lada pala vanili kebun perkebunan
pestisida nabati herbisida insektisida hama wereng ulat tikus penyakit tanaman tanam panen raya produksi produktivitas
hektare hektar kuintal ton lahan irigasi pompa pompanisasi embung air hujan kemarau kekeringan banjir musim traktor
alsintan mesin combine panenan lumbung pangan ketahanan swasembada stok pasokan cadangan bulog sphp gudang pasar
komoditas ekspor impor harga inflasi konsumsi gizi protein ternak peternak peternakan sapi perah potong kerbau kambing
domba babi ayam broiler petelur unggas itik bebek telur susu daging pakan kandang vaksin vaksinasi pmk lsd asf rabies
antraks flu burung inseminasi kurban qurban idul adha dokter hewan karantina ikan lele nila udang tambak kolam nelayan
pelatihan bimbingan teknis bimtek sosialisasi penyuluhan pendampingan kunjungan kerja rapat koordinasi dinas upt balai
direktorat jenderal kabupaten provinsi desa milenial muda brigade program bantuan asuransi kur modal usaha koperasi
kartu ktp kios penebusan distribusi penyaluran alokasi daftar tepung tempe tahu minyak goreng olahan kemasan sertifikat
halal mutu laboratorium uji riset teknologi inovasi varietas urban hidroponik pekarangan rumah keluarga`.split(
    /\s+/,
  );

let daily: ReadonlySet<number> | undefined;

/** Whether a stem hash belongs to the ministry's everyday words, which are stemmed at the first call. */
export function isDaily(hash: number): boolean {
  daily ??= new Set(WORDS.map((word) => hash32(stem(word))));
  return daily.has(hash);
}
