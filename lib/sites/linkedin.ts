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
  // The class of the comment button bears a suffix that changes.
  controls: {
    buttons: [
      {
        selector:
          'button.share-actions__primary-action, button[class*="comments-comment-box__submit-button"]',
      },
    ],
    keys: [],
    evidence: { date: '2026-04', confidence: 'middle' },
  },
  evidence: { date: '2026-04', confidence: 'middle' },
};
