import type { Site } from './site.ts';

/** TikTok: Draft.js for captions in Studio, a plain editable for comments. */
export const tiktok: Site = {
  id: 'tiktok',
  hosts: ['*.tiktok.com'],
  kind: 'builtin',
  composers: ['.public-DraftEditor-content', '[data-e2e=comment-input] [contenteditable=true]'],
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
    evidence: { date: null, confidence: 'middle' },
  },
  evidence: { date: null, confidence: 'middle' },
};
