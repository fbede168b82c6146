import type { Site } from './site.ts';

/** Telegram Web K and A: editables of their own. Conversations are private; the fake twin is no box. */
export const telegram: Site = {
  id: 'telegram',
  hosts: ['web.telegram.org'],
  kind: 'optional',
  composers: [],
  exclude: ['.input-field-input-fake'],
  privateMessages: ['.input-message-input', '#editable-message-text', '#editable-message-text-modal'],
  quoted: [],
  evidence: { date: null, confidence: 'high' },
};
