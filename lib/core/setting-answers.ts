/** What the background answers about settings: those of a site, and those of an administrator. */

/** A value of an administrator that cannot be taken: its key, the field in it, and a cause of `FieldCause`. */
export interface PolicyFault {
  readonly key: string;
  readonly field: string;
  readonly cause: string;
}

/** State of one site for the popup's switch. */
export interface SiteState {
  readonly host: string;
  /** Further hosts that its switch turns too. */
  readonly also?: readonly string[];
  /** `builtin`: declared in the manifest; `optional`: needs a permission; `unsupported`: no web page. */
  readonly kind: 'builtin' | 'optional' | 'unsupported';
  readonly granted: boolean;
  readonly enabled: boolean;
  /** The administrator has decided that it is on, or off; absent: the officer does. */
  readonly managed?: boolean;
}
