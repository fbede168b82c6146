/** Programs that open what the report gives out. Only this suite needs them. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PACKAGES = ['libreoffice-calc', 'poppler-utils'];
const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

/** Makes sure of LibreOffice and the PDF tools: those that are there, else Debian's. @throws with what to do */
export function installPrograms(): void {
  if (has('soffice') && has('pdftotext') && has('pdfinfo')) return;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], { env });
  }
  if (!has('soffice') || !has('pdftotext'))
    throw new Error(`LibreOffice or poppler is missing: apt-get install ${PACKAGES.join(' ')}`);
}

/** Runs a program to its end and gives what it printed. @throws when it fails */
export function run(program: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 240_000 });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  return stdout;
}
