import type { Site } from './site.ts';

/** LinkedIn: Quill in an open shadow root for posts, TipTap for comments. */
export const linkedin: Site = {
  id: 'linkedin',
  hosts: ['*.linkedin.com'],
  kind: 'builtin',
  composers: [
    '.ql-editor',
    '.tiptap.ProseMirror[role=textbox]',
    '.share-creation-state__text-editor [contenteditable=true]',
  ],
  exclude: ['.ql-clipboard'],
  privateMessages: ['div.msg-form__contenteditable'],
  quoted: [],
  limit: { characters: 3000 },
  evidence: { date: '2026-04', confidence: 'middle' },
};
