import type { Site } from './site.ts';

/** Facebook and Meta Business Suite: Lexical in dialogs; comments too. */
export const facebook: Site = {
  id: 'facebook',
  hosts: ['*.facebook.com'],
  kind: 'builtin',
  shared: {
    scopes: ['[role=dialog]'],
    replies: [
      '[aria-label^="Tulis komentar"], [aria-label^="Komentari"], [aria-label^="Balas"]',
      '[aria-label^="Write a comment"], [aria-label^="Comment as"], [aria-label^="Reply"]',
    ],
    texts: [
      '[data-ad-rendering-role="story_message"]',
      '[data-ad-rendering-role="title"]',
      '[data-ad-rendering-role="description"]',
    ],
    links: ['a[href*="//l.facebook.com/l.php"]', '[data-ad-rendering-role="image"] a[href]'],
    evidence: { date: '2026-08', confidence: 'low' },
  },
  repost: {
    posts: ['[role=article]', '[data-pagelet^="FeedUnit"]'],
    texts: [
      '[data-ad-rendering-role="story_message"]',
      '[data-ad-rendering-role="title"]',
      '[data-ad-rendering-role="description"]',
    ],
    links: ['a[href*="//l.facebook.com/l.php"]'],
    menu: [
      '[role=dialog] [role=button][aria-label^="Bagikan sekarang"]',
      '[role=dialog] [role=button][aria-label^="Share now"]',
    ],
    evidence: { date: null, confidence: 'low' },
  },
  composers: [
    '[role=dialog] div[role=textbox][contenteditable=true][data-lexical-editor=true]',
    '[contenteditable=true][role=textbox]',
    // Meta Business Suite.
    '[role=main] [contenteditable=true]',
  ],
  exclude: [],
  privateMessages: [
    '[role=main] [aria-label^="Message"] [role=textbox]',
    '[aria-label="Pesan"][role=textbox]',
    '[aria-label="Message"][role=textbox]',
  ],
  quoted: [],
  evidence: { date: '2026-08', confidence: 'middle' },
};
