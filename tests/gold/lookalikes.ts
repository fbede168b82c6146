/** Makes addresses that imitate official ones: the same on every run. Its words and swaps are not those of lib/core. */

/** A name that is imitated, with the domain that it belongs to. */
const NAMES: readonly (readonly [name: string, official: string])[] = [
  ['pertanian', 'pertanian.go.id'],
  ['kementan', 'pertanian.go.id'],
  ['bapanas', 'badanpangan.go.id'],
  ['badanpangan', 'badanpangan.go.id'],
  ['kemensos', 'kemensos.go.id'],
  ['kemendag', 'kemendag.go.id'],
  ['kemnaker', 'kemnaker.go.id'],
  ['komdigi', 'komdigi.go.id'],
  ['prakerja', 'prakerja.go.id'],
  ['bankmandiri', 'bankmandiri.co.id'],
  ['mypertamina', 'pertamina.com'],
  ['whatsapp', 'whatsapp.com'],
  ['facebook', 'facebook.com'],
  ['tokopedia', 'tokopedia.com'],
];
/** Short names and ordinary words: imitated with words that bait only. */
const SHORT: readonly (readonly [name: string, official: string])[] = [
  ['bulog', 'bulog.co.id'],
  ['bri', 'bri.co.id'],
  ['bni', 'bni.co.id'],
  ['bpjs', 'bpjs-kesehatan.go.id'],
  ['pertanian', 'pertanian.go.id'],
];
const ENDINGS = ['com', 'site', 'xyz', 'my.id', 'online', 'co', 'web.id', 'info', 'click', 'top'];
const WORDS = [
  'bantuan',
  'daftar',
  'registrasi',
  'subsidi',
  'pencairan',
  'hadiah',
  'resmi',
  'ajukan',
  'klaim',
];
const TAILS = ['2025', '2026', '', 'tahap2', ''];
const HOSTS = [
  'blogspot.com',
  'wordpress.com',
  'netlify.app',
  'github.io',
  'web.app',
  'vercel.app',
  'weebly.com',
];
/** Pairs that Unicode lists as confusable (UTS #39), and figures. */
const SWAPS: Readonly<Record<string, readonly string[]>> = {
  a: ['а', 'á', '4', 'ɑ'],
  e: ['е', 'é', '3', 'ė'],
  i: ['і', '1', 'l', 'ı'],
  o: ['о', '0', 'ο', 'ö'],
  m: ['rn'],
  p: ['р'],
  k: ['к'],
  s: ['ѕ', '5'],
  t: ['7', 'т'],
  d: ['cl'],
  n: ['ո'],
};
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

export interface Imitation {
  readonly address: string;
  readonly official: string;
  readonly kind: 'suffix' | 'ending' | 'hyphen' | 'homoglyph' | 'typo' | 'added' | 'free' | 'before_at';
}

/** Numbers in [0, below), from a seed (mulberry32). */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** All imitations, each address once. */
export function imitations(): Imitation[] {
  const roll = dice(20261126);
  const pick = <T>(from: readonly T[]): T => from[roll(from.length)]!;
  const made = new Map<string, Imitation>();
  const add = (host: string, official: string, kind: Imitation['kind']) => {
    const address = `https://${host}/`;
    if (URL.canParse(address)) made.set(address, { address, official, kind });
  };
  for (const [name, official] of NAMES) {
    const dashed = official.replace(/\./g, '-');
    add(`${dashed}.${pick(ENDINGS)}`, official, 'suffix');
    add(`${official}.${pick(WORDS)}${pick(TAILS)}.${pick(ENDINGS)}`, official, 'suffix');
    add(`${pick(WORDS)}.${official}.${pick(ENDINGS)}`, official, 'suffix');
    for (const ending of ['org', pick(ENDINGS)]) add(`${name}.${ending}`, official, 'ending');
    const cut = 2 + roll(name.length - 4);
    add(`${name.slice(0, cut)}-${name.slice(cut)}.${pick(ENDINGS)}`, official, 'hyphen');
    for (let turn = 0; turn < 7; turn++)
      add(`${swapped(name, roll)}.${pick(ENDINGS)}`, official, 'homoglyph');
    for (let turn = 0; turn < 5; turn++) add(`${slipped(name, roll)}.${pick(ENDINGS)}`, official, 'typo');
    for (let turn = 0; turn < 4; turn++) {
      add(`${name}-${pick(WORDS)}${pick(TAILS)}.${pick(ENDINGS)}`, official, 'added');
      add(`${pick(WORDS)}${name}${pick(TAILS)}.${pick(ENDINGS)}`, official, 'added');
    }
    add(`${pick(WORDS)}-${name}.${pick(HOSTS)}`, official, 'free');
    add(`${name}-${pick(WORDS)}${pick(TAILS)}.${pick(HOSTS)}`, official, 'free');
    add(`${official}@${pick(WORDS)}${pick(TAILS)}.${pick(ENDINGS)}`, official, 'before_at');
  }
  for (const [name, official] of SHORT) {
    for (let turn = 0; turn < 4; turn++) {
      add(`${pick(WORDS)}-${name}.${pick(ENDINGS)}`, official, 'added');
      add(`${pick(WORDS)}${name}${pick(TAILS)}.${pick(ENDINGS)}`, official, 'added');
    }
    add(`${name}-${pick(WORDS)}.${pick(HOSTS)}`, official, 'free');
  }
  return [...made.values()];
}

function swapped(name: string, roll: (below: number) => number): string {
  const places = Array.from(name).flatMap((letter, at) => (SWAPS[letter] ? [at] : []));
  const at = places[roll(places.length)]!;
  const choices = SWAPS[name[at]!]!;
  return name.slice(0, at) + choices[roll(choices.length)]! + name.slice(at + 1);
}

function slipped(name: string, roll: (below: number) => number): string {
  const at = 1 + roll(name.length - 2);
  const letter = LETTERS[roll(26)]!;
  const other = letter === name[at] ? 'q' : letter;
  switch (roll(4)) {
    case 0:
      return name.slice(0, at) + name.slice(at + 1);
    case 1:
      return name.slice(0, at) + name[at]! + name.slice(at);
    case 2:
      return name.slice(0, at) + other + name.slice(at + 1);
    default:
      return name.slice(0, at) + name[at + 1]! + name[at]! + name.slice(at + 2);
  }
}
