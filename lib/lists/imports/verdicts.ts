/** The words of fact-checkers, Indonesian and English, as verdict codes. */
import type { VerdictCode } from '../../core/model.ts';

/**
 * First match counts: *tidak benar* before *benar*, *sebagian benar* before both. Tried on upper-case text, whole words
 * only: *benarkah* asks.
 */
const WORDS: readonly (readonly [RegExp, VerdictCode])[] = [
  [/^(?:PENIPUAN|MODUS|SCAM|FRAUD|PHISHING)(?!\p{L})/u, 'penipuan'],
  [
    /^(?:BELUM|TIDAK TERBUKTI|TAK TERBUKTI|TANPA BUKTI|UNPROVEN|UNVERIFIED|NOT PROVEN|NO EVIDENCE)(?!\p{L})/u,
    'belum-terbukti',
  ],
  [
    /^(?:KONTEKS|DI LUAR KONTEKS|TANPA KONTEKS|SALAH KONTEKS|KONTEN SATIR|SATIR|PARODI|MISSING CONTEXT|OUT OF CONTEXT|LACKS CONTEXT)(?!\p{L})/u,
    'konteks',
  ],
  [
    /^(?:SEBAGIAN|MENYESATKAN|MISLEADING|MISINFORMASI|MANIPULASI|KONTEN YANG MENYESATKAN|HALF|PARTLY|MOSTLY FALSE|MIXTURE|DISTORTED|ALTERED)(?!\p{L})/u,
    'menyesatkan',
  ],
  [
    /^(?:SALAH|HOAKS|HOAX|TIDAK BENAR|TAK BENAR|BUKAN BENAR|KELIRU|PALSU|FABRIKASI|DISINFORMASI|BOHONG|FALSE|FAKE|INCORRECT|PANTS ON FIRE|NOT TRUE|INACCURATE|MALINFORMASI)(?!\p{L})/u,
    'salah',
  ],
  [
    /^(?:BENAR|FAKTA|KLARIFIKASI|RESMI|TERBUKTI|TRUE|CORRECT|ACCURATE|VERIFIED|NON-HOAKS|NON-HOAX|MOSTLY TRUE)(?!\p{L})/u,
    'benar',
  ],
];

/** The code of a verdict in words; null for words that are not known: a verdict is never guessed. */
export function verdictOf(words: string): VerdictCode | null {
  const text = words.trim().toUpperCase().replace(/\s+/g, ' ');
  // The name of a column of the paper, not an answer: *hoaks atau fakta*.
  if (/ (?:ATAU|OR) /.test(text)) return null;
  return WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** A title that names its verdict. */
export interface LabelledTitle {
  readonly code: VerdictCode;
  readonly label: string;
  /** The title without the label. */
  readonly rest: string;
}

/**
 * What a title may begin with outside of brackets. Nothing else stands there: *Salah satu petani:*, *Resmi!* and
 * *Fakta baru:* begin plain news.
 */
const OPENING =
  /^(?:SALAH|HOAKS|HOAX|TIDAK BENAR|KELIRU|PALSU|BOHONG|DISINFORMASI|MISINFORMASI|MALINFORMASI|MENYESATKAN|KONTEN YANG MENYESATKAN|SEBAGIAN (?:BENAR|SALAH|KELIRU)|PENIPUAN|BELUM TERBUKTI|TIDAK TERBUKTI|SATIR|PARODI|BENAR|KLARIFIKASI|FALSE|FAKE|MISLEADING|SCAM)$/;

const BRACKETED = /^\s*[[(【]\s*([^\])】]{2,40}?)\s*[\])】]\s*:?\s*/;
const LEADING = /^\s*([\p{Lu}\p{Ll} -]{3,30}?)\s*[:!|–-]\s+/u;

/**
 * Reads the verdict that a title begins with: `[SALAH] …`, `HOAKS: …`, `Hoaks! …`. Null when it names none: it may be
 * plain news, and plain news must not become a false claim.
 */
export function labelledTitle(title: string): LabelledTitle | null {
  for (const pattern of [BRACKETED, LEADING]) {
    const match = pattern.exec(title);
    const label = match?.[1]?.trim() ?? '';
    const opens = pattern === BRACKETED || OPENING.test(label.toUpperCase().replace(/\s+/g, ' '));
    const code = label !== '' && opens ? verdictOf(label) : null;
    const rest = title.slice(match?.[0].length ?? 0).trim();
    if (code !== null && rest !== '') return { code, label, rest };
  }
  return null;
}
