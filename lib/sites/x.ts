import type { Site } from './site.ts';

/** X: Draft.js, in the page and in a dialog at once; a thread has one box per post. */
export const x: Site = {
  id: 'x',
  hosts: ['*.x.com', '*.twitter.com'],
  kind: 'builtin',
  composers: ['[data-testid^="tweetTextarea_"]', 'div.public-DraftEditor-content[role=textbox]'],
  exclude: ['[data-testid="SearchBox_Search_Input"]'],
  privateMessages: ['[data-testid^="dmComposer"]'],
  quoted: [],
  limit: { characters: 280, link: 23 },
  evidence: { date: '2026-09-18', confidence: 'high' },
};
