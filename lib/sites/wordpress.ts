import { UNKNOWN_SHARED } from './site.ts';
import type { Seen, Site } from './site.ts';

/** WordPress on any host, known by its paths: one editable per block in a frame, or TinyMCE, or a text field. */
export const wordpress: Site & { readonly paths: readonly string[] } = {
  id: 'wordpress',
  hosts: [],
  paths: ['/wp-admin/'],
  kind: 'optional',
  shared: UNKNOWN_SHARED,
  repost: null,
  exclude: ['.components-search-control__input', '#adminbarsearch'],
  privateMessages: [],
  joined: { boxes: ['.block-editor-rich-text__editable'], scopes: ['body'] },
  quoted: ['.mce-pagebreak', '.wp-more-tag'],
  // `#save-post` keeps a draft and posts nothing. The blocks stand in a frame, the button outside of it.
  controls: {
    buttons: [{ selector: '.editor-post-publish-button, .editor-post-publish-panel__toggle, #publish' }],
    keys: [],
  },
};

export const wordpressSeen: Seen = {
  composers: [
    '.block-editor-rich-text__editable',
    '.editor-post-text-editor',
    'textarea#content',
    '#tinymce',
  ],
  evidence: { date: null, confidence: 'middle' },
  controls: { date: null, confidence: 'middle' },
};
