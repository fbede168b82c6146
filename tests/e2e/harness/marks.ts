/** A page of Playwright or Puppeteer. */
interface Page {
  evaluate<R>(run: () => R): Promise<Awaited<R>>;
}

/** A passage that is marked by a CSS Custom Highlight. */
export interface Mark {
  /** Name in the page's registry of highlights. */
  readonly name: string;
  /** The marked text. */
  readonly text: string;
  /** Where it is drawn, in CSS pixels of the viewport. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/**
 * All CSS Custom Highlights of a page. The registry belongs to the document, so the page's own world sees it.
 * Ranges inside a textarea or input (OpaqueRange) give the text of the focused field between their offsets.
 */
export async function marks(page: Page): Promise<Mark[]> {
  return page.evaluate(() => {
    const textOf = (range: AbstractRange): string => {
      if (range instanceof Range) return range.toString();
      const field = document.activeElement;
      const isField = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
      return isField ? field.value.slice(range.startOffset, range.endOffset) : '';
    };
    const boxOf = (range: AbstractRange): Mark['box'] => {
      const measure = Reflect.get(range, 'getBoundingClientRect');
      const { x, y, width, height }: DOMRect = measure ? measure.call(range) : new DOMRect();
      return { x, y, width, height };
    };
    const found: Mark[] = [];
    for (const [name, highlight] of CSS.highlights) {
      for (const range of highlight) found.push({ name, text: textOf(range), box: boxOf(range) });
    }
    return found;
  });
}
