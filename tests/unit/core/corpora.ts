import { makeCorpus, metaOf, type Corpus } from '../../../lib/core/corpus.ts';
import { buildSegment } from '../../../lib/core/index.ts';
import type { Clarification } from '../../../lib/core/model.ts';
import { openSegment, type Segment } from '../../../lib/core/segment.ts';

/** A whole clarification from the parts a test cares about. */
export function item(
  parts: Partial<Clarification> & { readonly id: string; readonly claim: string },
): Clarification {
  return {
    status: 'active',
    variants: [],
    verdict: { code: 'salah', label: 'Salah' },
    title: parts.claim,
    answer: 'Tidak benar.',
    url: 'https://contoh.go.id/klarifikasi',
    sources: [],
    published: '2026-01-02',
    topics: [],
    region: [],
    lang: 'id',
    seenAt: [],
    supersedes: [],
    foreignIds: [],
    ...parts,
  };
}

/** Builds a segment to the end. */
export function built(items: readonly Clarification[]): ArrayBuffer {
  const building = buildSegment(items, 2);
  let step = building.next();
  while (!step.done) step = building.next();
  return step.value;
}

export function opened(buffer: ArrayBuffer): Segment {
  const result = openSegment(buffer);
  if (!result.ok) throw new Error(result.problem);
  return result.segment;
}

/** One corpus of several lists. */
export function corpusOf(...lists: readonly (readonly Clarification[])[]): Corpus {
  return makeCorpus(lists.map((items) => ({ segment: opened(built(items)), metas: items.map(metaOf) })));
}

export const CLAIMS = [
  item({ id: 'urea-plastik', claim: 'Pupuk urea bersubsidi dicampur butiran plastik di Lampung' }),
  item({ id: 'lele-cacing', claim: 'Ikan lele dari kolam terpal menularkan cacing pita kepada pembelinya' }),
  item({ id: 'kakao-racun', claim: 'Biji kakao Sulawesi ditolak pabrik karena mengandung racun arsenik' }),
  item({
    id: 'traktor-gratis',
    claim: 'Kementan membagikan 5.000 traktor gratis kepada petani muda lewat formulir daring',
  }),
  item({ id: 'harga-jagung', claim: 'Harga jagung pakan naik menjadi Rp9.000 per kilogram mulai Senin' }),
] as const;
