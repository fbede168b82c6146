import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const ROOT = new URL('../..', import.meta.url).pathname;
const REPORTS = join(ROOT, '.output', 'reports');
const MINUTE = 60_000;

/** What a step came to. A step that runs no tests of its own counts as one. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Tests whose condition did not hold here. */
  readonly skipped?: number;
  /** What to show; all of it when the step failed. */
  readonly output: string;
}

export interface Step {
  readonly name: string;
  run(): Promise<Outcome>;
}

/** Exit code and everything that was printed. Code 1 when the time was up. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** Runs a program in the project's folder, in a process group of its own that is ended when the time is up. */
export function runProgram(command: string, args: readonly string[], limitMs = 20 * MINUTE): Promise<Ended> {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let output = '';
    const take = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const timer = setTimeout(() => {
      output += `\nended: more than ${limitMs / MINUTE} minutes\n`;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, limitMs);
    child.on('error', (error) => {
      clearTimeout(timer);
      done({ code: 1, output: `${output}${error.message}\n` });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      done({ code: code ?? 1, output });
    });
  });
}

/** A step that is one program, or several after each other, and counts as one test. */
export function programs(name: string, ...commands: readonly (readonly [string, ...string[]])[]): Step {
  return {
    name,
    run: async () => {
      let output = '';
      for (const [command, ...args] of commands) {
        const ended = await runProgram(command, args);
        output += ended.output;
        if (ended.code !== 0) return { passed: 0, failed: 1, output };
      }
      return { passed: 1, failed: 0, output };
    },
  };
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

/**
 * A step that is a project of Vitest. A file that does not load counts as failed. The linter lets no test be skipped but
 * by a stated condition: where data are not on this machine, or a browser cannot do what is asked; those are counted.
 */
export function vitest(name: string, { minutes = 20 } = {}): Step {
  return {
    name,
    run: async () => {
      const file = join(REPORTS, `${name}.json`);
      await mkdir(dirname(file), { recursive: true });
      await rm(file, { force: true });
      const args = ['run', '--config', 'tests/vitest.config.ts', '--project', name];
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
      const { code, output } = await runProgram('vitest', [...args, ...reporters], minutes * MINUTE);
      const report = await readFile(file, 'utf8').then(
        (text): Report => JSON.parse(text),
        () => undefined,
      );
      const passed = report?.numPassedTests ?? 0;
      const skipped = report ? report.numPendingTests + report.numTodoTests : 0;
      const failed = report?.numFailedTests ?? 1;
      return { passed, failed: code !== 0 ? Math.max(1, failed) : failed, skipped, output };
    },
  };
}
