import { stem } from './stem.ts';

/** Pairs of opposites that turn a claim round, own list; read as stems. */
const PAIRS = `naik turun|naik anjlok|tambah kurang|mahal murah|boleh dilarang|boleh larang|izin larang|gratis bayar|gratis berbayar
menang kalah|menolak menerima|tolak terima|setuju tolak|dukung tolak|hidup mati|hidup meninggal|impor ekspor|sehat sakit|aman bahaya|aman berbahaya
ditutup dibuka|tutup buka|dihapus ditambah|hapus tambah|hapus lanjut|surplus defisit|langka melimpah|untung rugi|masuk keluar
halal haram|wajib dilarang|sembuh sakit|bebas tangkap|lulus gagal|resmi palsu|baik buruk|tinggi rendah|besar kecil|banyak sedikit
cepat lambat|awal akhir|mulai henti|datang pergi|cegah sebab|mencegah menyebabkan|hasil gagal|kuat lemah|jual beli|pria perempuan
laki perempuan|tua muda|panjang pendek|hulu hilir|kemarau hujan|subur tandus|swasembada impor|stabil gejolak|untung rugi|maju mundur`;

const TABLE = new Map<string, Set<string>>();
for (const pair of PAIRS.split(/[|\n]/)) {
  const [a = '', b = ''] = pair
    .trim()
    .split(' ')
    .map((word) => stem(word));
  if (a === b) continue;
  for (const [x, y] of [
    [a, b],
    [b, a],
  ] as const) {
    const set = TABLE.get(x) ?? new Set();
    set.add(y);
    TABLE.set(x, set);
  }
}

/** Stems that say the opposite of a stem. */
export const opposites = (form: string): ReadonlySet<string> | undefined => TABLE.get(form);
