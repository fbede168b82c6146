import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Real posts lie beside the project where it is developed; elsewhere our own pairs are the gold run. */
const shared = new URL('../../../shared/', import.meta.url).pathname;
const scorer = join(shared, 'eval/score.mjs');

interface Score {
  readonly near_verbatim: { readonly caught: number; readonly first: number };
  readonly paraphrase: { readonly caught: number };
  readonly embedded: { readonly caught: number };
  readonly denial: { readonly alarm: number };
  readonly passage: number;
  readonly ordinary_alarm: number;
  readonly unstable: number;
  readonly contradictory: number;
}

function score(): Score {
  const folder = mkdtempSync(join(tmpdir(), 'gold-'));
  const out = join(folder, 'score.json');
  const batch = new URL('../../lib/cli/batch.ts', import.meta.url).pathname;
  const args = [scorer, '--sample', '400', '--json', out, '--', process.execPath, batch];
  const run = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  try {
    if (run.status !== 0) throw new Error(run.stderr);
    process.stdout.write(run.stdout);
    const read: Score = JSON.parse(readFileSync(out, 'utf8'));
    return read;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.runIf(existsSync(scorer))('real posts', () => {
  test('recall and false alarms hold their floors', () => {
    const found = score();
    expect(found.near_verbatim.caught).toBeGreaterThanOrEqual(0.88);
    expect(found.near_verbatim.first).toBeGreaterThanOrEqual(0.95);
    expect(found.paraphrase.caught).toBeGreaterThanOrEqual(0.45);
    expect(found.embedded.caught).toBeGreaterThanOrEqual(0.92);
    expect(found.passage).toBeGreaterThanOrEqual(0.95);
    expect(found.denial.alarm).toBeLessThanOrEqual(0.08);
    expect(found.ordinary_alarm).toBeLessThanOrEqual(0.02);
    expect(found.unstable).toBe(0);
    expect(found.contradictory).toBe(0);
  });
});
