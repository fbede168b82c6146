import type { Page } from 'playwright-core';

/** A passage that is marked by a CSS Custom Highlight. */
export interface Mark {
  /** Name in the page's registry of highlights. */
  readonly name: string;
  /** The marked text. */
  readonly text: string;
  /** Where it is drawn, in CSS pixels of the viewport. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** All CSS Custom Highlights of a page. The registry belongs to the document, so the page's own world sees it. */
export async function marks(page: Page): Promise<Mark[]> {
  return page.evaluate(() => {
    const found: Mark[] = [];
    for (const [name, highlight] of CSS.highlights as unknown as Map<string, Set<Range>>) {
      for (const range of highlight) {
        const { x, y, width, height } = range.getBoundingClientRect();
        found.push({ name, text: range.toString(), box: { x, y, width, height } });
      }
    }
    return found;
  });
}
