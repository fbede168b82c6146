import type { Seen, Site } from './site.ts';

/** LinkedIn: Quill in an open shadow root for posts, TipTap for comments. */
export const linkedin: Site = {
  id: 'linkedin',
  hosts: ['*.linkedin.com'],
  kind: 'builtin',
  shared: {
    scopes: ['[data-test-modal-id=sharebox]', '.share-box', '.share-creation-state', '[role=dialog]'],
    replies: ['.comments-comment-box'],
    texts: [
      '.update-components-text',
      '.feed-shared-update-v2__description',
      '.update-components-article__title',
      '.update-components-article__description',
    ],
    links: ['.update-components-article a[href]', 'a.update-components-article__meta'],
  },
  repost: {
    posts: ['[data-urn*=activity]', '.feed-shared-update-v2'],
    texts: [
      '.update-components-text',
      '.feed-shared-update-v2__description',
      '.update-components-article__title',
    ],
    links: ['.update-components-article a[href]'],
    menu: ['.social-reshare-button__share-dropdown-content li', '[role=menu] [role=menuitem]'],
  },
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
  },
};

export const linkedinSeen: Seen = {
  composers: [
    '.ql-editor',
    '.tiptap.ProseMirror[role=textbox]',
    '.share-creation-state__text-editor [contenteditable=true]',
    '[data-test-modal-id=sharebox] [contenteditable=true]',
  ],
  evidence: { date: '2026-04', confidence: 'middle' },
  controls: { date: '2026-04', confidence: 'middle' },
  shared: { date: '2026-04', confidence: 'middle' },
  repost: { date: '2026-04', confidence: 'low' },
};
