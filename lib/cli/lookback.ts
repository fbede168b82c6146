/**
 * How well looking back works: fingerprints of real posts against the claims that they repeat, and of ordinary texts
 * against all claims at once.
 *   node lib/cli/lookback.ts --data DIR
 * DIR as for training. The thresholds in fingerprint.ts were set on this data; the two halves show how far a figure
 * moves from one sample to another. Deterministic.
 */
import { createHmac } from 'node:crypto';
import { parseArgs } from 'node:util';
import { deniesSomething } from '../core/denies.ts';
import { pairsOf, resembles, sketchOf } from '../core/fingerprint.ts';
import type { Sketch } from '../core/fingerprint.ts';
import { hash32 } from '../core/hash.ts';
import { readTrainingData } from './trainingdata.ts';

/** New clarifications that an ordinary text is compared with, and texts. */
const CLAIMS = 1_000;
const TEXTS = 2_000;

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) {
  console.error(
    'lookback: --data DIR is missing: the folder with claims.jsonl, pairs.jsonl and negatives.jsonl',
  );
  process.exit(2);
}
const { claims, posts, ordinary } = readTrainingData(values.data);
const known = new Map<string, number>();
/** As the extension keys them, with a key of our own. */
function keyed(text: string): number {
  const held = known.get(text);
  if (held !== undefined) return held;
  const hash = createHmac('sha256', 'measuring').update(text).digest().readUIntBE(0, 6);
  known.set(text, hash);
  return hash;
}
const sketch = (text: string): Sketch => sketchOf(pairsOf(text).map((pair) => keyed(pair.text)));
const claimPairs = (text: string) =>
  pairsOf(text).map((pair) => ({ hash: keyed(pair.text), weight: pair.weight }));
const inOrder = <T extends { readonly id: string }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => hash32(`lookback ${a.id}`) - hash32(`lookback ${b.id}`));
const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

const wordings = new Map(claims.map(({ id, claim }) => [id, claim]));
for (const kind of ['near', 'paraphrase'] as const) {
  const mine = posts.filter((post) => post.kind === kind);
  // Of a text that denies something no fingerprint is kept.
  const kept = mine.map(({ text }) => !deniesSomething(text));
  const found = mine.map(
    (post, at) => kept[at] && resembles(sketch(post.text), claimPairs(wordings.get(post.id) ?? '')),
  );
  const half = (odd: number): string => {
    const at = found.filter((_, i) => hash32(mine[i]!.id) % 2 === odd);
    return share(at.filter(Boolean).length, at.length);
  };
  const cut = mine.filter((post) => !sketch(post.text).whole).length;
  console.log(
    `${kind === 'near' ? 'near copies' : 'paraphrases'}: ${share(found.filter(Boolean).length, found.length)} of ${found.length} found (halves ${half(0)}, ${half(1)}); ${share(cut, mine.length)} of the posts have more pairs than are kept; ${share(kept.filter((one) => !one).length, mine.length)} are taken for denials`,
  );
}
const fresh = inOrder(claims)
  .slice(0, CLAIMS)
  .map(({ claim }) => claimPairs(claim));
const texts = inOrder(ordinary).slice(0, TEXTS);
const alarmed = texts.filter(({ text }) => {
  if (deniesSomething(text)) return false;
  const print = sketch(text);
  return fresh.some((pairs) => resembles(print, pairs));
});
console.log(
  `ordinary texts: ${share(alarmed.length, texts.length)} of ${texts.length} resemble any of ${fresh.length} new claims`,
);
