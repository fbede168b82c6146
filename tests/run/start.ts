/** `npm start`: builds, and shows the main job in a real browser, to a person or as a proof. */
import { join } from 'node:path';
import { launchChromium } from '../e2e/harness/chromium.ts';
import { FIXTURES } from '../e2e/harness/samples.ts';
import { folder, startServer } from '../e2e/harness/server.ts';
import { NotYet } from '../e2e/harness/wait.ts';
import { prove } from './demo.ts';
import { runProgram } from './steps.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const PICTURE = join(ROOT, '.output', 'demo.png');

/** The host plays X: our own labelled twin of a compose page, under a name that the manifest holds. */
const HOST = 'x.com';
const ADDRESS = `https://${HOST}/draft`;

const BUILDS: readonly (readonly [what: string, command: string, ...args: string[]])[] = [
  ['the extension', 'wxt', 'build'],
  ['the compose page', 'node', 'tests/fixtures/build.ts'],
];

const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function build(): Promise<void> {
  for (const [what, command, ...args] of BUILDS) {
    const { code, output } = await runProgram(command, args);
    if (code !== 0) throw new Error(`${output}\nBuilding ${what} failed.`);
  }
}

/** Linux without a display has nothing to open a window on. */
function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

async function start(headless: boolean): Promise<void> {
  await build();
  const server = await startServer({ [HOST]: folder(FIXTURES) });
  const browser = await launchChromium({ server, headless, webOpen: !headless });
  try {
    const page = await browser.openPage(ADDRESS);
    if (headless) {
      for (const [name, text] of await prove(page, PICTURE)) say(`${name}: ${text}`);
    } else {
      say('Chromium is open with Tabayun. Write a post; close the window to stop.');
      await browser.context.waitForEvent('close', { timeout: 0 });
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

try {
  await start(process.argv.includes('--headless') || !hasDisplay());
} catch (error) {
  if (!(error instanceof Error)) throw error;
  process.stderr.write(`${error instanceof NotYet ? `Did not work: ${error.message}` : error.message}\n`);
  process.exitCode = 1;
}
