import { UNKNOWN_SHARED } from './site.ts';
import type { Seen, Site } from './site.ts';

/** WhatsApp Web: Lexical; with its share addresses. Conversations are private: marked only where the officer wants it. */
export const whatsapp: Site = {
  id: 'whatsapp',
  hosts: ['web.whatsapp.com', 'wa.me', 'api.whatsapp.com'],
  kind: 'optional',
  shared: UNKNOWN_SHARED,
  repost: null,
  exclude: [],
  privateMessages: [
    '#main footer [contenteditable=true]',
    '[data-testid=conversation-compose-box-input]',
    'footer div[contenteditable=true][role=textbox]',
    // The words under a picture that is sent.
    '.lexical-rich-text-input [contenteditable=true]',
  ],
  quoted: [],
};

export const whatsappSeen: Seen = {
  composers: [],
  evidence: { date: null, confidence: 'high' },
};
