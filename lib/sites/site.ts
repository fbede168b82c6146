/** What Tabayun knows about the pages of one site. Selectors are hints: without them every box is still found. */

/** A button that posts. The nearest one around a box belongs to that box. */
export interface PostButton {
  readonly selector: string;
  /** Its label, else its text, in the languages that were seen; one of them has to be the whole name. */
  readonly names?: readonly string[];
}

/** A key that posts what stands in a box. */
export interface PostKey {
  /** Boxes where it does, as a selector. */
  readonly in: string;
  /** `mod+enter`: with Ctrl or Cmd. A plain Enter never counts with Shift, Ctrl, Alt or Cmd. */
  readonly key: 'enter' | 'mod+enter';
}

/** How a site posts. What is not named here is never held back. */
export interface Controls {
  readonly buttons: readonly PostButton[];
  readonly keys: readonly PostKey[];
  /** Submitting the form around a box posts it, but not by a button whose name begins with one of these. */
  readonly forms?: { readonly except: readonly string[] };
  readonly evidence: Evidence;
}

/**
 * When selectors were last seen in dated public code or measured (null: the code bears no date), and how sure
 * they are. None was tried on the live site.
 */
export interface Evidence {
  readonly date: string | null;
  readonly confidence: 'high' | 'middle' | 'low';
}

export interface Site {
  readonly id: string;
  /** Hosts; a leading `*.` stands for the host and all below it. */
  readonly hosts: readonly string[];
  /** `builtin`: named in the manifest; `optional`: switched on by the officer. */
  readonly kind: 'builtin' | 'optional';
  /** Boxes where posts and comments are written. Others are watched too, unless excluded. */
  readonly composers: readonly string[];
  /** Editables that are no compose boxes. */
  readonly exclude: readonly string[];
  /** Boxes for private messages. They are left alone. */
  readonly privateMessages: readonly string[];
  /** Parts inside a box that are not the officer's own text. */
  readonly quoted: readonly string[];
  /** What posts; absent: nothing on this site is held back. */
  readonly controls?: Controls;
  readonly evidence: Evidence;
}
