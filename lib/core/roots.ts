/**
 * Roots whose first letter melts into an active prefix: *tutup* in *menutup*, *kirim* in *pengiriman*, *sebar* in
 * *menyebar*, *pecat* in *memecat*. Rules alone cannot tell *menilai* (nilai) from *menulis* (tulis), so the common
 * ones are listed. Own list.
 */
const ROOTS = new Set(
  `tahan takut tambah tampil tanam tandatangan tandai tanggap tanggung tangkap tangis tarik taruh tata tawar tebak tebang tebus
 tegas tegur tekan tembak tembus tempat tempel tempuh tempur tenang tendang tengok tentang tentu tepis terap teras terbit
 terima terjang terobos teror terus tetap teliti tilang timbang timbul timbun timpa tindak tinggal tingkat tinjau tipu
 tiru titip tolak tolong tonton topang totol tuang tuduh tugas tuju tukar tular tulis tumbang tumbuh tumpang tumpas
 tunda tunggak tunggang tunggu tunjang tunjuk tuntut tuntun turun tusuk tutup tutur tebar temu tenggelam tertawa
 kabar kabul kacau kaget kait kaji kalah kampanye kandung karang karantina kata kawal kecam kecoh kejar kejut
 kelola keluar keluh kemas kembali kembang kemuka kenai kenal kendali kepung kerah kering keroyok kesampingkan ketahui
 ketuk khianat khawatir kibar kirim kisah klaim koar kobar konsumsi kontrol kosong kotor kritik kucur kuasa kukuh kulit
 kumpul kunci kunjung kupas kurang kuras kurung kutip kutuk kudeta kubur
 sabet sadar sahkan sajikan sakiti saksi salah salin salur sambut sampai samar sandang sandera sanggah sangkal sangka
 santap santun sapu saring satu sebab sebar sebut sedia sedih sedot segel segera sejahtera sekap sekolah selam selamat
 selesai selidik selip selundup selubung sembah sembelih sembuh sembunyi sempat semprot sengaja sentil sentuh sepak
 sepakat serah serang serap serbu seret serta sesal sesuai sesat setel setor setuju sewa siap siar sidang siksa simak
 simpan simpul singgung singkap singkir sinyalir siram sita soal sodor sogok sokong solat sorot suap suara subsidi sudah
 suguh suka sulap sulit sulut sumbang sumpah sunat sunting suntik suruh surut survei susah susul susun susup susut
 pacu padam pahami pakai paksa palsu pamer panas pancing pandang panen panggil pangkas pantau papar parkir pasang pasok
 pasti patah patuh pecah pecat pegang pelajari pelihara peluk pelopori penggal penjara pental penuh peras percaya perang
 perangi peraga periksa perintah perkosa permalukan persoal pesan petik picu pidana pihak pijat pikir pilih pimpin pindah
 pinjam pintas pisah pohon polisi porak posisi potong prakarsa prediksi prioritas proses protes puas puja puji
 pukul pulang pulih pungut punya pupuk putar putih putus`.split(/\s+/),
);

const MELTED: Readonly<Record<string, string>> = { n: 't', ng: 'k', ny: 's', m: 'p' };
const ACTIVE = /^(?:me|pe)(ng|ny|n|m)([aiueo]\p{L}{2,})$/u;

const ENDINGS = ['', 'kan', 'an', 'i', 'nya'] as const;

/** Roots that begin with the nasal itself, or with a vowel after *meng-*, and that the rules would cut further. */
const WHOLE = new Set(
  `naik nilai nikah nasihat nyata nyala nyanyi masuk makan main maki mati malu minta mulai minum muat menang mutasi
 aku ambil angkat anggap ancam adu ajak ajar aju alir alami amuk antar atur awal awasi ejek ikut ikat impor imbau inap
 ingat injak intai intip isi iring ubah ucap uji ukur undang undur unggah ungkap ungsi urus usir usul usung usut utus`.split(
    /\s+/,
  ),
);

/** Root of an active form whose first letter has melted away; undefined when the word is no such form. */
export function meltedRoot(word: string): string | undefined {
  const match = ACTIVE.exec(word);
  if (!match) return undefined;
  const [, nasal = '', rest = ''] = match;
  for (const ending of ENDINGS) {
    if (!rest.endsWith(ending)) continue;
    const end = rest.slice(0, rest.length - ending.length);
    if (ROOTS.has(MELTED[nasal]! + end)) return MELTED[nasal]! + end;
    const kept = nasal === 'ng' ? end : nasal + end;
    if (WHOLE.has(kept)) return kept;
  }
  return undefined;
}
