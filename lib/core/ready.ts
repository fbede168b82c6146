/** Ready corrections: what a clarification says, sized for where it will be posted. Nothing is added to it. */
import type { Platform } from './history.ts';
import type { Clarification } from './model.ts';

/** Sentences that stand around what the clarification says, in the language of the post. */
export interface ReadyWords {
  readonly fact: string;
  readonly claim: (claim: string, verdict: string) => string;
  readonly source: (by: string, date: string) => string;
}

/** The parts of a clarification that a correction is made of. */
export type Correctable = Pick<
  Clarification,
  'claim' | 'verdict' | 'title' | 'answer' | 'why' | 'correction' | 'url' | 'sources' | 'published'
>;

/**
 * Characters that one post takes. X, Threads, Instagram: as in lib/sites. LinkedIn 3,000 and TikTok 2,200: the
 * lower of the figures given by the sites' help pages over the years. Facebook and WhatsApp take far more than
 * anybody reads: null, as for a text of one's own.
 */
export const PLATFORM_LIMITS: Readonly<Record<Platform, number | null>> = {
  x: 280,
  threads: 500,
  instagram: 2_200,
  facebook: null,
  whatsapp: null,
  linkedin: 3_000,
  tiktok: 2_200,
  long: null,
};

/** Platforms that get the short form of what the list has ready. */
const SHORT: ReadonlySet<Platform> = new Set(['x', 'threads']);

/**
 * The text of a correction for a platform, with its source, its date and its address. What does not fit is left out
 * whole, the claim first, the source last: a correction is never cut in the middle of a sentence, unless its first one alone is too
 * long; then it ends with an ellipsis before the address.
 * @param length how the platform counts
 * @param date the day of publication in words
 */
export function readyText(
  item: Correctable,
  platform: Platform,
  words: ReadyWords,
  { length, date }: { readonly length: (text: string) => number; readonly date: string },
): string {
  const limit = PLATFORM_LIMITS[platform] ?? Infinity;
  const fits = (text: string): boolean => length(text) <= limit;
  const { short, long } = item.correction ?? {};
  const source = words.source(item.sources[0]?.title ?? item.title, date);
  const ready = SHORT.has(platform) ? (short ?? long) : (long ?? short);
  const fact = item.answer === '' ? item.title : item.answer;
  const claim = words.claim(item.claim, item.verdict.label.toLowerCase());
  const bodies = [
    ...(ready === undefined ? [] : [[ready, source], [ready]]),
    [claim, `${words.fact}: ${fact}`, ...(item.why ? [item.why] : []), source],
    [claim, `${words.fact}: ${fact}`, source],
    [`${words.fact}: ${fact}`, source],
    [fact, source],
    ...shortened(fact).map((part) => [part, source]),
    [fact],
    ...shortened(fact).map((part) => [part]),
  ];
  const texts = bodies.map((parts) => withAddress(parts, item.url));
  return texts.find(fits) ?? cut(fact, item.url, fits);
}

function withAddress(parts: readonly string[], url: string): string {
  const text = parts.join('\n\n');
  return text.includes(url) ? text : `${text}\n${url}`;
}

/** The first sentences of a text, the most first. */
function shortened(text: string): string[] {
  const sentences = text.match(/[^.!?]+(?:[.!?]+(?=\s|$)|$)|[.!?]+/g) ?? [];
  return sentences
    .map((_, at) =>
      sentences
        .slice(0, sentences.length - at - 1)
        .join('')
        .trim(),
    )
    .filter((part) => part !== '');
}

/** As many whole words as fit before an ellipsis and the address. */
function cut(text: string, url: string, fits: (text: string) => boolean): string {
  const words = text.split(/\s+/);
  for (let count = words.length - 1; count > 0; count--) {
    const whole = `${words.slice(0, count).join(' ')}…\n${url}`;
    if (fits(whole)) return whole;
  }
  return url;
}
