/** Marks as CSS Custom Highlights: nothing in the page's document changes. */
import type { MarkRange } from './extras.ts';
import { PREFIX, WHILE_ALIVE } from './leftovers.ts';

export type Level = 'strong' | 'possible';
export interface Painted {
  readonly level: Level;
  readonly range: MarkRange;
}

export interface Painter {
  /** Replaces what `owner` has painted. `root` is where the text is: a shadow root needs a sheet of its own. */
  paint(owner: object, marks: readonly Painted[], root: Document | ShadowRoot): void;
  /** Puts back what the page has taken away. */
  restore(): void;
}

const LEVELS = ['possible', 'strong'] as const;

/**
 * Colours hold on light and dark pages alike: the lines have at least 3:1 against black and white, the
 * backgrounds are thin enough to leave any text legible. The kind of line tells the levels apart without colour.
 */
function sheetText(names: Readonly<Record<Level, string>>): string {
  const line = (level: Level, background: string, decoration: string): string =>
    `::highlight(${names[level]}) { background-color: ${WHILE_ALIVE}${background}; text-decoration: ${WHILE_ALIVE}${decoration}; }`;
  return `
    ${line('strong', 'rgb(217 72 15 / 0.18)', 'underline solid rgb(217 72 15) 2px')}
    ${line('possible', 'rgb(183 121 31 / 0.1)', 'underline dotted rgb(183 121 31) 2px')}
    @media (forced-colors: active) {
      ${line('strong', 'Mark', 'underline solid MarkText 2px')}
      ${line('possible', 'transparent', 'underline dotted Highlight 2px')}
      ::highlight(${names.strong}) { color: ${WHILE_ALIVE}MarkText; }
    }
    @media print {
      ${LEVELS.map((level) => line(level, 'transparent', 'none')).join('\n')}
    }`;
}

/** The painter of a document. */
export function createPainter(document: Document, signal: AbortSignal): Painter {
  const suffix = Math.random().toString(36).slice(2, 10);
  const names = { possible: `${PREFIX}possible-${suffix}`, strong: `${PREFIX}strong-${suffix}` };
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(sheetText(names));
  const highlights = { possible: new Highlight(), strong: new Highlight() };
  LEVELS.forEach((level, order) => (highlights[level].priority = order + 1));
  const roots = new Set<Document | ShadowRoot>([document]);
  /** Of those that have marks. No `WeakMap`: Firefox (153) keeps every node of a page that was a key of one for good. */
  const owned = new Map<object, readonly Painted[]>();

  /** Firefox (153) keeps a shadow root, some 1.4 kB, once its sheets were read from here, whatever is taken out later. */
  const addSheet = (root: Document | ShadowRoot): void => {
    if (!root.adoptedStyleSheets.includes(sheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  };
  const restore = (): void => {
    if (LEVELS.every((level) => highlights[level].size === 0)) return;
    for (const level of LEVELS) {
      const own = highlights[level];
      if (own.size > 0 && CSS.highlights.get(names[level]) !== own) CSS.highlights.set(names[level], own);
    }
    roots.forEach(addSheet);
  };
  signal.addEventListener('abort', () => {
    for (const level of LEVELS) {
      highlights[level].clear();
      CSS.highlights.delete(names[level]);
    }
    for (const root of roots)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  });

  return {
    restore,
    paint(owner, marks, root) {
      const before = owned.get(owner) ?? [];
      if (same(before, marks) && !signal.aborted) {
        if (marks.length > 0) restore();
        return;
      }
      for (const { level, range } of before) highlights[level].delete(range);
      if (signal.aborted) return;
      if (marks.length === 0) {
        owned.delete(owner);
        return;
      }
      owned.set(owner, marks);
      for (const { level, range } of marks) highlights[level].add(range);
      for (const old of roots) if (!isDocument(old) && !old.host.isConnected) roots.delete(old);
      roots.add(root);
      restore();
    },
  };
}

function same(before: readonly Painted[], now: readonly Painted[]): boolean {
  return (
    before.length === now.length &&
    now.every(({ level, range }, index) => before[index]?.level === level && before[index]?.range === range)
  );
}

function isDocument(root: Document | ShadowRoot): root is Document {
  return root.nodeType === Node.DOCUMENT_NODE;
}
