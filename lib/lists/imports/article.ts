/**
 * The body of a fact-check as Indonesian desks write it: sections with headings of their own. What circulates and what
 * is true stand apart there, and so do the addresses of the hoax and those of the sources.
 */
import { ITEM_LIMITS } from '../../core/item.ts';
import type { MarkupElement } from './markup.ts';
import { descendants, isBlock, isSilent, visibleText } from './markup.ts';

type Section = 'claim' | 'fact' | 'sources';

/** Headings of MAFINDO, Jala Hoaks, Saber Hoaks and Klinik Hoaks; compared without case, colon and figures. */
const HEADINGS: Readonly<Record<string, Section>> = {
  narasi: 'claim',
  klaim: 'claim',
  disinformasi: 'claim',
  'isi hoaks': 'claim',
  hoaks: 'claim',
  kesimpulan: 'fact',
  fakta: 'fact',
  faktanya: 'fact',
  'hasil periksa fakta': 'fact',
  penjelasan: 'fact',
  klarifikasi: 'fact',
  referensi: 'sources',
  rujukan: 'sources',
  sumber: 'sources',
  'sumber fakta': 'sources',
};
/** Where several sections state the fact, the shortest way to say it comes first. */
const FACT_ORDER = ['kesimpulan', 'fakta', 'faktanya', 'klarifikasi', 'hasil periksa fakta', 'penjelasan'];

export interface Article {
  /** What circulates, as quoted. */
  readonly claim?: string;
  readonly fact?: string;
  readonly sources: readonly { readonly title: string; readonly url: string }[];
  /** Addresses of the hoax itself: never shown as links. */
  readonly seenAt: readonly string[];
}

interface Part {
  readonly heading: string;
  readonly lines: string[];
  readonly links: { readonly title: string; readonly url: string }[];
}

const headingOf = (line: string): string =>
  line
    .toLowerCase()
    .replace(/[^\p{L} ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Reads the sections of a body; empty where it has none of the known headings. */
export function readArticle(body: MarkupElement): Article {
  const parts = sectionsOf(body);
  const claim = parts.find(({ heading }) => HEADINGS[heading] === 'claim');
  const fact = FACT_ORDER.flatMap((name) => parts.filter(({ heading }) => heading === name)).find(
    ({ lines }) => lines.length > 0,
  );
  const sources = parts.filter(({ heading }) => HEADINGS[heading] === 'sources');
  const words = (part: Part | undefined): string => part?.lines.join('\n').trim() ?? '';
  return {
    ...(words(claim) === '' ? {} : { claim: words(claim) }),
    ...(words(fact) === '' ? {} : { fact: words(fact).slice(0, ITEM_LIMITS.answer) }),
    sources: sources.flatMap(({ links }) => links),
    seenAt: claim?.links.map(({ url }) => url) ?? [],
  };
}

/** Lines and links under each known heading, in document order. */
function sectionsOf(body: MarkupElement): Part[] {
  const parts: Part[] = [];
  for (const block of blocksOf(body)) {
    const text = visibleText(block);
    const [first = '', ...rest] = text.split('\n');
    // A heading stands alone in its line, or before a colon.
    const inline = /^([\p{L} ]{4,24}?)\s*:\s*(.+)$/u.exec(first);
    const alone = headingOf(first);
    const named = Object.hasOwn(HEADINGS, alone) ? alone : headingOf(inline?.[1] ?? '');
    if (Object.hasOwn(HEADINGS, named)) {
      parts.push({
        heading: named,
        lines: named === alone ? rest : [inline![2]!, ...rest],
        links: linksOf(block),
      });
    } else if (parts.length > 0 && text !== '') {
      parts.at(-1)!.lines.push(text);
      parts.at(-1)!.links.push(...linksOf(block));
    }
  }
  return parts;
}

/** Whether a block lies anywhere below, as in a `span` around paragraphs; a line break parts no blocks. */
function holdsBlock({ children }: MarkupElement): boolean {
  return children.some(
    (child) => typeof child !== 'string' && ((isBlock(child) && child.name !== 'br') || holdsBlock(child)),
  );
}

/** The innermost blocks that hold text of their own. */
function blocksOf(body: MarkupElement): MarkupElement[] {
  const out: MarkupElement[] = [];
  const look = (element: MarkupElement): void => {
    if (isSilent(element)) return;
    const inner = holdsBlock(element);
    if (!inner) {
      out.push(element);
      return;
    }
    for (const child of element.children) {
      if (typeof child === 'string') {
        if (child.trim() !== '') out.push({ name: 'p', attributes: {}, children: [child] });
      } else look(child);
    }
  };
  look(body);
  return out;
}

function linksOf(block: MarkupElement): Part['links'] {
  const anchors = block.name === 'a' ? [block] : descendants(block, 'a');
  return anchors.flatMap((anchor) => {
    const url = anchor.attributes['href']?.trim() ?? '';
    if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return [];
    const title = visibleText(anchor).replace(/\s+/g, ' ');
    return [{ title: title === '' ? new URL(url).hostname : title, url }];
  });
}
