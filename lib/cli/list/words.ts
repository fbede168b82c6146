/** What the workshop says, in the language of those who publish. */
import type { ListProblem } from '../../core/answers.ts';
import { formatBytes, formatNumber } from '../../text/format.ts';
import { idOptions } from '../../text/id-options.ts';
import { problemText } from '../../text/problem.ts';

/** Input that cannot be used: told to whoever typed the command, exit code 2. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}

/** What clients would refuse, or what the check found wrong: exit code 1. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

const WORDS = {
  t: idOptions,
  number: (value: number) => formatNumber(value, 'id'),
  bytes: (value: number) => formatBytes(value, 'id'),
};

/** A problem of the protocol in the words that officers would read. */
export function problemWords(problem: ListProblem): string {
  if (problem.code === 'HTTP')
    return 'Ada berkas yang tidak ditemukan: daftar.json, kunci/N.root.json, atau bagian b-*.json.';
  const { say } = problemText(WORDS, problem);
  return problem.code === 'BAD_ITEM' && problem.id !== undefined ? `${say} (id: ${problem.id})` : say;
}

/** Exit with code 1 and the problem in words. */
export function refusal(problem: ListProblem): never {
  throw new Refused(`Ditolak (${problem.code}). Petugas akan membaca: ${problemWords(problem)}`);
}
