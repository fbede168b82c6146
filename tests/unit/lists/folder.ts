/** Reads the files of a publisher as a sync does. */
import type { Downloaded } from '../../../lib/lists/ports.ts';
import type { ReadOptions, Source } from '../../../lib/lists/sync/source.ts';

export type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
export type Fault = (path: string, options: ReadOptions) => Downloaded | undefined;

/** A place with these files. `fault` may answer in their stead; `asked` takes down every path. */
export function place(files: Files, asked: string[] = [], fault: Fault = () => undefined): Source {
  const read = async (path: string, options: ReadOptions): Promise<Downloaded> => {
    asked.push(path);
    const wrong = fault(path, options);
    if (wrong) return wrong;
    const bytes = files.get(path);
    if (!bytes) return { ok: false, problem: { code: 'HTTP', status: 404 } };
    if (bytes.length > options.limit)
      return { ok: false, problem: { code: 'TOO_BIG', limit: options.limit } };
    return { ok: true, bytes: new Uint8Array(bytes) };
  };
  return { envelope: (options) => read('daftar.json', options), file: read };
}
