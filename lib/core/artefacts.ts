const CALLS =
  /\b(?:klik|daftar|link|tautan|bio|hubungi|whatsapp|inbox|dm|chat|kirim|formulir|syarat|buruan|kuota|login|transfer|rekening|pinjaman|hadiah|undian|gabung|selamat|assalamualaikum|admin|nomor)\b/g;
/** This many different signs are as good as certain. */
const ENOUGH = 3;

/**
 * How much a text carries of what a claim about an account, a link or a vacancy would need: an address, a number
 * to write to, calls to act. 0..1. Takes normalised text.
 */
export function signsOfAnArtefact(text: string, links: number): number {
  const calls = new Set(text.match(CALLS) ?? []).size;
  const number = /(?:\b|\+)(?:08|628)\d{7,}|\[nomor\]/.test(text) ? 2 : 0;
  return Math.min(1, ((links > 0 ? 2 : 0) + number + calls) / ENOUGH);
}
