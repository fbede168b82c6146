import { UNKNOWN_SHARED } from './site.ts';
import type { Seen, Site } from './site.ts';

/** Instagram: a Lexical caption or a text field, depending on the build; direct messages are Lexical. */
export const instagram: Site = {
  id: 'instagram',
  hosts: ['*.instagram.com'],
  kind: 'builtin',
  shared: UNKNOWN_SHARED,
  repost: null,
  exclude: [],
  privateMessages: [
    'div[role=textbox][aria-label="Message"]',
    'div[role=textbox][aria-label="Pesan"]',
    'div[role=textbox][aria-placeholder="Message..."]',
  ],
  quoted: [],
  // "Bagikan", "Kirim" and "Posting" are translations. A comment is posted by Enter in its text field, or by the
  // button in its form.
  controls: {
    buttons: [
      { selector: '[role=dialog] [role=button]', names: ['Share', 'Bagikan'] },
      { selector: 'form [role=button], form button', names: ['Post', 'Posting', 'Kirim'] },
    ],
    keys: [{ in: 'form textarea', key: 'enter' }],
  },
  // developers.buffer.com/guides/character-limits (comments; 2,196 there for captions), read 2026-11-26.
  limit: { characters: 2200 },
};

export const instagramSeen: Seen = {
  composers: [
    'div[aria-label="Write a caption..."][contenteditable=true]',
    'div[aria-label^="Tulis keterangan"][contenteditable=true]',
    '[role=dialog] [role=textbox][contenteditable=true]',
    'form textarea',
  ],
  evidence: { date: null, confidence: 'middle' },
  controls: { date: '2026-01-30', confidence: 'low' },
};
