import { UNKNOWN_SHARED } from './site.ts';
import type { Site } from './site.ts';

/** Gmail: a plain editable; the quoted mail below is not the officer's own text. */
export const gmail: Site = {
  id: 'gmail',
  hosts: ['mail.google.com'],
  kind: 'optional',
  shared: UNKNOWN_SHARED,
  repost: null,
  composers: ['.Ap [g_editable=true]', '[g_editable=true][role=textbox]'],
  exclude: ['[name=to], [name=cc], [name=bcc]', '[aria-label="To recipients"]', '[name=q]'],
  privateMessages: [],
  quoted: ['.gmail_quote', '.gmail_signature'],
  evidence: { date: null, confidence: 'high' },
};
