/** A picture of a tab of Firefox with the caret, which its protocol for pages leaves out. */
import type { Browser } from 'puppeteer-core';
import { inTab } from './firefox-tab.ts';
import type { TabProcess } from './firefox-tab.ts';

/** PNG of what is in view in the tab in front, base64. */
export function pictureWithCaret(browser: Browser): Promise<string> {
  return inTab(browser, draw, null);
}

/** What only the browser itself may call. */
interface Canvas extends CanvasRenderingContext2D {
  readonly DRAWWINDOW_DRAW_CARET: number;
  readonly DRAWWINDOW_DRAW_VIEW: number;
  drawWindow(
    window: Window,
    x: number,
    y: number,
    width: number,
    height: number,
    background: string,
    flags: number,
  ): void;
}

/** Runs in the process of the tab. */
function draw({ content }: TabProcess): string {
  const { innerWidth: width, innerHeight: height, scrollX, scrollY } = content;
  const canvas = content.document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d') as Canvas;
  const flags = context.DRAWWINDOW_DRAW_CARET | context.DRAWWINDOW_DRAW_VIEW;
  context.drawWindow(content, scrollX, scrollY, width, height, 'white', flags);
  return canvas.toDataURL('image/png').replace(/^.*,/, '');
}
