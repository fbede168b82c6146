import { UNKNOWN_SHARED } from './site.ts';
import type { Seen, Site } from './site.ts';

/** TikTok: Draft.js for captions in Studio, a plain editable for comments. A repost posts without a box. */
export const tiktok: Site = {
  id: 'tiktok',
  hosts: ['*.tiktok.com'],
  kind: 'builtin',
  shared: UNKNOWN_SHARED,
  repost: {
    posts: ['[data-e2e="recommend-list-item-container"]', 'article', '[data-e2e="browse-video"]'],
    texts: ['[data-e2e="browse-video-desc"]', '[data-e2e="video-desc"]'],
    links: [],
    menu: ['[data-e2e="video-share-repost"]', '[data-e2e="share-repost"]'],
  },
  exclude: [],
  privateMessages: ['[data-e2e=message-input-area] [contenteditable=true]'],
  quoted: [],
  // The words on the button of a comment: "Posting" is a translation.
  controls: {
    buttons: [
      { selector: 'button[data-e2e=post_video_button], [data-e2e=comment-post]' },
      { selector: 'button, [role=button]', names: ['Post', 'Posting'] },
    ],
    keys: [{ in: '[data-e2e=comment-input] [contenteditable]', key: 'enter' }],
  },
  // developers.tokportal.com/comments/comments-overview and marketplace.gohighlevel.com/docs/ghl/social-planner/comments,
  // both read 2026-11-26, both of services that post such comments. Captions take more.
  limit: { in: '[data-e2e=comment-input] *', characters: 150 },
};

export const tiktokSeen: Seen = {
  composers: ['.public-DraftEditor-content', '[data-e2e=comment-input] [contenteditable=true]'],
  evidence: { date: null, confidence: 'middle' },
  controls: { date: null, confidence: 'middle' },
  repost: { date: null, confidence: 'low' },
};
