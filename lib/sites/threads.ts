import type { Seen, Site } from './site.ts';

/** Threads: Lexical, several boxes in one dialog. */
export const threads: Site = {
  id: 'threads',
  hosts: ['*.threads.com', '*.threads.net'],
  kind: 'builtin',
  shared: {
    scopes: ['[role=dialog]'],
    replies: [],
    // A post inside another is the quoted one; the outer one is what is being written.
    texts: ['[data-pressable-container] [data-pressable-container] span[dir=auto]'],
    links: ['a[href*="//l.threads.com/"], a[href*="//l.threads.net/"]'],
  },
  repost: {
    posts: ['[data-pressable-container]'],
    texts: ['span[dir=auto]'],
    links: ['a[href*="//l.threads.com/"], a[href*="//l.threads.net/"]'],
    menu: ['[role=menu] [role=menuitem]', '[role=menu] [role=button]'],
  },
  exclude: [],
  privateMessages: ['div[role=textbox][aria-label="Message"]'],
  quoted: [],
  joined: { boxes: ['div[role=textbox][data-lexical-editor=true]'], scopes: ['[role=dialog]'] },
  // No test id: a button by its name. "Kirim" and "Posting" are translations.
  controls: {
    buttons: [{ selector: 'div[role=button]', names: ['Post', 'Kirim', 'Posting'] }],
    keys: [],
  },
  // developers.facebook.com/documentation/threads/posts, of 2026-04-14.
  limit: { characters: 500, emoji: 'bytes' },
};

export const threadsSeen: Seen = {
  composers: ['div[role=textbox][data-lexical-editor=true]'],
  evidence: { date: '2026-03-19', confidence: 'middle' },
  controls: { date: '2026-02-27', confidence: 'middle' },
  shared: { date: null, confidence: 'low' },
  repost: { date: null, confidence: 'low' },
};
