import { afterAll, beforeAll } from 'vitest';
import type { LocalServer, Seen, Site } from './server.ts';
import { startServer } from './server.ts';

/** A browser that runs while the tests do, and the server that plays its hosts. */
export interface InBrowser<Browser> {
  browser(): Browser;
  server(): LocalServer;
  /** Every request that came to the server, oldest first. */
  requests(): readonly Seen[];
}

/**
 * Starts a server of `sites` by host name, and by `launch` a browser that reaches them, for the tests of the file or
 * group that calls this; ends both after them.
 */
export function useBrowser<Browser extends { close(): Promise<void> }>(
  sites: Readonly<Record<string, Site>>,
  launch: (options: { readonly server: LocalServer }) => Promise<Browser>,
): InBrowser<Browser> {
  let server: LocalServer | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    server = await startServer(sites);
    browser = await launch({ server });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    browser: () => started(browser),
    server: () => started(server),
    requests: () => started(server).seen,
  };
}

function started<T>(one: T | undefined): T {
  if (one === undefined) throw new Error('the browser is not started');
  return one;
}
