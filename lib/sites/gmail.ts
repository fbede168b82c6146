import { UNKNOWN_SHARED } from './site.ts';
import type { Seen, Site } from './site.ts';

/** Gmail: a plain editable; the quoted mail below is not the officer's own text. */
export const gmail: Site = {
  id: 'gmail',
  hosts: ['mail.google.com'],
  kind: 'optional',
  shared: UNKNOWN_SHARED,
  repost: null,
  exclude: ['[name=to], [name=cc], [name=bcc]', '[aria-label="To recipients"]', '[name=q]'],
  privateMessages: [],
  quoted: ['.gmail_quote', '.gmail_signature'],
  // Send, with `.Uo` send and archive; the arrow beside them has a popup and sends nothing. The menu that it opens
  // stands at the end of the page; its item leads to a choice of times, and that sends.
  controls: {
    buttons: [
      {
        selector: [
          '.IZ .Up div > div[role=button]:not([aria-haspopup=true])',
          '[role=button][aria-label*="(Ctrl-Enter)"]:not([aria-haspopup=true])',
        ].join(', '),
      },
      { selector: '[role=menuitem][selector=scheduledSend]', apart: true },
    ],
    keys: [{ in: '[g_editable=true], [name=subjectbox]', key: 'mod+enter' }],
  },
};

export const gmailSeen: Seen = {
  composers: ['.Ap [g_editable=true]', '[g_editable=true][role=textbox]'],
  evidence: { date: null, confidence: 'high' },
  controls: { date: '2026', confidence: 'high' },
};
