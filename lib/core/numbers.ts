/** A figure in canonical form. `kind` is part of its meaning: 25 % is not 25. */
export interface Figure {
  readonly value: number;
  readonly kind: 'plain' | 'money' | 'percent';
}

const MULTIPLIERS: Readonly<Record<string, number>> = {
  ribu: 1e3,
  rb: 1e3,
  k: 1e3,
  juta: 1e6,
  jt: 1e6,
  miliar: 1e9,
  milyar: 1e9,
  m: 1e9,
  triliun: 1e12,
  t: 1e12,
};

/** Unit letters that may follow figures without a space (`10kg`, `2hari`). */
export const UNITS =
  'kg|gr|gram|g|ton|ha|hektar|cm|mm|km|m2|m|ml|liter|l|hari|bulan|tahun|thn|orang|org|jam|menit|kali|x|persen';

/** Regular-expression source of a figure with its currency and multiplier, on normalised text. */
export const FIGURE_SOURCE = String.raw`(?:rp\.? ?)?\d+(?:[.,]\d+)*(?: ?(?:%|(?:persen|ribu|rb|juta|jt|miliar|milyar|triliun)(?![\p{L}\p{N}]))|k(?![\p{L}\p{N}]))?(?:(?![\p{L}\p{N}])|(?=(?:${UNITS})(?![\p{L}\p{N}])))`;

const PARTS = /^(rp)?\.? ?([\d.,]+) ?(%|\p{L}+)?$/u;

/** Reads a figure such as `10jt`, `rp10.000.000`, `25%`, `1,5 juta`. null when it is none. */
export function parseFigure(text: string): Figure | null {
  const match = PARTS.exec(text);
  if (!match) return null;
  const [, currency, digits = '', tail] = match;
  const multiplier = tail === undefined ? 1 : (MULTIPLIERS[tail] ?? 1);
  const value = parseDigits(digits, multiplier > 1) * multiplier;
  if (!Number.isFinite(value)) return null;
  const kind = currency ? 'money' : tail === '%' || tail === 'persen' ? 'percent' : 'plain';
  return { value: Number(value.toPrecision(12)), kind };
}

/** `10.000.000` and `10,000` group thousands; `1,8` and (before a multiplier) `1.8` are decimals. */
function parseDigits(digits: string, beforeMultiplier: boolean): number {
  const clean = digits.replace(/[.,]+$/, '');
  const marks = clean.replace(/\d/g, '');
  if (!marks) return Number(clean);
  const groups = clean.split(/[.,]/);
  const grouped = groups.slice(1).every((g) => g.length === 3) && (groups[0]?.length ?? 0) <= 3;
  const uniform = new Set(marks).size === 1;
  if (uniform && grouped && !(beforeMultiplier && marks.length === 1)) return Number(groups.join(''));
  if (!uniform && groups.length > 2) {
    return Number(`${groups.slice(0, -1).join('')}.${groups[groups.length - 1]}`);
  }
  if (marks.length === 1) return Number(groups.join('.'));
  return Number(groups.join(''));
}

const SMALL: Readonly<Record<string, number>> = {
  nol: 0,
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  delapan: 8,
  sembilan: 9,
  sepuluh: 10,
  sebelas: 11,
  seratus: 100,
  seribu: 1000,
  sejuta: 1e6,
  setengah: 0.5,
};
const SCALES: Readonly<Record<string, number>> = {
  ribu: 1e3,
  juta: 1e6,
  miliar: 1e9,
  milyar: 1e9,
  triliun: 1e12,
};
const own = (table: Readonly<Record<string, number>>, word: string | undefined): number | undefined =>
  word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;

/**
 * Reads a figure written in words from `words[at]` on: *dua puluh lima persen*, *sepuluh juta*.
 * A single small number word (*satu*, *dua*) is no figure: it is too common to mean one.
 * Returns the figure and how many words it takes, or null.
 */
export function parseWords(words: readonly string[], at: number): { figure: Figure; length: number } | null {
  let total = 0;
  let part = 0;
  let length = 0;
  let large = false;
  for (; length < 12; length++) {
    const word = words[at + length];
    const small = own(SMALL, word);
    const step = small === undefined && length > 0 ? grow(word, part) : undefined;
    if (small !== undefined) {
      part += small;
      large ||= small >= 10 || small === 0.5;
      continue;
    }
    if (step === undefined) break;
    large = true;
    total += step.total;
    part = step.part;
  }
  const percent = words[at + length] === 'persen';
  if (length === 0 || (!large && !percent)) return null;
  if (length === 1 && words[at] === 'setengah' && !percent) return null;
  return {
    figure: { value: total + part, kind: percent ? 'percent' : 'plain' },
    length: length + (percent ? 1 : 0),
  };
}

/** What a scale word makes of the part before it; undefined when the word is no scale. */
function grow(word: string | undefined, part: number): { total: number; part: number } | undefined {
  if (word === 'belas') return { total: 0, part: part + 10 };
  if (word === 'puluh') return { total: 0, part: Math.floor(part / 10) * 10 + (part % 10) * 10 };
  if (word === 'ratus') return { total: 0, part: part * 100 };
  const scale = own(SCALES, word);
  return scale === undefined || part === 0 ? undefined : { total: part * scale, part: 0 };
}

/** Index term of a figure: the same for `10jt`, `Rp10.000.000` and *sepuluh juta*; percentages apart. */
export function figureTerm(figure: Figure): string {
  return `#${figure.value}${figure.kind === 'percent' ? '%' : ''}`;
}

/** A figure as an officer would write it. */
export function figureText(figure: Figure): string {
  const [whole = '', part] = String(figure.value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.') + (part ? `,${part}` : '');
  if (figure.kind === 'percent') return `${grouped}%`;
  return figure.kind === 'money' ? `Rp${grouped}` : grouped;
}
