import type { Page } from 'puppeteer-core';
import { beforeAll, describe } from 'vitest';
import type { Firefox } from '../e2e/harness/firefox.ts';
import { launchFirefox } from '../e2e/harness/firefox.ts';
import { useBrowser } from '../e2e/harness/use-browser.ts';
import { HOST } from '../e2e/sync-cases.ts';
import { killHost } from './host.ts';
import { killRounds } from './rounds.ts';
import { Versions } from './versions.ts';

let page: Page;
let kill: () => Promise<void>;
const host = killHost();
const versions = new Versions();
host.add(versions.publisher);

const { browser: firefox } = useBrowser({ [HOST]: host.site }, launchFirefox);
beforeAll(async () => {
  page = await firefox().openExtensionPage('manifest.json');
  kill = await eventPageKiller(firefox());
});

/** What puppeteer talks to Firefox with; it has no method for the browser's own windows. */
interface Bidi {
  send(method: string, params: object): Promise<{ readonly result: never }>;
}
interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly exceptionDetails?: { readonly text: string };
}

/** Ends the event page as Firefox itself ends one that is idle, at once. */
async function eventPageKiller({ browser, extensionId }: Firefox): Promise<() => Promise<void>> {
  const { connection } = browser as unknown as { connection: Bidi };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [{ context }] = (tree.result as { contexts: [{ context: string }] }).contexts;
  const end = `WebExtensionPolicy.getByID(${JSON.stringify(extensionId)}).extension
    .terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true }).then(() => undefined)`;
  return async () => {
    const { result } = await connection.send('script.evaluate', {
      expression: end,
      target: { context },
      awaitPromise: true,
    });
    const { type, exceptionDetails } = result as Evaluated;
    if (type !== 'success') throw new Error(exceptionDetails?.text);
  };
}

describe('Firefox', () => {
  killRounds({ name: 'Firefox, event page', page: () => page, kill: () => kill(), host, versions });
});
