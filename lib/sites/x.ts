import type { Seen, Site } from './site.ts';

/** X: Draft.js, in the page and in a dialog at once; a thread has one box per post. */
export const x: Site = {
  id: 'x',
  hosts: ['*.x.com', '*.twitter.com'],
  kind: 'builtin',
  shared: {
    scopes: ['[role=dialog]'],
    replies: [],
    // The post that is answered stands in the same dialog, as an article; a quoted one does not.
    texts: ['[data-testid="tweetText"]:not(article *)', '[data-testid="card.wrapper"]:not(article *)'],
    links: [
      '[data-testid="card.wrapper"]:not(article *)',
      // The address of the quoted post itself.
      'a[href*="/status/"]:has(time):not(article *)',
    ],
  },
  repost: {
    posts: ['article', '[data-testid="tweet"]'],
    texts: ['[data-testid="tweetText"]', '[data-testid="card.wrapper"]'],
    links: ['[data-testid="card.wrapper"]', 'a[href*="/status/"]:has(time)'],
    menu: ['[data-testid="retweetConfirm"]'],
  },
  exclude: ['[data-testid="SearchBox_Search_Input"]'],
  privateMessages: ['[data-testid^="dmComposer"]'],
  quoted: [],
  // The posts of a thread are written in one dialog.
  joined: { boxes: ['[data-testid^="tweetTextarea_"]'], scopes: ['[role=dialog]'] },
  // The pressable reacts to `click`; a thread has one button for all its posts. Scheduling uses the same button.
  controls: {
    buttons: [{ selector: '[data-testid=tweetButton], [data-testid=tweetButtonInline]' }],
    keys: [{ in: '[data-testid^="tweetTextarea_"], .public-DraftEditor-content', key: 'mod+enter' }],
  },
  // docs.x.com/fundamentals/counting-characters, read 2026-11-26. Premium accounts write more: see `insert.ts`.
  limit: { characters: 280, link: 23, emoji: 'two' },
};

export const xSeen: Seen = {
  composers: ['[data-testid^="tweetTextarea_"]', 'div.public-DraftEditor-content[role=textbox]'],
  evidence: { date: '2026-09-18', confidence: 'high' },
  controls: { date: '2026-09-18', confidence: 'high' },
  shared: { date: '2026-09-18', confidence: 'middle' },
  repost: { date: '2026-09-18', confidence: 'high' },
};
