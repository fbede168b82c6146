import { UNKNOWN_SHARED } from './site.ts';
import type { Seen, Site } from './site.ts';

/** Any other page: every text field and editable that no general rule excludes. */
export const plain: Site = {
  id: 'plain',
  hosts: [],
  kind: 'optional',
  shared: UNKNOWN_SHARED,
  repost: null,
  exclude: [],
  privateMessages: [],
  quoted: [],
  // How an unknown page posts is only known of its forms.
  controls: {
    buttons: [],
    keys: [],
    forms: {
      except: [
        'simpan draf',
        'simpan sebagai draf',
        'save draft',
        'save as draft',
        'pratinjau',
        'preview',
        'batal',
        'cancel',
        'hapus',
        'delete',
      ],
    },
  },
};

export const plainSeen: Seen = {
  composers: ['textarea', 'input[type=text]', '[contenteditable]'],
  evidence: { date: null, confidence: 'high' },
  controls: { date: null, confidence: 'high' },
};
