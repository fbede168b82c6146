/** Claims that the officer ignores on one site, also in drafts to come. */
import type { ClaimKey } from './history.ts';
import type { IgnoreReason } from './view.ts';

export interface SiteIgnore extends ClaimKey {
  /** The host that the site goes by. */
  readonly site: string;
  /** The claim as it was when it was ignored, so that the officer knows it again. */
  readonly claim: string;
  readonly reason: IgnoreReason;
  /** RFC 3339. */
  readonly at: string;
}
