import { OUTPUT } from '../../fixtures/build.ts';
import { twinMarkup } from '../../fixtures/twins.ts';
import type { Twin } from '../../fixtures/twins.ts';
import type { Site } from './server.ts';
import { folder, page } from './server.ts';

/** Serves a twin on every path of a host, whatever the address carries. */
export async function twinSite(name: Twin, texts: readonly string[]): Promise<Site> {
  const markup = page(await twinMarkup(name, texts));
  const scripts = folder(OUTPUT);
  return (request, response) =>
    request.url?.startsWith('/twin-') ? scripts(request, response) : markup(request, response);
}
