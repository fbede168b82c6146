/** What surrounds the claim in a stranger's data is cut to what an item takes; claim, verdict and address never are. */
import { ADDRESS_LIMIT } from '../../core/address.ts';
import { ITEM_LIMITS } from '../../core/item.ts';
import type { Collector, RawItem } from './collect.ts';

interface Limits {
  readonly most: number;
  readonly fits: (text: string) => boolean;
}

const upTo =
  (length: number) =>
  (text: string): boolean =>
    text.trim() !== '' && text.length <= length;

const LISTS: Readonly<Record<string, Limits>> = {
  variants: { most: ITEM_LIMITS.variants, fits: upTo(ITEM_LIMITS.variant) },
  topics: { most: ITEM_LIMITS.topics, fits: upTo(ITEM_LIMITS.topic) },
  region: { most: ITEM_LIMITS.topics, fits: upTo(ITEM_LIMITS.topic) },
  foreignIds: { most: ITEM_LIMITS.topics, fits: upTo(ITEM_LIMITS.id) },
  seenAt: {
    most: ITEM_LIMITS.seenAt,
    fits: (text) => text.length <= ADDRESS_LIMIT && /^https?:\/\//i.test(text) && URL.canParse(text),
  },
};
const TEXTS: Readonly<Record<string, number>> = { answer: ITEM_LIMITS.answer, why: ITEM_LIMITS.why };

/** The item without list entries and texts that no item takes; each of them is named as dropped. */
export function fitted(raw: RawItem, to: Pick<Collector, 'drop'>): RawItem {
  const out: Record<string, unknown> = { ...raw };
  for (const [name, { most, fits }] of Object.entries(LISTS)) {
    const given = raw[name];
    if (!Array.isArray(given)) continue;
    const kept = given.filter((one) => typeof one === 'string' && fits(one)).slice(0, most);
    if (kept.length < given.length) to.drop(name);
    out[name] = kept;
  }
  for (const [name, limit] of Object.entries(TEXTS)) {
    const given = raw[name];
    if (typeof given !== 'string' || given.length <= limit) continue;
    to.drop(name);
    delete out[name];
  }
  return out;
}
