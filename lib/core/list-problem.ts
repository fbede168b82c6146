/** Why a list or a page of the web could not be had. */
import type { AddressProblem } from './address.ts';
import type { ImportProblem } from './import-problem.ts';

/**
 * Codes of the network, of files, of signed lists (list protocol, section 10), and of storage. Of the codes there
 * `HTTP_4xx` and `HTTP_5xx` are `HTTP` with its status; `TLS` and `CORS` are in `NETWORK`, because no browser tells them
 * from a host that is not there (lib/platform/safe-fetch.ts); `EXPIRED` and `STORAGE_PRIVATE` refuse nothing: they are
 * marks of a held list (`signed.expired`) and of the store (`storage: 'memory'`).
 */
export type PlainCode =
  | 'OFFLINE'
  | 'RATE_LIMITED'
  | 'TIMEOUT'
  | 'REDIRECT'
  | 'NETWORK'
  | 'EMPTY'
  | 'BUSY'
  | 'ABORTED'
  | 'NOT_JSON'
  | 'NOT_A_LIST'
  | 'NOT_UTF8'
  | 'NEED_UPDATE'
  | 'ENVELOPE_PARSE'
  | 'ENVELOPE_SHAPE'
  | 'BAD_KEY'
  | 'TOO_DEEP'
  | 'BAD_ALG'
  | 'UNSUPPORTED_ALG'
  | 'BAD_SIGNATURE'
  | 'UNKNOWN_KEY'
  | 'ROOT_CHAIN'
  | 'BAD_SEQ'
  | 'ROLLBACK'
  | 'FAST_FORWARD'
  | 'EQUIVOCATION'
  | 'BAD_VALIDITY'
  | 'FROM_FUTURE'
  | 'BAD_CHUNK_REF'
  | 'CHUNK_SIZE'
  | 'CHUNK_HASH'
  | 'COUNT'
  /** A signed list where an unsigned one was subscribed, and the other way round. */
  | 'IS_SIGNED'
  | 'UNSIGNED'
  /** The administrator does not allow it. */
  | 'BY_POLICY'
  | 'STORAGE_FULL'
  | 'STORAGE_BROKEN';

/** Why a list could not be taken over. The old version stays. One Indonesian sentence each in lib/text. */
export type ListProblem =
  | { readonly code: PlainCode }
  | { readonly code: 'HTTP'; readonly status: number }
  | { readonly code: 'TOO_BIG'; readonly limit: number }
  | { readonly code: 'TOO_MANY'; readonly limit: number; readonly found: number }
  | { readonly code: 'WRONG_LIST'; readonly expected: string; readonly found: string }
  | { readonly code: 'BAD_URL'; readonly cause: AddressProblem }
  | { readonly code: 'DUPLICATE_LIST'; readonly id: string }
  /** `item` counts from 1, as officers count. `field` is a path such as `sources[0].url`. */
  | {
      readonly code: 'BAD_ITEM';
      readonly item: number;
      readonly id?: string;
      readonly field: string;
      readonly cause: string;
    }
  /** A field of a signed text or of a chunk. */
  | { readonly code: 'SCHEMA'; readonly field: string; readonly cause: string }
  | { readonly code: 'SHRINK'; readonly before: number; readonly after: number }
  | ImportProblem;
