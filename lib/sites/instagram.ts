import type { Site } from './site.ts';

/** Instagram: a Lexical caption or a text field, depending on the build; direct messages are Lexical. */
export const instagram: Site = {
  id: 'instagram',
  hosts: ['*.instagram.com'],
  kind: 'builtin',
  composers: [
    'div[aria-label="Write a caption..."][contenteditable=true]',
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
  limit: { characters: 2200 },
  evidence: { date: null, confidence: 'middle' },
};
