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
  limit: { characters: 500 },
  evidence: { date: '2026-03-19', confidence: 'middle' },
};
