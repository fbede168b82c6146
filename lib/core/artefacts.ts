const CALLS =
  /\b(?:klik|daftar|link|tautan|bio|hubungi|whatsapp|inbox|dm|chat|kirim|isi formulir|syarat|buruan|segera|kuota|profil|login|transfer|rekening|pinjaman|hadiah|undian|gabung|lowongan)\b/;

/** Whether a text carries what a claim about an account, a link or a vacancy would need: an address, a call to act. */
export function signsOfAnArtefact(text: string, links: number): boolean {
  return links > 0 || CALLS.test(text) || /\b08\d{8,}/.test(text);
}
