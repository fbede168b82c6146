/** Claims and drafts in any number: real ones where there are any, made-up ones with a realistic vocabulary. */
import type { Claim } from './engine.ts';

/** Small deterministic generator (mulberry32): the same list in every run. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const ONSETS = 'b c d g h j k l m n p r s t w y ng ny tr pr kr st'.split(' ');
const VOWELS = 'a a a i i u u e o'.split(' ');
const CODAS = ['', '', '', 'n', 'ng', 'r', 's', 't', 'k', 'm', 'l'];

/** Distinct made-up Indonesian-looking words. */
function vocabulary(size: number, random: () => number): string[] {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const words = new Set<string>();
  while (words.size < size) {
    const syllables = 2 + Math.floor(random() * 3);
    let word = '';
    for (let i = 0; i < syllables; i++)
      word += pick(ONSETS) + pick(VOWELS) + (i === syllables - 1 ? pick(CODAS) : '');
    words.add(word);
  }
  return [...words];
}

/** Distinct words grow with the root of the list: about 9,000 at 8,700 real claims. */
const vocabularyOf = (count: number): number => Math.round(90 * Math.sqrt(count) + 600);

/** Made-up claims of 5 to 13 words whose frequencies fall as in real claims (Zipf). */
export function makeClaims(count: number, seed = 1): Claim[] {
  const random = generator(seed);
  const size = vocabularyOf(count);
  const words = vocabulary(size, random);
  const word = (): string => words[Math.floor(size ** random()) - 1] ?? words[0]!;
  return Array.from({ length: count }, (_, i) => {
    const length = 5 + Math.floor(random() * 9);
    const parts = Array.from({ length }, word);
    if (random() < 0.2) parts.push(String(Math.floor(random() * 2000)));
    return { id: `c${i}`, claim: parts.join(' ') };
  });
}

/** A word of a made-up claim is a new one this often, so that the vocabulary grows as that of real lists does. */
const NEW_WORD = 0.08;

/**
 * A list of `count` claims: the real ones first, then ones spliced from the halves of two real ones, so that words
 * stand as often and together as in real claims, with a few words that no real claim holds.
 */
export function growClaims(real: readonly Claim[], count: number): Claim[] {
  const random = generator(3);
  const fresh = vocabulary(vocabularyOf(count), random);
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const words = real.map(({ claim }) => claim.split(/\s+/));
  const grown = real.slice(0, count);
  while (grown.length < count) {
    const [a, b] = [any(words), any(words)];
    const spliced = [...a.slice(0, Math.ceil(a.length / 2)), ...b.slice(Math.floor(b.length / 2))];
    const claim = spliced.map((word) => (random() < NEW_WORD ? any(fresh) : word)).join(' ');
    grown.push({ id: `made-${grown.length}`, claim });
  }
  return grown;
}

/** `count` drafts of `length` characters from texts joined end to end, each starting with another text. */
export function makeDrafts(texts: readonly string[], count: number, length: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    let draft = '';
    for (let at = i; draft.length < length; at++) draft += `${texts[at % texts.length]}\n`;
    return draft.slice(0, length);
  });
}
