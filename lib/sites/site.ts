/** What Tabayun knows about the pages of one site. Selectors are hints: without them every box is still found. */

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
  /**
   * How much one post takes: characters, and what an address counts where that is not its length. Left out where
   * no text of ours comes near it.
   */
  readonly limit?: { readonly characters: number; readonly link?: number };
  /**
   * When the selectors were last seen in dated public code or measured (null: the code bears no date), and how
   * sure they are. None was tried on the live site.
   */
  readonly evidence: { readonly date: string | null; readonly confidence: 'high' | 'middle' | 'low' };
}
