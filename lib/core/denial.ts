import type { Candidate, Span } from './model.ts';
import type { CueHit } from './findcues.ts';
import type { Term, Terms } from './terms.ts';

/** In a text of up to one post, in code units, a negation counts wherever it stands. */
const SHORT = 280;
/** Farthest a negator stands from the word it negates, in code units: *tidak pernah menjual*, *bukan dari beras*. */
const REACH = 14;
/** Share of the words the text has in common with the claim that the negating sentence must hold. */
const SHARE = 0.5;
/** Share from which the sentence says the claim: then any verb may carry the negation (*tidak menjanjikan gaji*). */
const MOST = 0.7;
const VERB = /^(?:(?:di|me|ber|ter)\p{L}{4,}|otomatis\b|pernah\b|akan\b|\p{L}+ yang\b)/iu;
/** Forbidding is no denial: hoaxes forbid as often as officers do. */
const NO_DENIAL = /^(?:jangan|jgn|ojo|aja|ampun|ulah|tong|dont|never)$/i;
/** Before a negator: it belongs to a subordinate clause, a question or another turn of phrase. */
const SUBORDINATE =
  /\b(?:yang|yg|sing|nu|jika|jk|kalau|kalo|klo|bila|agar|biar|supaya|sampai|sampe|karena|krn|meski|meskipun|kenapa|knp|mengapa|kok|masih|sudah|sdh|padahal|pdhl|kami|saya|aku|mau|kasian|kasihan)\s+$/i;
/** After a negator: a turn of phrase that denies nothing. */
const PHRASE =
  /^\s*(?:hanya|cuma|sekadar|sekedar|semata|lagi|lg\b|ya\b|kan\b|segan|terima|berkutik|disangka|diduga|sangka|tertolong|mempan|percaya|mau|tahu|sadar|boleh|satu ?pun|kunjung|kaleng|cukup|punya|ada (?:guna|yang|lagi|satu)|jelas|mungkin|usah|perlu|dapat|apa|terlalu|begitu)/i;

/** *Free of*, before what the claim says is in it. */
const FREE = /\b(?:bebas|negatif|steril) (?:dari |kandungan |unsur )?/gi;

/** Verbs that hold little: what follows them is what is denied (*tidak ditemukan formalin*). */
const WEAK =
  /^(?:di|me|men|ter|ber)?(?:temukan|menemukan|ada|dapat|kandung|mengandung|pernah|bukti|sebab|menyebabkan|marakake|jadi|menjadi|buka|membuka|asal|berasal|buat|terbuat|jual|menjual|tular|menular|ana|aya|ngandung|akui|mengakui|izinkan)(?:kan)?$/;

/**
 * The claim's own words that the text negates (*tahu tidak menyebabkan …*) where the claim does not. A word that
 * agrees with the claim as it stands and is called another thing elsewhere (*itu bukan beras*) counts too.
 */
export function negatedClaim(
  text: string,
  read: Pick<Terms, 'terms' | 'negators'>,
  sentences: readonly Span[],
  { matched, conflicts, passage }: Pick<Candidate, 'matched' | 'conflicts' | 'passage'>,
): CueHit[] {
  const own = new Set(matched.text.map(([start]) => start));
  const said = read.terms.filter((term) => own.has(term.span[0]) && !term.negated);
  const conflict = conflicts.find(({ kind, draft }) => kind === 'negasi' && draft.startsWith('(negasi)'));
  // In a long text only the passage is looked at, which also keeps the work small.
  const [first, last] = text.length <= SHORT ? [0, text.length] : passage;
  const near = read.terms.filter(({ span, negated }) => negated && span[0] >= first && span[1] <= last);
  const hits: CueHit[] = [];
  for (const negator of read.negators) {
    if (negator[0] < first || negator[1] > last || !mayDeny(text, negator)) continue;
    const [from, to] = sentences.find(([start, end]) => start <= negator[0] && negator[1] <= end) ?? negator;
    const scope = near.filter(({ span }) => span[0] > negator[1] && span[1] <= to);
    const next = scope[0];
    if (!next || next.span[0] - negator[1] > REACH) continue;
    const held = matched.text.filter(([start]) => start >= from && start < to).length;
    const whole =
      !own.has(next.span[0]) &&
      held >= MOST * own.size &&
      VERB.test(text.slice(next.span[0], next.span[1] + 5));
    const denied = whole || WEAK.test(next.form) ? scope : [next];
    const aligned = denied.some(({ span }) => own.has(span[0]));
    const differs = scope
      .slice(0, whole ? scope.length : 2)
      .some(({ span }) => conflict?.draft === `(negasi) ${text.slice(...span)}`);
    const elsewhere = isOther(text, negator) && !own.has(next.span[0]) && saidBefore(said, next);
    if ((aligned && differs && held >= SHARE * own.size) || elsewhere)
      hits.push({ id: 'negasi', span: negator });
  }
  for (const match of text.slice(first, last).matchAll(FREE)) {
    const at = first + match.index;
    if (own.has(at + match[0].length)) hits.push({ id: 'negasi', span: [at, at + match[0].length] });
  }
  return hits;
}

function mayDeny(text: string, negator: Span): boolean {
  if (NO_DENIAL.test(text.slice(...negator))) return false;
  return (
    !SUBORDINATE.test(text.slice(Math.max(0, negator[0] - 16), negator[0])) &&
    !PHRASE.test(text.slice(negator[1], negator[1] + 24))
  );
}

const saidBefore = (said: readonly Term[], term: Term): boolean =>
  said.some(({ hash, span }) => hash === term.hash && span[0] < term.span[0]);

/** Whether the negator says what a thing is not. */
function isOther(text: string, negator: Span): boolean {
  return /^(?:bukan|bukanlah|dudu|san[eé]s)$/i.test(text.slice(...negator));
}
