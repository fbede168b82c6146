/** What a few words beside a quoted post say about it. They stand alone, so no text around them speaks for them. */
import type { Span } from './model.ts';
import { normalise } from './normalise.ts';

/** Words that call something false by themselves. */
const FALSE: ReadonlySet<string> = new Set(
  (
    'hoaks hoax hoak bohong boong bohongan palsu salah keliru fitnah disinformasi misinformasi menyesatkan dusta ' +
    'fake false untrue ngapusi goroh kabohongan'
  ).split(' '),
);
const NO: ReadonlySet<string> = new Set(
  'tidak tak nggak enggak ngga gak ga ndak bukan ora mboten boten dudu teu henteu lain not'.split(' '),
);
/** What a denial denies. */
const TRUE: ReadonlySet<string> = new Set(
  'benar bener betul leres fakta nyata valid akurat true correct sesuai'.split(' '),
);
/** Words that change nothing about a verdict. */
const BESIDE: ReadonlySet<string> = new Set(
  (
    'ini itu tersebut tsb iki iku kuwi ieu eta nya ya yah lho loh kok nih pak bapak bu ibu kak min mas mbak sobat ' +
    'dan adalah jelas memang sudah pasti ternyata besar belaka total semua sekali awas waspada hati ' +
    'kabar berita informasi info pesan klaim isu konten video foto gambar narasi unggahan postingan tautan ' +
    'this is it the news'
  ).split(' '),
);
/** Said behind a verdict these turn it round: *hoaks katanya*. Laughter does so as well. */
const TURNED =
  /^[^.!?\n]*\b(?:katanya|katane|cenah|apanya|pala ?l[uo])\b|[😂🤣😹😆🙄😏🤡]|\b(?:wk){2,}w?|\b(?:ha|he){2,}/u;

/**
 * True when a comment is a verdict and nothing else: *Hoaks*, *Kabar ini tidak benar!*. A question, laughter or any
 * word more leaves it to the stance of the whole.
 */
export function isBareDenial(comment: string): boolean {
  if (comment.includes('?') || TURNED.test(comment.toLowerCase())) return false;
  const said = (normalise(comment).text.match(/\p{L}+/gu) ?? []).filter((word) => !BESIDE.has(word));
  const first = said.filter((word, at) => !(TRUE.has(word) && NO.has(said[at - 1] ?? '')));
  const rest = first.filter((word) => !NO.has(word));
  const denials = said.length - first.length;
  const negations = first.length - rest.length;
  // Each negation has to deny a truth: *bukan hoaks* is none.
  return rest.every((word) => FALSE.has(word)) && negations === denials && rest.length + denials > 0;
}

/**
 * True when what a denial says is taken back by what follows it: it is asked, laughed at or put into other mouths.
 * `span`: its UTF-16 offsets in the comment.
 */
export function isTurned(comment: string, [start, end]: Span): boolean {
  const text = comment.toLowerCase();
  return /^[^.!?\n]*\?/.test(text.slice(end)) || TURNED.test(text.slice(start));
}
