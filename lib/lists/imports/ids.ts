/** Ids for clarifications and lists whose source gives none: the same source always gives the same id. */
import { hash32 } from '../../core/hash.ts';

const SLUG_LENGTH = 48;

/** Lower-case ASCII letters, digits and hyphens; empty when nothing is left of the text. */
export function slug(text: string, length = SLUG_LENGTH): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, length)
    .replace(/^-+|-+$/g, '');
}

/** 64 bits in hex: two 32-bit hashes, so that two of 50,000 entries meet once in a billion lists. */
function fingerprint(text: string): string {
  return [hash32(text), hash32(`\n${text}`)].map((part) => part.toString(16).padStart(8, '0')).join('');
}

/** Id of an entry, from its address and its claim: an address may state several claims. */
export function idFor(url: unknown, claim: unknown): string {
  const address = typeof url === 'string' ? url : '';
  const path = URL.canParse(address) ? new URL(address).pathname : '';
  const name = slug(path.split('/').findLast((part) => slug(part) !== '') ?? '');
  const print = fingerprint(`${address}\n${typeof claim === 'string' ? claim : ''}`);
  return name === '' ? `impor-${print}` : `${name}-${print}`;
}

/** Longest id of a list. */
const LIST_ID = 64;

/** The next free name beside an id, and the number that makes it: from 2. */
export function idBeside(
  id: string,
  taken: ReadonlySet<string>,
): { readonly id: string; readonly number: number } {
  for (let number = 2; ; number++) {
    const end = `-${number}`;
    const beside = `${id.slice(0, LIST_ID - end.length)}${end}`;
    if (!taken.has(beside)) return { id: beside, number };
  }
}

/** Id of a list, `[a-z0-9-]{3,64}`, from the address or the file it comes from. */
export function listIdFor(source: string): string {
  const name = slug(source.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\.[a-z]{2,6}$/i, ''), 40);
  return `impor-${name === '' ? '' : `${name}-`}${fingerprint(source).slice(0, 8)}`;
}
