import { UNKNOWN_SHARED } from './site.ts';
import type { Seen, Site } from './site.ts';

/**
 * Telegram Web K and A: editables of their own, and share addresses. Conversations are private: marked only where the officer wants it.
 * The fake twin is no box.
 */
export const telegram: Site = {
  id: 'telegram',
  hosts: ['web.telegram.org', 't.me', 'telegram.me'],
  kind: 'optional',
  shared: UNKNOWN_SHARED,
  repost: null,
  exclude: ['.input-field-input-fake'],
  privateMessages: ['.input-message-input', '#editable-message-text', '#editable-message-text-modal'],
  quoted: [],
};

export const telegramSeen: Seen = {
  composers: [],
  evidence: { date: null, confidence: 'high' },
};
