/**
 * Shows that a level means the same whatever the size of the list: how many ordinary texts alarm at each size.
 *   node lib/cli/levels.ts --data DIR [--captions FILE]
 * DIR holds `claims.jsonl` and `negatives.jsonl` as for training. Lists beyond the claims at hand are filled up with
 * halves of two claims joined. Deterministic.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { check } from '../core/check.ts';
import { hash32 } from '../core/hash.ts';
import { corpusOf } from './batch.ts';
import { readTrainingData } from './trainingdata.ts';

const SIZES = [100, 1_000, 8_000, 80_000] as const;
/** Ordinary texts looked at per size. */
const TEXTS = 3_000;

const shuffled = <T extends { readonly id: string }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => hash32(`levels ${a.id}`) - hash32(`levels ${b.id}`));

/** The first `size` claims in a fixed random order, filled up with joined halves. */
function listOf(claims: readonly { readonly id: string; readonly claim: string }[], size: number): string[] {
  const out = claims.slice(0, size).map((one) => one.claim);
  const half = (i: number, second: boolean): string => {
    const words = claims[hash32(`half ${i} ${String(second)}`) % claims.length]!.claim.split(/\s+/);
    const middle = Math.ceil(words.length / 2);
    return words.slice(...(second ? [middle] : [0, middle])).join(' ');
  };
  while (out.length < size) out.push(`${half(out.length, false)} ${half(out.length, true)}`);
  return out;
}

function main(): void {
  const { values } = parseArgs({ options: { data: { type: 'string' }, captions: { type: 'string' } } });
  if (!values.data) {
    process.stderr.write('levels: --data DIR is needed\n');
    process.exitCode = 2;
    return;
  }
  const { claims, ordinary } = readTrainingData(values.data);
  const sets = new Map([['ordinary', shuffled(ordinary).slice(0, TEXTS)]]);
  if (values.captions) {
    const rows = readFileSync(values.captions, 'utf8').trim().split('\n');
    sets.set(
      'captions',
      rows.map((row): { id: string; text: string; news: boolean } => JSON.parse(row)),
    );
  }
  const order = shuffled(claims);
  for (const size of SIZES) {
    const corpus = corpusOf(
      listOf(order, size).map((claim, i) => ({
        id: `c${i}`,
        claim,
        variants: [],
        code: 'salah',
        status: 'active',
        supersedes: [],
        hasAnswer: true,
      })),
    );
    for (const [name, texts] of sets) {
      const verdicts = texts.map(({ text }) => check(text, corpus, { top: 1 }).verdict);
      const strong = verdicts.filter((verdict) => verdict === 'strong').length;
      const any = strong + verdicts.filter((verdict) => verdict === 'possible').length;
      const percent = (count: number): string => `${((100 * count) / texts.length).toFixed(2)} %`;
      process.stdout.write(
        `${size} clarifications, ${texts.length} ${name}: alarm ${percent(any)}, strong ${percent(strong)}\n`,
      );
    }
  }
}

main();
