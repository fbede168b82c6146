/** Where the files of a signed list are read: its own host, a mirror, or a folder. */
import type { Download, Downloaded } from '../ports.ts';

export interface ReadOptions {
  /** Bytes. */
  readonly limit: number;
  /** Milliseconds for all of it. */
  readonly deadline?: number;
  /** Milliseconds for all of it where it comes fast enough to be whole by then. */
  readonly longest?: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (done: number, total: number) => void;
  /** What lies in a cache is not trusted: it gave wrong bytes. */
  readonly afresh?: boolean;
}

/** A place that holds all files of a list. Nothing that it gives is trusted. */
export interface Source {
  envelope(options: ReadOptions): Promise<Downloaded>;
  /** A file beside the envelope: a chunk, or a root in `kunci/`. */
  file(path: string, options: ReadOptions): Promise<Downloaded>;
}

/** The host of an address, which is the address of the envelope. */
export function hostSource(url: string, download: Download): Source {
  return {
    envelope: (options) => download(url, optionsOf(options)),
    file: (path, options) => download(new URL(path, url).href, optionsOf(options)),
  };
}

/** A mirror: the same files under another base, which ends in `/`. */
export function mirrorSource(base: string, url: string, download: Download): Source {
  const name = new URL(url).pathname.split('/').at(-1) ?? '';
  return hostSource(new URL(name, base).href, download);
}

/** All places of a list: mirrors in random order, its own host last, so that no mirror can hold an update back. */
export function sourcesOf(
  url: string,
  mirrors: readonly string[],
  download: Download,
  random: () => number,
): Source[] {
  const shuffled = mirrors
    .map((base) => ({ base, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ base }) => mirrorSource(base, url, download));
  return [...shuffled, hostSource(url, download)];
}

function optionsOf({
  limit,
  deadline,
  longest,
  signal,
  onProgress,
  afresh,
}: ReadOptions): Parameters<Download>[1] {
  return {
    limit,
    ...(deadline === undefined ? {} : { deadline }),
    ...(longest === undefined ? {} : { longest }),
    ...(signal ? { signal } : {}),
    ...(onProgress ? { onProgress } : {}),
    ...(afresh ? { afresh } : {}),
  };
}
