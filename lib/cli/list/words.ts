/** What the workshop says, in the language of those who publish. */
import type { ListProblem } from '../../core/list-problem.ts';

/** Input that cannot be used: told to whoever typed the command, exit code 2. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}

/** What clients would refuse, or what the check found wrong: exit code 1. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

const CAUSES: Readonly<Record<string, string>> = {
  missing: 'tidak ada',
  wrong_type: 'jenis nilainya keliru',
  empty: 'kosong',
  too_long: 'terlalu panjang',
  too_many: 'terlalu banyak',
  bad_value: 'nilainya tidak dikenal',
  bad_date: 'bukan tanggal yang benar',
  not_https: 'bukan alamat https umum',
  bad_address: 'bukan alamat web',
  duplicate: 'sudah dipakai sebelumnya',
  bad_key: 'nama kolomnya terlarang',
  too_deep: 'susunannya terlalu dalam',
};

export const causeWords = (cause: string): string => CAUSES[cause] ?? cause;

const PROBLEMS: { readonly [Code in ListProblem['code']]?: string } = {
  ENVELOPE_PARSE: 'daftar.json bukan berkas yang utuh',
  ENVELOPE_SHAPE: 'susunan daftar.json keliru',
  NEED_UPDATE: 'berkas itu memakai format yang lebih baru daripada alat ini',
  BAD_KEY: 'ada nama kolom yang terlarang',
  TOO_DEEP: 'susunannya terlalu dalam',
  BAD_ALG: 'cara tanda tangan kunci tidak dikenal',
  UNSUPPORTED_ALG: 'cara tanda tangan kunci tidak didukung',
  BAD_SIGNATURE: 'tanda tangan tidak cocok, atau belum cukup banyak',
  UNKNOWN_KEY: 'ditandatangani dengan kunci yang tidak ada di akar kunci',
  ROOT_CHAIN: 'rantai akar kunci terputus atau tidak sah',
  WRONG_LIST: 'id daftar tidak sama',
  BAD_SEQ: 'nomor versi tidak sah',
  ROLLBACK: 'nomor versi lebih kecil daripada yang sudah terbit',
  FAST_FORWARD: 'nomor versi melompat terlalu jauh',
  EQUIVOCATION: 'nomor versi itu sudah dipakai untuk isi lain',
  BAD_VALIDITY: 'masa berlaku harus lebih dari 0 dan paling lama 45 hari',
  FROM_FUTURE: 'waktu terbit lebih maju daripada jam komputer ini',
  BAD_CHUNK_REF: 'rujukan ke bagian daftar keliru',
  CHUNK_SIZE: 'ada bagian daftar yang tidak utuh',
  CHUNK_HASH: 'ada bagian daftar yang isinya berbeda dari yang ditandatangani',
  COUNT: 'jumlah klarifikasi tidak sama dengan yang ditandatangani',
};

/** A problem of the protocol, as a sentence for the publisher. */
export function problemWords(problem: ListProblem): string {
  switch (problem.code) {
    case 'BAD_ITEM':
      return `klarifikasi nomor ${problem.item}${problem.id === undefined ? '' : ` (${problem.id})`}: kolom “${problem.field}” ${causeWords(problem.cause)}`;
    case 'SCHEMA':
      return `kolom “${problem.field}” ${causeWords(problem.cause)}`;
    case 'TOO_BIG':
      return `ukurannya melebihi ${problem.limit} byte`;
    case 'TOO_MANY':
      return `berisi ${problem.found} klarifikasi, paling banyak ${problem.limit}`;
    case 'HTTP':
      return 'ada berkas yang tidak ditemukan: daftar.json, kunci/N.root.json, atau bagian b-*.json';
    default:
      return PROBLEMS[problem.code] ?? problem.code;
  }
}

/** Exit with code 1 and the problem in words. */
export function refusal(problem: ListProblem): never {
  throw new Refused(`Ditolak (${problem.code}): ${problemWords(problem)}.`);
}
