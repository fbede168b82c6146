/** Long lists of clarifications as an office would have them, and what a day does to them. */
import type { Clarification } from '../../lib/core/model.ts';
import { item } from '../unit/app/world.ts';
import { generator, growClaims } from './claims.ts';
import type { Claim } from './engine.ts';

/** `count` clarifications with claim, fact, short correction and two addresses: about 0.9 kB each, as JSON. */
export function growItems(claims: readonly Claim[], count: number): Clarification[] {
  const texts = growClaims(claims, claims.length + 2 * count).slice(claims.length);
  return growClaims(claims, count).map(({ claim }, i) => {
    const answer = `${texts[2 * i]!.claim}. ${texts[2 * i + 1]!.claim}.`;
    const url = `https://contoh.go.id/klarifikasi/${2020 + (i % 7)}/${i}/${slug(claim)}`;
    return item(`k-${i}`, claim.slice(0, 2000), {
      title: claim.slice(0, 300),
      answer,
      correction: { short: answer.slice(0, 200) },
      url,
      sources: [{ title: 'Contoh', url }],
      published: `${2020 + (i % 7)}-0${1 + (i % 9)}-1${i % 9}`,
      topics: ['pangan'],
    });
  });
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 120);

/** A day, for each 10,000 clarifications. */
export const DAY = { added: 20, changed: 10, withdrawn: 3 };

/** The list after a day: what is new at its end, what is changed and withdrawn anywhere in it. */
export function afterDay(items: readonly Clarification[], claims: readonly Claim[]): Clarification[] {
  const random = generator(11);
  const times = Math.ceil(items.length / 10_000);
  const places = new Set<number>();
  while (places.size < (DAY.changed + DAY.withdrawn) * times) places.add(Math.floor(random() * items.length));
  const next = [...items];
  for (const [i, place] of [...places].entries()) {
    const one = items[place]!;
    next[place] =
      i < DAY.changed * times
        ? { ...one, answer: `${one.answer} Keterangan ini diperbarui.`, updated: '2026-11-26' }
        : { ...one, status: 'withdrawn' };
  }
  const fresh = growItems(claims, items.length + DAY.added * times).slice(items.length);
  return [...next, ...fresh];
}
