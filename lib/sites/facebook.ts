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
  // "Posting" is evidenced in Indonesian pages; "Publikasikan", "Jadwalkan" and the labels of comments in Indonesian are translations.
  controls: {
    buttons: [
      { selector: '[role=button]', names: ['Post', 'Posting', 'Kirim'] },
      {
        selector: '[role=button], button',
        names: ['Publish', 'Publikasikan', 'Schedule', 'Jadwalkan'],
      },
    ],
    keys: [
      {
        in: [
          '[aria-label^="Comment as " i]',
          '[aria-label^="Answer as " i]',
          '[aria-label^="Write a comment" i]',
          '[aria-label^="Write a public comment" i]',
          '[aria-label^="Komentari sebagai " i]',
          '[aria-label^="Tulis komentar" i]',
        ].join(', '),
        key: 'enter',
      },
    ],
    evidence: { date: '2026-08', confidence: 'middle' },
  },
  evidence: { date: '2026-08', confidence: 'middle' },
};
