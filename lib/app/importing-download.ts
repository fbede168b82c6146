/** Addresses that answer with a feed, a page, a table or WordPress posts instead of a list: read as a list on the way. */
import { fileOf, listOf } from '../lists/imports/list-file.ts';
import { refuse } from '../lists/imports/imported.ts';
import type { ParseMarkup } from '../lists/imports/markup.ts';
import { readImport } from '../lists/imports/read-import.ts';
import type { Download, Downloaded } from '../lists/ports.ts';

export interface ImportingPorts {
  readonly download: Download;
  readonly parse: ParseMarkup;
  /** Whether the administrator lets officers add unsigned content. */
  readonly allowed: () => Promise<boolean>;
  /** One sentence for every card of an imported list. */
  readonly notice: (source: string) => string;
}

/** Code units at the beginning of a file that tell a list of our own. */
const HEAD = 4096;

/**
 * A download that gives list files for every source that is understood. A list of our own, and what is not understood,
 * passes as it is: taking it over says what is wrong with it.
 */
export function makeImportingDownload(ports: ImportingPorts): Download {
  return async (url, options) => {
    const posts = postsOf(url);
    const fetched = posts
      ? await allPages(ports.download, posts, options)
      : await ports.download(url, options);
    if (!fetched.ok || isOwn(fetched.bytes)) return fetched;
    const { hostname } = new URL(url);
    const read = await readImport(fetched.bytes, { source: hostname, parse: ports.parse });
    if (!read.ok) return isUnknown(read.problem) ? fetched : read;
    if ('own' in read) return fetched;
    if (!(await ports.allowed())) return { ok: false, problem: { code: 'BY_POLICY' } };
    const { kind, items, skipped } = read.imported;
    const [wrong] = skipped;
    // A table is kept by somebody who can mend it; of a feed it is known that plain news is among it.
    if (kind === 'csv' && wrong)
      return refuse('BAD_ROW', { line: wrong.at, field: wrong.field, why: wrong.cause });
    if (items.length === 0)
      return refuse(kind === 'csv' ? 'NO_COLUMN' : 'NOTHING', kind === 'csv' ? { field: 'claim' } : {});
    const bytes = fileOf(listOf(read.imported, { source: url, notice: ports.notice(hostname) }));
    return { ok: true, bytes, partial: kind === 'feed' || fetched.partial === true };
  };
}

function isOwn(bytes: Uint8Array<ArrayBuffer>): boolean {
  return /^\uFEFF?\s*\{[^]*"klarifikasi-/.test(new TextDecoder().decode(bytes.subarray(0, HEAD)));
}

/** What taking over a list names better: it is no list, no JSON, nothing at all. */
function isUnknown(problem: { readonly code: string; readonly cause?: unknown }): boolean {
  return problem.code !== 'IMPORT' || problem.cause === 'UNKNOWN' || problem.cause === 'BROKEN';
}

/** Posts of a page, and pages that are asked for (list protocol, section 13). */
const PER_PAGE = 100;
const MAX_PAGES = 20;

/** The address of a WordPress site's posts, without what pages of it would name; null for another address. */
function postsOf(address: string): URL | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/\/wp-json\/wp\/v2\/posts\/?$/.test(url.pathname)) return null;
  url.searchParams.set('per_page', String(PER_PAGE));
  url.searchParams.set('_fields', 'id,date_gmt,modified_gmt,link,title,content');
  return url;
}

/** All pages as one list of posts. A page beyond the last is refused by WordPress, and ends it. */
async function allPages(download: Download, url: URL, options: Parameters<Download>[1]): Promise<Downloaded> {
  const posts: unknown[] = [];
  const all = (partial: boolean): Downloaded => ({
    ok: true,
    bytes: new TextEncoder().encode(JSON.stringify(posts)),
    partial,
  });
  let left = options.limit;
  for (let page = 1; page <= MAX_PAGES; page++) {
    url.searchParams.set('page', String(page));
    // The limit is that of all pages together, as of any other list.
    const fetched = await download(url.href, { ...options, limit: left });
    if (!fetched.ok && page > 1 && fetched.problem.code === 'HTTP' && fetched.problem.status === 400)
      return all(false);
    if (!fetched.ok) return fetched;
    const some = parsed(fetched.bytes);
    if (!some) return fetched;
    left -= fetched.bytes.byteLength;
    posts.push(...some);
    if (some.length < PER_PAGE) return all(false);
  }
  return all(true);
}

function parsed(bytes: Uint8Array<ArrayBuffer>): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
