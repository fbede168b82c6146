/** Metas in few characters: they are read at every cold start, before the first answer. */
import type { ItemMeta } from '../core/corpus.ts';
import { VERDICT_CODES } from '../core/model.ts';

/** Nearly every item is active, states a fact and replaces nothing: only what differs is written out. */
export interface PackedMetas {
  readonly ids: readonly string[];
  /** One digit an item: position in `VERDICT_CODES`. */
  readonly codes: string;
  readonly rest: readonly (readonly [item: number, differs: Partial<ItemMeta>])[];
}

export function packMetas(metas: readonly ItemMeta[]): PackedMetas {
  return {
    ids: metas.map((meta) => meta.id),
    codes: metas.map((meta) => VERDICT_CODES.indexOf(meta.code)).join(''),
    rest: metas.flatMap(({ status, hasAnswer, validUntil, supersedes }, item) => {
      const differs = {
        ...(status === 'active' ? {} : { status }),
        ...(hasAnswer ? {} : { hasAnswer }),
        ...(validUntil === undefined ? {} : { validUntil }),
        ...(supersedes.length === 0 ? {} : { supersedes }),
      };
      return Object.keys(differs).length === 0 ? [] : [[item, differs] as const];
    }),
  };
}

/** The metas that were packed, in order. */
export function unpackMetas({ ids, codes, rest }: PackedMetas): ItemMeta[] {
  const supersedes: readonly string[] = [];
  const metas = ids.map((id, item): ItemMeta => {
    const code = VERDICT_CODES[Number(codes[item])] ?? 'salah';
    return { id, status: 'active', code, hasAnswer: true, supersedes };
  });
  for (const [item, differs] of rest) {
    const meta = metas[item];
    if (meta) metas[item] = { ...meta, ...differs };
  }
  return metas;
}
