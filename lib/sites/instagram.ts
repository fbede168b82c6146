import { UNKNOWN_SHARED } from './site.ts';
import type { Site } from './site.ts';

/** Instagram: a Lexical caption or a text field, depending on the build; direct messages are Lexical. */
export const instagram: Site = {
  id: 'instagram',
  hosts: ['*.instagram.com'],
  kind: 'builtin',
  shared: UNKNOWN_SHARED,
  repost: null,
  composers: [
    'div[aria-label="Write a caption..."][contenteditable=true]',
    'div[aria-label^="Tulis keterangan"][contenteditable=true]',
    '[role=dialog] [role=textbox][contenteditable=true]',
    'form textarea',
  ],
  exclude: [],
  privateMessages: [
    'div[role=textbox][aria-label="Message"]',
    'div[role=textbox][aria-label="Pesan"]',
    'div[role=textbox][aria-placeholder="Message..."]',
  ],
  quoted: [],
  // "Bagikan" is a translation. A comment is posted by Enter in its text field.
  controls: {
    buttons: [{ selector: '[role=dialog] [role=button]', names: ['Share', 'Bagikan'] }],
    keys: [{ in: 'form textarea', key: 'enter' }],
    evidence: { date: null, confidence: 'low' },
  },
  limit: { characters: 2200 },
  evidence: { date: null, confidence: 'middle' },
};
