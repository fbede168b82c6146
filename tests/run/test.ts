/**
 * `npm test`: every check of the project that each change has to pass, one after the other, ending with one line of
 * totals. `--only` takes the longer suites too.
 */
import { lint } from './lint.ts';
import { programs, vitest } from './steps.ts';
import type { Step } from './steps.ts';

const STEPS: readonly Step[] = [
  programs('check', ['npm', 'run', '--silent', 'check']),
  vitest('unit'),
  vitest('components'),
  vitest('gold'),
  programs(
    'build',
    ['wxt', 'zip'],
    ['wxt', 'build', '-b', 'firefox', '--mv3'],
    ['node', 'tests/fixtures/build.ts'],
  ),
  programs('size', ['size-limit']),
  lint,
  vitest('e2e'),
];

/** Suites that take longer, and the builds of those above. */
const LONGER: readonly Step[] = [vitest('further', { minutes: 40 }), vitest('editors', { minutes: 40 })];

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Steps named by `--only name`, which may be given several times; those of every run without it. */
function chosen(args: readonly string[]): readonly Step[] {
  const names = args.filter((_, i) => args[i - 1] === '--only');
  const all = [...STEPS, ...LONGER];
  const unknown = names.find((name) => !all.some((step) => step.name === name));
  if (unknown) throw new Error(`no step is called ${unknown}: ${all.map(({ name }) => name).join(', ')}`);
  return names.length ? all.filter(({ name }) => names.includes(name)) : STEPS;
}

async function runAll(steps: readonly Step[]): Promise<number> {
  let passed = 0;
  let failed = 0;
  for (const step of steps) {
    const start = performance.now();
    const outcome = await step.run();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    if (outcome.failed > 0) say(outcome.output);
    const skipped = outcome.skipped ? `, ${outcome.skipped} left out here` : '';
    say(`${step.name}: ${outcome.failed ? `FAILED (${outcome.failed})` : 'ok'}, ${seconds} s${skipped}`);
    passed += outcome.passed;
    failed += outcome.failed;
  }
  say(`${passed} passed, ${failed} failed`);
  return failed;
}

process.exitCode = (await runAll(chosen(process.argv.slice(2)))) > 0 ? 1 : 0;
