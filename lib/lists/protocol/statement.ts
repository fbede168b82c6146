/** What a publisher signs: which version of the list counts, until when, and which chunks it is made of. */
import {
  asFields,
  FieldError,
  type Fields,
  httpsAddress,
  listOf,
  optionalText,
  text,
} from '../../core/fields.ts';
import { MAX_ITEMS } from '../../core/listfile.ts';
import type { ListHeader } from '../../core/model.ts';
import { readTime, readWhole } from './fields.ts';
import { LIMITS } from './limits.ts';
import { Refusal, refuse } from './refusal.ts';
import { countOf, readSkip } from './skips.ts';
import { readJsonText } from './strict-json.ts';

const FORMAT = 'klarifikasi-list/1';
const ID = /^[a-z0-9-]{3,64}$/;
const ITEM_ID = /^[A-Za-z0-9._:-]{1,80}$/;
const HEX_64 = /^[0-9a-f]{64}$/;
const PATH = /^[A-Za-z0-9._-]{1,100}$/;

/** A chunk by its content. */
export interface ChunkRef {
  /** Beside the envelope. */
  readonly path: string;
  /** Bytes, exactly. */
  readonly size: number;
  readonly sha256: string;
  readonly items: number;
  /** Places of items that do not count any more, rising. Absent when all count. */
  readonly skip?: readonly number[];
}

/** The signed text, read. Times are RFC 3339 in UTC. */
export interface Statement {
  readonly header: ListHeader;
  readonly seq: number;
  readonly expires: string;
  readonly updateEveryMinutes: number;
  readonly contact?: string;
  /** Addresses that end in `/`, under which the same files lie. */
  readonly mirrors: readonly string[];
  /** The newest root, by version and the SHA-256 of its signed text. */
  readonly root: { readonly version: number; readonly sha256: string };
  readonly chunks: readonly ChunkRef[];
  readonly count: number;
  /** Items that may not match any more, from the moment this is verified. */
  readonly revoked: readonly string[];
}

/**
 * Reads the signed text of the list `id`. Its signatures have to be good already.
 * @throws {Refusal} ENVELOPE_PARSE, NEED_UPDATE, WRONG_LIST, BAD_SEQ, BAD_VALIDITY, BAD_CHUNK_REF, TOO_BIG, TOO_MANY, SCHEMA
 */
export function readStatement(signed: string, id: string): Statement {
  const value = readJsonText(signed, 'ENVELOPE_PARSE');
  const from = fieldsOf(value);
  const found = from['format'];
  if (typeof found === 'string' && /^klarifikasi-list\/\d+$/.test(found) && found !== FORMAT)
    refuse('NEED_UPDATE');
  if (found !== FORMAT) refuse('ENVELOPE_SHAPE');
  if (from['id'] !== id) {
    throw new Refusal({ code: 'WRONG_LIST', expected: id, found: String(from['id']).slice(0, 64) });
  }
  const seq = from['seq'];
  if (typeof seq !== 'number' || !Number.isSafeInteger(seq) || seq < 1) return refuse('BAD_SEQ');
  try {
    return { seq, ...readRest(from, id) };
  } catch (error) {
    if (error instanceof FieldError)
      throw new Refusal({ code: 'SCHEMA', field: error.field, cause: error.reason });
    throw error;
  }
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : refuse('ENVELOPE_SHAPE');
}

function readRest(from: Fields, id: string): Omit<Statement, 'seq'> {
  const header = readHeader(from, id);
  const expires = readTime(from, 'expires');
  const valid = Date.parse(expires) - Date.parse(header.issued);
  if (valid <= 0 || valid > LIMITS.validity) refuse('BAD_VALIDITY');
  const contact = optionalText(from, 'contact', LIMITS.headerText);
  const chunks = readChunkRefs(from['chunks']);
  const { least, most, usual } = LIMITS.updateEvery;
  return {
    header,
    expires,
    updateEveryMinutes:
      from['updateEveryMinutes'] === undefined ? usual : readWhole(from, 'updateEveryMinutes', least, most),
    ...(contact === undefined ? {} : { contact }),
    mirrors: listOf(from, 'mirrors', LIMITS.mirrors, readMirror),
    root: readRootRef(from['root']),
    chunks,
    count: readWhole(from, 'count', 0),
    revoked: listOf(from, 'revoked', LIMITS.revoked, readItemId),
  };
}

function readHeader(from: Fields, id: string): ListHeader {
  if (!ID.test(id)) throw new FieldError('id', 'bad_value');
  const publisher = asFields(from['publisher'], 'publisher');
  const name = text(publisher, 'name', LIMITS.headerText, 'publisher.');
  const notice = optionalText(from, 'notice', LIMITS.notice);
  return {
    id,
    title: text(from, 'title', LIMITS.headerText),
    publisher:
      publisher['url'] === undefined ? { name } : { name, url: httpsAddress(publisher, 'url', 'publisher.') },
    issued: readTime(from, 'issued'),
    lang: optionalText(from, 'lang', LIMITS.headerText) ?? 'id',
    ...(notice === undefined ? {} : { notice }),
  };
}

/** An https base. @throws {FieldError} */
export function readMirror(value: unknown, path: string): string {
  const address = httpsAddress({ [path]: value }, path);
  const url = new URL(address);
  if (!url.pathname.endsWith('/') || url.search !== '' || url.hash !== '')
    throw new FieldError(path, 'bad_value');
  return address;
}

function readRootRef(value: unknown): Statement['root'] {
  const from = asFields(value, 'root');
  const sha256 = from['sha256'];
  if (typeof sha256 !== 'string' || !HEX_64.test(sha256)) throw new FieldError('root.sha256', 'bad_value');
  return { version: readWhole(from, 'version', 1), sha256 };
}

function readItemId(value: unknown, path: string): string {
  if (typeof value !== 'string' || !ITEM_ID.test(value)) throw new FieldError(path, 'bad_value');
  return value;
}

function readChunkRefs(value: unknown): ChunkRef[] {
  if (!Array.isArray(value) || value.length > LIMITS.chunks) return refuse('BAD_CHUNK_REF');
  const refs = value.map(readChunkRef);
  const total = refs.reduce((sum, ref) => sum + ref.size, 0);
  if (total > LIMITS.chunksTotal) throw new Refusal({ code: 'TOO_BIG', limit: LIMITS.chunksTotal });
  const found = refs.reduce((sum, ref) => sum + countOf(ref), 0);
  if (found > MAX_ITEMS) throw new Refusal({ code: 'TOO_MANY', limit: MAX_ITEMS, found });
  if (new Set(refs.map((ref) => ref.sha256)).size !== refs.length) refuse('BAD_CHUNK_REF');
  return refs;
}

function readChunkRef(value: unknown): ChunkRef {
  if (typeof value !== 'object' || value === null) return refuse('BAD_CHUNK_REF');
  const { path, size, sha256, items, skip } = value as Record<string, unknown>;
  if (typeof path !== 'string' || !PATH.test(path) || path.includes('..')) return refuse('BAD_CHUNK_REF');
  if (typeof sha256 !== 'string' || !HEX_64.test(sha256)) return refuse('BAD_CHUNK_REF');
  if (!isWhole(size) || size < 1 || size > LIMITS.chunk || !isWhole(items)) return refuse('BAD_CHUNK_REF');
  const skipped = readSkip(skip, items);
  return { path, size, sha256, items, ...(skipped.length > 0 ? { skip: skipped } : {}) };
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
