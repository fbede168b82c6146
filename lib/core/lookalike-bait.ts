const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Words that stand beside a borrowed name in addresses that ask for money or data. Own table. */
export const BAIT = list(`
  bantuan pendaftaran daftar resmi subsidi gratis undian hadiah bansos blt bsu pkh bpnt klaim claim cek login loker lowongan
  rekrutmen recruitment kupon voucher verifikasi verif promo pinjaman kur bonus event festival poin gebyar official formulir
  penerima tarif aktivasi blokir pengaduan kaget cair pencairan akun account secure support giveaway menang pemenang
  pengumuman token kuota pulsa kartu sembako tunai hibah`);

/** Words that fill up such addresses, and ordinary ones just as well: alone they say nothing. */
export const FILLER = list(`
  bantu masuk kerja karir link tautan form program layanan update dana petani tani milenial alsintan alat mesin traktor
  pupuk bibit benih ternak sapi ayam pompa brigade pangan beras uang online nasional indonesia ri id go gov com kementerian
  kementrian pemerintah menteri lewat disini sekarang segera juga terbaru baru info pppk cs customer service web app apk
  aplikasi mobile portal help internet listrik seleksi tahun situs data tahap untuk di`);
