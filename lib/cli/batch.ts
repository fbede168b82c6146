/**
 * Checks many drafts from the terminal, on the same code path as the extension:
 *   node lib/cli/batch.ts --list FILE --drafts FILE [--top 5]
 *
 * One JSON line a draft, in order: {"id", "verdict", "candidates": [{"id", "score", "level", "passage"}], "ms"}.
 * The levels are calibrated for the list as when the extension takes it over: by the ordinary texts of the package and
 * those of the list. Items without a verdict count as found wrong. The rule that an item without a stated fact is at most `possible`
 * holds for lists in the project's own format only: a bare `id, claim` row says nothing about facts.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { calibrate } from '../core/calibrate.ts';
import { check } from '../core/check.ts';
import { type Corpus, makeCorpus } from '../core/corpus.ts';
import { buildSegment } from '../core/index.ts';
import { openSegment } from '../core/segment.ts';
import { packagedOrdinary } from './ordinary.ts';
import { type BatchItem, InputError, readDrafts, readItems, readOrdinary } from './readlist.ts';

/** Corpus of one list, calibrated by ordinary texts where there are any. */
export const corpusOf = (items: readonly BatchItem[], ordinary: readonly string[] = []): Corpus =>
  corpusOfLists([items], ordinary);

/** The same of several lists. */
export function corpusOfLists(lists: readonly (readonly BatchItem[])[], ordinary: readonly string[]): Corpus {
  return makeCorpus(
    lists.map((metas) => {
      const opened = openSegment(finish(buildSegment(metas)));
      if (!opened.ok) throw new Error(`segment ${opened.problem}`);
      const source = { segment: opened.segment, metas };
      return { ...source, calibration: finish(calibrate(makeCorpus([source]), ordinary)) };
    }),
  );
}

/** What a generator returns, without the pauses. */
function finish<T>(work: Generator<unknown, T, undefined>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

function read(option: string, file: string | undefined): { file: string; content: string } {
  if (!file) throw new InputError(option, 0, 'this option needs a file');
  try {
    return { file, content: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)) };
  } catch (error) {
    throw new InputError(file, 0, error instanceof Error ? error.message : String(error));
  }
}

function main(): void {
  const { values } = parseArgs({
    options: { list: { type: 'string' }, drafts: { type: 'string' }, top: { type: 'string', default: '5' } },
  });
  const top = Number(values.top);
  if (!Number.isInteger(top) || top < 1 || top > 100)
    throw new InputError('--top', 0, 'a whole number from 1 to 100');
  const list = read('--list', values.list);
  const drafts = read('--drafts', values.drafts);
  const ordinary = [...packagedOrdinary(), ...readOrdinary(list.content)];
  const corpus = corpusOf(readItems(list.file, list.content), ordinary);
  for (const { id, text } of readDrafts(drafts.file, drafts.content)) {
    const start = performance.now();
    const result = check(text, corpus, { top });
    const ms = Math.round((performance.now() - start) * 1000) / 1000;
    const candidates = result.candidates.map(({ id: of, score, level, passage }) => ({
      id: of,
      score,
      level,
      passage,
    }));
    process.stdout.write(`${JSON.stringify({ id, verdict: result.verdict, candidates, ms })}\n`);
  }
}

if (import.meta.main) {
  try {
    main();
  } catch (error) {
    if (!(error instanceof InputError) && !(error instanceof TypeError && 'code' in error)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
