import { UNKNOWN_SHARED } from './site.ts';
import type { Seen, Site } from './site.ts';

/** YouTube and Studio: plain editables; hidden twins without size exist and are passed over. */
export const youtube: Site = {
  id: 'youtube',
  hosts: ['*.youtube.com'],
  kind: 'builtin',
  shared: UNKNOWN_SHARED,
  repost: null,
  exclude: [],
  privateMessages: ['yt-live-chat-message-input-renderer [contenteditable]'],
  quoted: [],
  // A hidden twin of the button, without a size, is left out where the button is looked for.
  controls: {
    buttons: [
      { selector: 'ytd-commentbox #submit-button, ytd-backstage-post-dialog-renderer #submit-button' },
    ],
    keys: [],
  },
};

export const youtubeSeen: Seen = {
  composers: [
    'ytd-backstage-post-dialog-renderer ytd-commentbox #contenteditable-root',
    'ytd-commentbox #contenteditable-root',
    '#textbox.ytcp-social-suggestions-textbox',
  ],
  evidence: { date: null, confidence: 'high' },
  controls: { date: null, confidence: 'high' },
};
