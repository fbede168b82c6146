/** An import as a plain list file, which goes the way of every list: validated again, guarded, taken over. */
import { cleanText } from '../../core/clean.ts';
import { addressProblem } from '../../core/address.ts';
import { LIST_FORMAT } from '../../core/listfile.ts';
import type { ClarificationList } from '../../core/model.ts';
import { listIdFor } from './ids.ts';
import type { Imported } from './imported.ts';

/** Longest header text, in UTF-16 code units. */
const HEADER_TEXT = 200;

export interface ListNames {
  /** Where it comes from: makes the id of the list, so that the same source updates the same list. */
  readonly source: string;
  /** Another id than that: a list that stands beside the one of the same source. */
  readonly id?: string;
  /** The officer's own title. */
  readonly title?: string;
  /** One sentence that every card from this list shows: that nobody signed it. */
  readonly notice: string;
}

/** The id of the list that an import makes: the one that it names, as an export of ours does, else by its source. */
export const idOfImport = ({ header: { id } }: Imported, source: string): string =>
  id !== undefined && /^[a-z0-9-]{3,64}$/.test(id) ? id : listIdFor(source);

/** The list of an import. Same source and same content give the same list: nothing depends on the clock. */
export function listOf(imported: Imported, names: ListNames): ClarificationList {
  const { header, items } = imported;
  const id = names.id ?? idOfImport(imported, names.source);
  const url = header.publisherUrl;
  return {
    id,
    title: short(names.title ?? header.title) || id,
    publisher: {
      name: short(header.publisher) || id,
      ...(url !== undefined && addressProblem(url) === null ? { url } : {}),
    },
    issued: header.issued ?? newest(items.map((item) => item.updated ?? item.published)),
    lang: header.lang ?? 'id',
    notice: header.notice ?? names.notice,
    items,
  };
}

/** The bytes of a list file. */
export function fileOf(list: ClarificationList): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify({ format: LIST_FORMAT, ...list }));
}

const short = (text: string): string => cleanText(text).slice(0, HEADER_TEXT).trim();

function newest(dates: readonly string[]): string {
  return dates.reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a));
}
