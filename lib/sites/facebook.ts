import type { Seen, Site } from './site.ts';

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
  },
  exclude: [],
  privateMessages: [
    '[role=main] [aria-label^="Message"] [role=textbox]',
    '[aria-label="Pesan"][role=textbox]',
    '[aria-label="Message"][role=textbox]',
  ],
  quoted: [],
  // "Posting" is evidenced in Indonesian pages; "Publikasikan", "Jadwalkan" and the labels of comments in Indonesian
  // are translations. The arrow of a comment is named by its place: beside a post "Kirim" sends a message.
  controls: {
    buttons: [
      { selector: '#focused-state-composer-submit [role=button]' },
      { selector: '[role=button]', names: ['Post', 'Posting', 'Kirim'], notIn: '[role=article]' },
      {
        selector: '[role=button], button',
        names: ['Publish', 'Publikasikan', 'Schedule', 'Jadwalkan'],
      },
    ],
    keys: [
      {
        in: [
          '[aria-label^="Comment as " i]',
          '[aria-label^="Answer as " i]',
          '[aria-label^="Write a comment" i]',
          '[aria-label^="Write a public comment" i]',
          '[aria-label^="Komentari sebagai " i]',
          '[aria-label^="Tulis komentar" i]',
        ].join(', '),
        key: 'enter',
      },
    ],
  },
};

export const facebookSeen: Seen = {
  composers: [
    '[role=dialog] div[role=textbox][contenteditable=true][data-lexical-editor=true]',
    '[contenteditable=true][role=textbox]',
    // Meta Business Suite.
    '[role=main] [contenteditable=true]',
  ],
  evidence: { date: '2026-08', confidence: 'middle' },
  controls: { date: '2026-08', confidence: 'middle' },
  shared: { date: '2026-08', confidence: 'low' },
  repost: { date: null, confidence: 'low' },
};
