import type { Site } from './site.ts';

/** Threads: Lexical, several boxes in one dialog. */
export const threads: Site = {
  id: 'threads',
  hosts: ['*.threads.com', '*.threads.net'],
  kind: 'builtin',
  composers: ['div[role=textbox][data-lexical-editor=true]'],
  exclude: [],
  privateMessages: ['div[role=textbox][aria-label="Message"]'],
  quoted: [],
  // No test id: a button by its name. "Kirim" and "Posting" are translations.
  controls: {
    buttons: [{ selector: 'div[role=button]', names: ['Post', 'Kirim', 'Posting'] }],
    keys: [],
    evidence: { date: '2026-02-27', confidence: 'middle' },
  },
  evidence: { date: '2026-03-19', confidence: 'middle' },
};
