/** A made-up list with a realistic vocabulary: word frequencies fall as in real claims (Zipf), lengths too. */

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

/** Distinct made-up Indonesian-looking words, commonest first. */
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

/** Claims of 5 to 13 words; the vocabulary grows with the list (about 9,000 stems at 8,700 real claims). */
export function makeClaims(count: number, seed = 1): { readonly id: string; readonly claim: string }[] {
  const random = generator(seed);
  const size = Math.round(90 * Math.sqrt(count) + 600);
  const words = vocabulary(size, random);
  const word = (): string => words[Math.floor(size ** random()) - 1] ?? words[0]!;
  return Array.from({ length: count }, (_, i) => {
    const length = 5 + Math.floor(random() * 9);
    const parts = Array.from({ length }, word);
    if (random() < 0.2) parts.push(String(Math.floor(random() * 2000)));
    return { id: `c${i}`, claim: parts.join(' ') };
  });
}

/** Drafts of about 280 characters: every second one holds a claim of the list. */
export function makeDrafts(claims: readonly { readonly claim: string }[], count: number): string[] {
  const random = generator(7);
  const other = makeClaims(count * 4, 2);
  return Array.from({ length: count }, (_, i) => {
    const around = other.slice(i * 4, i * 4 + 4).map((one) => one.claim);
    if (i % 2 === 0) around[1] = claims[Math.floor(random() * claims.length)]?.claim ?? '';
    return around.join('. ').slice(0, 280);
  });
}
