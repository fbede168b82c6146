/** What comes of reading the words in a picture. */

/** Largest file that is opened, in bytes. */
export const MAX_PICTURE_BYTES = 20_000_000;
/** Most pixels that are decoded: each takes four bytes of memory, whatever the file weighs. */
export const MAX_PICTURE_PIXELS = 40_000_000;
/** Shortest side on which a line of text can stand, in pixels. */
export const MIN_PICTURE_SIDE = 24;

export type PictureProblem =
  /** No picture at all, or one of a kind that no browser opens the same way. `format`: what it is, in its usual name. */
  | { readonly code: 'FORMAT'; readonly format: 'SVG' | 'HEIC' | 'TIFF' | 'PDF' | 'UNKNOWN' }
  | { readonly code: 'EMPTY' | 'ANIMATED' | 'BROKEN' }
  | { readonly code: 'TOO_BIG'; readonly bytes: number }
  | { readonly code: 'TOO_MANY_PIXELS' | 'TOO_SMALL'; readonly width: number; readonly height: number }
  /** The reader could not be started, or ended in the midst of it. */
  | { readonly code: 'READER' };

export interface PictureText {
  /** Line by line, without what the reader took for words with little confidence. Empty when nothing was read. */
  readonly text: string;
  /** How sure the reader is of the words it kept, 0 to 100. */
  readonly confidence: number;
}

export type PictureAnswer =
  | { readonly ok: true; readonly read: PictureText }
  | { readonly ok: false; readonly problem: PictureProblem };

export interface PictureProgress {
  /** `load`: the reader is being started, which happens once. */
  readonly phase: 'load' | 'read';
  /** 0 to 1. */
  readonly share: number;
}
