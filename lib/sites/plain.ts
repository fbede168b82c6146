import { UNKNOWN_SHARED } from './site.ts';
import type { Site } from './site.ts';

/** Any other page: every text field and editable that no general rule excludes. */
export const plain: Site = {
  id: 'plain',
  hosts: [],
  kind: 'optional',
  shared: UNKNOWN_SHARED,
  repost: null,
  composers: ['textarea', 'input[type=text]', '[contenteditable]'],
  exclude: [],
  privateMessages: [],
  quoted: [],
  evidence: { date: null, confidence: 'high' },
};
