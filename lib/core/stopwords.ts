import { stem } from './stem.ts';

/**
 * Function words that say nothing about a claim. Own list. Negators, polarity and quantity words are left out on
 * purpose (*tidak, naik, semua, hanya*…): they decide what a claim says. Negators are read by conflicts.ts.
 */
const STOP = new Set(
  `yang dan di ke dari untuk dengan pada dalam oleh adalah ini itu para bagi agar atau juga ada akan karena sebagai
 seperti saat ketika sudah telah bahwa kepada saja kita kami saya anda mereka dia ia nya pun lah kah sih dong deh
 kok ya yuk ayo mari nah lho loh kan jika maka serta hingga sampai antara tetapi namun sedangkan sementara lalu
 kemudian setelah sebelum sejak maupun tentang terhadap atas bawah secara sangat sekali lagi masih bisa dapat harus
 mau tersebut begitu begini apa siapa mengapa bagaimana dimana kapan mana sini sana situ hari si sang per demi via
 yaitu yakni ialah jadi menjadi merupakan oh ah eh hai halo hallo wah aduh min guys bro sis kak bang mas mbak gan
 the of and to in is are was were be been a an for on at by with from that this it as or but if they we you he she
 his her its their our your has have had will would can could do does did there here about into than then so such
 s t re ve ll amp rt http https www com co id nbsp`.split(/\s+/),
);

/** Words that frame a claim rather than state it: *video, foto, akun, narasi, beredar*… Weak evidence, see features.ts. */
const FRAME = new Set(
  `video foto gambar narasi klaim unggahan pesan berantai akun tautan link surat artikel judul tangkapan layar rekaman
 suara potongan cuplikan beredar viral informasi kabar berita isu hoaks salah benar sebut tampilkan menampilkan
 memperlihatkan menunjukkan penampakan momen detik breaking news judulnya berjudul bukti dokumen poster pamflet brosur
 dokumentasi tayangan konten status postingan story lowongan pendaftaran rekrutmen situs website laman formulir`.split(
    /\s+/,
  ),
);

const FRAME_STEMS = new Set([...FRAME].map((word) => stem(word)));

/** Negators after spelling and regional words have been made plain (slang.ts). */
const NEGATORS = new Set('tidak bukan belum jangan tanpa'.split(' '));
/** English ones, apostrophes gone. Only in English texts: *no* is also short for *nomor*. */
const ENGLISH_NEGATORS = new Set(
  'not no never without dont doesnt didnt isnt arent wasnt werent cant cannot wont wouldnt shouldnt'.split(
    ' ',
  ),
);

/** Words of address and rank, greetings and days: written with a capital, and no names. */
const NO_NAMES = new Set(
  `bapak ibu pak bu bpk sdr saudara saudari sobat kawan kakak adik mas mbak tuan nyonya kepada yth selamat salam info
 halo hai assalamualaikum alhamdulillah bismillah insyaallah terima kasih mohon maaf bunda ayah om tante ustaz ustadz haji
 presiden wakil menteri gubernur bupati wali walikota camat lurah kepala ketua direktur jenderal sekretaris dinas kementerian
 petani pertanian penyuluh pemerintah negara republik nasional provinsi kabupaten kota kecamatan desa kelurahan balai
 senin selasa rabu kamis jumat sabtu minggu januari februari maret april mei juni juli agustus september oktober november desember
 hoaks hoax fakta klaim cek salah benar awas waspada catatan perhatian penting`.split(/\s+/),
);

/** *Only*, after a negator. */
const ONLY = new Set('hanya cuma sekadar sekedar melulu saja only just'.split(' '));

export const isStop = (word: string): boolean => STOP.has(word);
/** By stem, so that *unggah* and *unggahan* count alike. */
export const isFrameStem = (form: string): boolean => FRAME_STEMS.has(form);
export const isNegator = (word: string, lang: 'id' | 'en' = 'id'): boolean =>
  NEGATORS.has(word) || (lang === 'en' && ENGLISH_NEGATORS.has(word));
/** Whether a word names nobody and nothing, however it is written. */
export const isNoName = (word: string): boolean => NO_NAMES.has(word);
export const isOnly = (word: string | undefined): boolean => word !== undefined && ONLY.has(word);
