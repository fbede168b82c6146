import type { Site } from './site.ts';

/** WhatsApp Web: Lexical. Conversations are private; nothing is watched there yet. */
export const whatsapp: Site = {
  id: 'whatsapp',
  hosts: ['web.whatsapp.com'],
  kind: 'optional',
  composers: [],
  exclude: [],
  privateMessages: [
    '#main footer [contenteditable=true]',
    '[data-testid=conversation-compose-box-input]',
    'footer div[contenteditable=true][role=textbox]',
  ],
  quoted: [],
  evidence: { date: null, confidence: 'high' },
};
