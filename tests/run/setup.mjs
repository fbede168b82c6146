// Plain JavaScript for Node 20: brings a fresh clone to the point where TypeScript can take over.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, findFirefox } from './browsers.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PLAYWRIGHT_LIMIT_MS = 60_000;
const NPM_LIMIT_MS = 10 * 60_000;
const APT_LIMIT_MS = 10 * 60_000;

/** Something that the machine lacks and that could not be installed. The message says what to do. */
class Missing extends Error {}

const isRoot = () => process.getuid?.() === 0;
const say = (text) => process.stdout.write(`${text}\n`);

/** Runs a program to its end, its output going to ours unless `quiet`. True when it ended well within its time. */
function runs(command, args, { cwd = ROOT, timeout = NPM_LIMIT_MS, env = {}, quiet = false } = {}) {
  const done = spawnSync(command, args, {
    cwd,
    timeout,
    stdio: quiet ? 'ignore' : ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return done.status === 0;
}

const readLock = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined);

/** True when every package of the lock file is installed in its version. Optional ones may be absent. */
function isInstalled(folder) {
  const wanted = readLock(join(folder, 'package-lock.json'));
  const held = readLock(join(folder, 'node_modules', '.package-lock.json'));
  if (!wanted || !held) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional, link }]) =>
      path === '' || link || optional || devOptional || held[path]?.version === version,
  );
}

/**
 * Installs what the lock file names. `npm ci` would be the command, but it refuses a lock file made with a
 * registry that lacks the optional parts for other systems; `npm install --no-save` takes the same versions and
 * leaves both files as they are. What came is compared with the lock file afterwards, as `npm ci` would.
 */
function installPackages(folder, what) {
  if (!existsSync(join(folder, 'package-lock.json')) || isInstalled(folder)) return;
  say(`Installing ${what} (npm install)`);
  const args = ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  if (!runs('npm', args, { cwd: folder }))
    throw new Missing(`npm install failed in ${folder}. Is the npm registry within reach?`);
  if (!isInstalled(folder))
    throw new Missing(`What npm installed in ${folder} is not what package-lock.json names.`);
}

/** Node that runs TypeScript: the one among the packages, else this one when it is new enough. */
function findNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const packaged = join(ROOT, 'node_modules', 'node', 'bin', name);
  if (spawnSync(packaged, ['--version']).status === 0) return packaged;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  throw new Missing(
    'Node 24 is missing: its package did not run its install script. Run `npm rebuild node`, or install Node 24.',
  );
}

/** Debian's package and the way to find the program afterwards. */
const BROWSERS = {
  chromium: { packages: ['chromium', 'fonts-liberation'], find: findChromium },
  firefox: { packages: ['firefox-esr'], find: findFirefox },
};

function installWithApt(names) {
  if (!isRoot() || !existsSync('/etc/debian_version')) return;
  const packages = names.flatMap((name) => BROWSERS[name].packages);
  const options = { timeout: APT_LIMIT_MS, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  say(`Installing ${packages.join(', ')} (apt-get)`);
  if (runs('apt-get', ['update', '-qq'], options))
    runs('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

function installWithPlaywright(node) {
  say('Installing Chromium (playwright-core)');
  const cli = join(ROOT, 'node_modules', 'playwright-core', 'cli.js');
  runs(node, [cli, 'install', 'chromium'], { timeout: PLAYWRIGHT_LIMIT_MS, quiet: true });
}

/** Makes sure that the browsers are there: installed ones, else Debian's, else (Chromium) Playwright's. */
function installBrowsers(names, node) {
  const missing = () => names.filter((name) => !BROWSERS[name].find());
  if (missing().length > 0) installWithApt(missing());
  if (missing().includes('chromium')) installWithPlaywright(node);
  for (const name of missing()) {
    const debian = `apt-get install ${BROWSERS[name].packages[0]}`;
    throw new Missing(
      `No ${name} found. Install it (on Debian, as root: ${debian}) or set ${name.toUpperCase()} to its path.`,
    );
  }
}

/**
 * Installs what is missing: npm packages, the editors of the test pages, browsers.
 * Gives the Node to go on with. Throws Missing when something cannot be had.
 */
function setup(browsers) {
  installPackages(ROOT, 'packages');
  const node = findNode();
  installPackages(join(ROOT, 'tests', 'fixtures'), 'the editors of the test pages');
  installBrowsers(browsers, node);
  return node;
}

/**
 * Installs what is missing, then runs a TypeScript file of this folder on Node 24 in place of this process.
 * @param {string} file name in this folder
 * @param {readonly ('chromium' | 'firefox')[]} browsers what the file needs
 */
export function setupAndRun(file, browsers) {
  let node;
  try {
    node = setup(browsers);
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
    return;
  }
  const bins = [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const path = fileURLToPath(new URL(file, import.meta.url));
  const done = spawnSync(node, [path, ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PATH: bins },
  });
  process.exitCode = done.status ?? 1;
}
