import type { Site } from './site.ts';

/** Facebook and Meta Business Suite: Lexical in dialogs; comments too. */
export const facebook: Site = {
  id: 'facebook',
  hosts: ['*.facebook.com'],
  kind: 'builtin',
  composers: [
    '[role=dialog] div[role=textbox][contenteditable=true][data-lexical-editor=true]',
    '[contenteditable=true][role=textbox]',
  ],
  exclude: [],
  privateMessages: [
    '[role=main] [aria-label^="Message"] [role=textbox]',
    '[aria-label="Pesan"][role=textbox]',
    '[aria-label="Message"][role=textbox]',
  ],
  quoted: [],
  evidence: { date: '2026-08', confidence: 'middle' },
};
