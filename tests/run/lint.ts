import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Step } from './steps.ts';
import { runProgram } from './steps.ts';

const BUILD = '.output/firefox-mv3';
const LINTER = fileURLToPath(new URL('../bin/addons-linter', import.meta.resolve('addons-linter')));

/** A message of the store's linter. `file` is relative to the build. */
interface Message {
  readonly _type: 'error' | 'warning' | 'notice';
  readonly code: string;
  readonly message: string;
  readonly file: string | null;
}

/** A warning that is accepted, with its reason. `file` is compared with the hash of the build left out. */
interface Allowed {
  readonly code: string;
  readonly file: string | null;
  readonly reason: string;
}

const withoutHash = (file: string | null): string | null => file?.replace(/-[\w-]{8}(?=\.\w+$)/, '') ?? null;

/** Errors and warnings of addons-linter that are not on the committed list, one line each. */
async function unexpected(report: string): Promise<string[]> {
  const { errors, warnings }: { errors: Message[]; warnings: Message[] } = JSON.parse(report);
  const list = await readFile(new URL('lint-allowed.json', import.meta.url), 'utf8');
  const allowed: Allowed[] = JSON.parse(list);
  const isAllowed = (one: Message): boolean =>
    one._type === 'warning' &&
    allowed.some(({ code, file }) => code === one.code && file === withoutHash(one.file));
  return [...errors, ...warnings]
    .filter((one) => !isAllowed(one))
    .map((one) => `${one._type} ${one.code} ${one.file ?? ''}: ${one.message}`);
}

/** The Firefox build has no error in the store's linter, and no warning but those of `lint-allowed.json`. */
export const lint: Step = {
  name: 'lint',
  run: async () => {
    const ended = await runProgram('node', [LINTER, '--output', 'json', BUILD]);
    const start = ended.output.indexOf('{');
    if (start < 0) return { passed: 0, failed: 1, output: ended.output };
    const lines = await unexpected(ended.output.slice(start));
    return { passed: lines.length ? 0 : 1, failed: lines.length ? 1 : 0, output: lines.join('\n') };
  },
};
