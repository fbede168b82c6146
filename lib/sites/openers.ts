/** Buttons that open the menu of a repost: all that the early script, which runs in every frame, knows of sites. */
export const REPOST_OPENERS: readonly string[] = [
  // X: date and evidence as in its adapter. The others are hints of low confidence.
  '[data-testid="retweet"], [data-testid="unretweet"]',
  // LinkedIn.
  'button.social-reshare-button, .feed-shared-social-action-bar button[aria-label*="epost"]',
  // Facebook.
  '[role=button][aria-label^="Kirimkan ini ke teman"], [role=button][aria-label^="Send this to friends"]',
  // Threads.
  '[role=button]:has(> * > svg[aria-label="Repost"]), [role=button]:has(> * > svg[aria-label="Posting ulang"])',
  // TikTok.
  'button:has([data-e2e="share-icon"]), [data-e2e="share-icon"], [data-e2e="browse-share"]',
];
