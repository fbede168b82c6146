import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { corpusOf } from '../../lib/cli/batch.ts';
import { check } from '../../lib/core/check.ts';
import { metaOf } from '../../lib/core/corpus.ts';
import { hash32 } from '../../lib/core/hash.ts';
import { parseList } from '../../lib/core/listfile.ts';

const parsed = parseList(readFileSync(new URL('../../public/lists/awal.json', import.meta.url), 'utf8'));
const items = parsed.ok ? parsed.list.items.filter((item) => item.verdict.code !== 'benar') : [];
const corpus = corpusOf(items.map((item) => ({ ...item, ...metaOf(item) })));

/** Words that no claim of the list is about. */
const OTHERS = 'gitar lukisan sepeda kacamata bulutangkis perangko keramik museum novel kamera'.split(' ');
const STEPS = 6;
const COPIES = 1_000;

/** The copy with this many words lost or put in place of others; each step keeps the damage of the one before. */
function damaged(text: string, steps: number, seed: string): string {
  const words = text.split(/\s+/);
  const order = words.map((_, i) => i).sort((a, b) => hash32(`${seed} ${a}`) - hash32(`${seed} ${b}`));
  for (const at of order.slice(0, steps))
    words[at] = hash32(`how ${seed} ${at}`) % 2 ? '' : OTHERS[hash32(`${at} ${seed}`) % OTHERS.length]!;
  return words.join(' ');
}

test(
  'over a thousand copies the mean score falls with each further step of damage',
  { timeout: 60_000 },
  () => {
    const wordings = items.flatMap((item) =>
      [item.claim, ...item.variants]
        .filter((text) => text.split(/\s+/).length > STEPS)
        .map((text) => ({ item, text })),
    );
    const means = Array.from({ length: STEPS + 1 }, (_, steps) => {
      let sum = 0;
      for (let copy = 0; copy < COPIES; copy++) {
        const { item, text } = wordings[copy % wordings.length]!;
        const { candidates } = check(damaged(text, steps, `copy ${copy}`), corpus, { top: 20 });
        sum += candidates.find(({ id }) => id === item.id)?.score ?? 0;
      }
      return sum / COPIES;
    });
    process.stdout.write(`damage: mean score ${means.map((mean) => mean.toFixed(3)).join(', ')}\n`);
    for (let step = 1; step <= STEPS; step++) expect(means[step]).toBeLessThan(means[step - 1]!);
  },
);
