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
  evidence: { date: null, confidence: 'middle' },
};
