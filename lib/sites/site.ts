/** What Tabayun knows about the pages of one site. Selectors are hints: without them every box is still found. */

/** A button that posts. The nearest one around a box belongs to that box. */
export interface PostButton {
  readonly selector: string;
  /** Its label, else its text, in the languages that were seen; one of them has to be the whole name. */
  readonly names?: readonly string[];
  /** Parts of the page, as a selector, in which buttons of that name do something else. */
  readonly notIn?: string;
  /** It stands in a menu away from its box: it posts the only box that can be seen. */
  readonly apart?: true;
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
}

export interface Site {
  readonly id: string;
  /** Hosts; a leading `*.` stands for the host and all below it. */
  readonly hosts: readonly string[];
  /** `builtin`: named in the manifest; `optional`: switched on by the officer. */
  readonly kind: 'builtin' | 'optional';
  /** Editables that are no compose boxes. */
  readonly exclude: readonly string[];
  /** Boxes for private messages. They are left alone, unless the officer wants them marked. */
  readonly privateMessages: readonly string[];
  /** Boxes that are parts of one text, as a thread or the blocks of an article, and what holds all of them. */
  readonly joined?: { readonly boxes: readonly string[]; readonly scopes: readonly string[] };
  /** Parts inside a box that are not the officer's own text. */
  readonly quoted: readonly string[];
  /**
   * How much one post takes: characters, and what an address or an emoji counts where that is not its length. Left
   * out where no text of ours comes near it.
   */
  readonly limit?: {
    /** Boxes that it holds for, as a selector; without this all of the site. */
    readonly in?: string;
    readonly characters: number;
    readonly link?: number;
    readonly emoji?: 'two' | 'bytes';
  };
  /** What posts; absent: nothing on this site is held back. */
  readonly controls?: Controls;
  /** What is shared beside a compose box. */
  readonly shared: SharedBeside;
  /** Posts that are shared by a menu, without a compose box; null where the site has no such menu. */
  readonly repost: Repost | null;
}

export interface SharedBeside {
  /** What holds a compose box and all that is shared with it; the innermost counts. */
  readonly scopes: readonly string[];
  /** Boxes that answer a post: it stands beside them but is not shared. */
  readonly replies: readonly string[];
  /** Texts of quoted posts, titles and descriptions of link cards. */
  readonly texts: readonly string[];
  /** Links that are shared, or what holds one. */
  readonly links: readonly string[];
}

export interface Repost {
  /** What holds the post, around the button that opens the menu (`openers.ts`). */
  readonly posts: readonly string[];
  readonly texts: readonly string[];
  readonly links: readonly string[];
  /** What stands in the open menu and shares. */
  readonly menu: readonly string[];
}

/**
 * When selectors were last seen in dated public code or measured (null: the code bears no date), and how sure
 * they are. None was tried on the live site.
 */
export interface Evidence {
  readonly date: string | null;
  readonly confidence: 'high' | 'middle' | 'low';
}

/** What was seen of a site in public code. Nothing at run time asks for it: every box is found without. */
export interface Seen {
  /** Boxes where posts and comments are written. Others are watched too, unless excluded. */
  readonly composers: readonly string[];
  /** Of the boxes. */
  readonly evidence: Evidence;
  /** Of what posts, of what is shared beside a box, and of the menu of a repost, where the adapter speaks of it. */
  readonly controls?: Evidence;
  readonly shared?: Evidence;
  readonly repost?: Evidence;
}

/** Nothing is known of what is shared on a site; addresses in the draft and share addresses are still read. */
export const UNKNOWN_SHARED: SharedBeside = {
  scopes: [],
  replies: [],
  texts: [],
  links: [],
};
