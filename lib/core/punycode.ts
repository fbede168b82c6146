/** Parameters of RFC 3492. */
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;

/** A host with its `xn--` labels read as letters; labels that are no valid Punycode stay as they are. */
export function readableHost(host: string): string {
  return host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decodeLabel(label.slice(4)) ?? label) : label))
    .join('.');
}

/** RFC 3492, section 6.2. null when the label is not valid. */
function decodeLabel(label: string): string | null {
  const cut = label.lastIndexOf('-');
  const out = cut > 0 ? Array.from(label.slice(0, cut), (char) => char.codePointAt(0)!) : [];
  let at = cut > 0 ? cut + 1 : 0;
  let codePoint = 128;
  let position = 0;
  let bias = 72;
  while (at < label.length) {
    const before = position;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = digitOf(label.charCodeAt(at++));
      if (digit < 0) return null;
      position += digit * weight;
      const threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias));
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const length = out.length + 1;
    bias = adapt(position - before, length, before === 0);
    codePoint += Math.floor(position / length);
    position %= length;
    if (codePoint > 0x10ffff) return null;
    out.splice(position++, 0, codePoint);
  }
  return String.fromCodePoint(...out);
}

function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 22;
  if (code >= 97 && code <= 122) return code - 97;
  return code >= 65 && code <= 90 ? code - 65 : -1;
}

function adapt(moved: number, length: number, first: boolean): number {
  let delta = first ? Math.floor(moved / DAMP) : moved >> 1;
  delta += Math.floor(delta / length);
  let k = 0;
  for (; delta > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) delta = Math.floor(delta / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * delta) / (delta + SKEW));
}
