/**
 * One page for each kind of compose box that an adapter speaks of: the parts that its selectors name, nothing else.
 * What a twin has is tested in both browsers by `editors-sites.test.ts`, and stands in the table of README.
 */
import type { Evidence } from '../../lib/sites/site.ts';

export type Send = { readonly button: string } | { readonly keys: string };

export interface SiteTwin {
  /** Name of the adapter. */
  readonly site: string;
  /** As README names it. A site may have several: posts, comments, its studio. */
  readonly name: string;
  readonly address: string;
  readonly markup: string;
  /** What is written in. */
  readonly box: string;
  /** The frame that holds it. */
  readonly frame?: string;
  /** What posts: a button, or keys in the box. None: nothing is held back here. */
  readonly sends: readonly Send[];
  /** Where it is not that of the site's other boxes. */
  readonly evidence?: Evidence;
  /** Takes less than any ready correction of the packaged list: it is copied instead. */
  readonly short?: true;
  /** Private messages: marked only when the officer wants it, and nothing more. */
  readonly private?: true;
}

/** Hosts that the officer switches on. */
export const OPTIONAL = /(whatsapp\.com|wa\.me|telegram\.org|telegram\.me|^t\.me|mail\.google\.com|go\.id)$/;

const LOOK = 'style="min-height:60px;width:600px;border:1px solid;font:16px/1.5 sans-serif"';
const editable = (attributes: string): string =>
  `<div contenteditable="true" role="textbox" aria-multiline="true" ${LOOK} ${attributes}></div>`;
const button = (attributes: string, name: string): string =>
  `<div role="button" tabindex="0" id="send" ${attributes}>${name}</div>`;
const SEND: readonly Send[] = [{ button: '#send' }];
const ENTER: Send = { keys: 'Enter' };
const CONTROL_ENTER: Send = { keys: 'Control+Enter' };
/** Blocks of the block editor, as its frame holds them. */
const CANVAS = `<!doctype html><p id="box" contenteditable="true" role="document" aria-multiline="true"
  class="block-editor-rich-text__editable" ${LOOK}></p>`;

export const SITE_TWINS: readonly SiteTwin[] = [
  {
    site: 'x',
    name: 'X',
    address: 'https://x.com/home',
    markup: `${editable('id="box" data-testid="tweetTextarea_0"')}
      <button id="send" data-testid="tweetButtonInline">Posting</button>`,
    box: '#box',
    sends: [...SEND, CONTROL_ENTER],
  },
  {
    site: 'facebook',
    name: 'Facebook, posts',
    address: 'https://www.facebook.com/beranda',
    markup: `<div role="dialog">${editable('id="box" data-lexical-editor="true" aria-label="Apa yang Anda pikirkan?"')}
      ${button('aria-label="Posting"', 'Posting')}</div>`,
    box: '#box',
    sends: SEND,
  },
  {
    site: 'facebook',
    name: 'Facebook, comments',
    address: 'https://www.facebook.com/komentar',
    markup: `<div role="article">${editable('id="box" data-lexical-editor="true" aria-label="Komentari sebagai Humas"')}</div>`,
    box: '#box',
    sends: [ENTER],
  },
  {
    site: 'facebook',
    name: 'Meta Business Suite',
    address: 'https://business.facebook.com/latest/composer',
    markup: `<div role="main">${editable('id="box"')}${button('', 'Publikasikan')}</div>`,
    box: '#box',
    sends: SEND,
    evidence: { date: '2026-08', confidence: 'low' },
  },
  {
    site: 'instagram',
    name: 'Instagram, posts',
    address: 'https://www.instagram.com/',
    markup: `<div role="dialog">${editable('id="box" aria-label="Tulis keterangan..."')}${button('', 'Bagikan')}</div>`,
    box: '#box',
    sends: SEND,
  },
  {
    site: 'instagram',
    name: 'Instagram, comments',
    address: 'https://www.instagram.com/p/1/',
    markup: `<form onsubmit="event.preventDefault()"><textarea id="box" aria-label="Tambahkan komentar…" ${LOOK}></textarea>
      ${button('', 'Kirim')}</form>`,
    box: '#box',
    sends: [...SEND, ENTER],
  },
  {
    site: 'threads',
    name: 'Threads',
    address: 'https://www.threads.com/',
    markup: `<div role="dialog">${editable('id="box" data-lexical-editor="true"')}${button('', 'Posting')}</div>`,
    box: '#box',
    sends: SEND,
  },
  {
    site: 'linkedin',
    name: 'LinkedIn, posts',
    address: 'https://www.linkedin.com/feed/',
    markup: `<div id="interop-outlet"></div><template><div data-test-modal-id="sharebox" role="dialog">
      ${editable('id="box" class="ql-editor"')}
      <button id="send" class="share-actions__primary-action">Posting</button></div></template><script>
      document.querySelector('#interop-outlet').attachShadow({ mode: 'open' })
        .append(document.querySelector('template').content)</script>`,
    box: '#box',
    sends: SEND,
  },
  {
    site: 'linkedin',
    name: 'LinkedIn, comments',
    address: 'https://www.linkedin.com/posts/1',
    markup: `<div class="comments-comment-box">${editable('id="box" class="tiptap ProseMirror"')}
      <button id="send" class="comments-comment-box__submit-button--cr">Komentar</button></div>`,
    box: '#box',
    sends: SEND,
  },
  {
    site: 'tiktok',
    name: 'TikTok, comments',
    address: 'https://www.tiktok.com/video',
    markup: `<div data-e2e="comment-input">${editable('id="box"')}</div>
      <div id="send" role="button" tabindex="0" data-e2e="comment-post">Posting</div>`,
    box: '#box',
    sends: [...SEND, ENTER],
    short: true,
  },
  {
    site: 'tiktok',
    name: 'TikTok Studio',
    address: 'https://www.tiktok.com/tiktokstudio/upload',
    markup: `${editable('id="box" class="public-DraftEditor-content"')}
      <button id="send" data-e2e="post_video_button">Posting</button>`,
    box: '#box',
    sends: SEND,
  },
  {
    site: 'youtube',
    name: 'YouTube, comments',
    address: 'https://www.youtube.com/watch',
    markup: `<ytd-commentbox style="display:block"><div contenteditable="true" role="textbox" aria-multiline="true"
      id="contenteditable-root" ${LOOK}></div><button id="submit-button">Komentar</button></ytd-commentbox>`,
    box: '#contenteditable-root',
    sends: [{ button: '#submit-button' }],
  },
  {
    site: 'youtube',
    name: 'YouTube, community posts',
    address: 'https://www.youtube.com/@contoh/community',
    // The first button is a hidden twin without a size.
    markup: `<ytd-backstage-post-dialog-renderer style="display:block"><ytd-commentbox style="display:block">
      <div contenteditable="true" role="textbox" aria-multiline="true" id="contenteditable-root" ${LOOK}></div>
      </ytd-commentbox><div style="width:0;height:0;overflow:hidden"><span id="submit-button"></span></div>
      <button id="submit-button" class="drawn">Posting</button></ytd-backstage-post-dialog-renderer>`,
    box: '#contenteditable-root',
    sends: [{ button: '#submit-button.drawn' }],
  },
  {
    site: 'youtube',
    name: 'YouTube Studio',
    address: 'https://studio.youtube.com/video/1',
    markup: editable('id="textbox" class="ytcp-social-suggestions-textbox"'),
    box: '#textbox',
    sends: [],
  },
  {
    site: 'whatsapp',
    name: 'WhatsApp Web',
    address: 'https://web.whatsapp.com/',
    markup: `<div id="main"><footer>${editable('id="box" data-tab="10" aria-placeholder="Ketik pesan"')}</footer></div>`,
    box: '#box',
    sends: [],
    private: true,
  },
  {
    site: 'telegram',
    name: 'Telegram Web K',
    address: 'https://web.telegram.org/k/',
    markup: `${editable('id="box" class="input-message-input"')}${editable('class="input-field-input-fake"')}`,
    box: '#box',
    sends: [],
    private: true,
  },
  {
    site: 'telegram',
    name: 'Telegram Web A',
    address: 'https://web.telegram.org/a/',
    markup: editable('id="editable-message-text"'),
    box: '#editable-message-text',
    sends: [],
    private: true,
  },
  {
    site: 'telegram',
    name: 'Telegram Web A, words under a picture',
    address: 'https://web.telegram.org/a/gambar',
    markup: `<div role="dialog">${editable('id="editable-message-text-modal"')}</div>`,
    box: '#editable-message-text-modal',
    sends: [],
    private: true,
  },
  {
    site: 'gmail',
    name: 'Gmail',
    address: 'https://mail.google.com/mail/u/0/',
    markup: `<div class="Ap IZ">${editable('id="box" g_editable="true" aria-label="Isi Pesan"')}
      <div class="Up"><div>${button('aria-label="Kirim (Ctrl-Enter)"', 'Kirim')}</div></div></div>`,
    box: '#box',
    sends: [...SEND, CONTROL_ENTER],
  },
  {
    site: 'wordpress',
    name: 'WordPress, blocks',
    address: 'https://dinas.contoh.go.id/wp-admin/post-new.php',
    markup: `<iframe name="editor-canvas" style="width:700px;height:600px"></iframe>
      <button id="send" class="editor-post-publish-button">Terbitkan</button><script>
      document.querySelector('iframe').src =
        URL.createObjectURL(new Blob([${JSON.stringify(CANVAS)}], { type: 'text/html' }))</script>`,
    box: '#box',
    frame: 'iframe',
    sends: SEND,
  },
  {
    site: 'wordpress',
    name: 'WordPress, classic editor',
    address: 'https://dinas.contoh.go.id/wp-admin/post.php',
    // TinyMCE 4 opens the document of its frame anew.
    markup: `<form onsubmit="event.preventDefault()"><iframe id="content_ifr" style="width:700px;height:500px"></iframe>
      <button id="save-post">Simpan draf</button><button id="publish">Terbitkan</button></form><script>
      const inner = document.querySelector('iframe').contentDocument;
      onload = () => {
        inner.open();
        inner.write('<!doctype html><body id="tinymce" contenteditable="true" style="min-height:300px"></body>');
        inner.close();
      };</script>`,
    box: '#tinymce',
    frame: 'iframe',
    sends: [{ button: '#publish' }],
  },
  {
    site: 'wordpress',
    name: 'WordPress, text view',
    address: 'https://dinas.contoh.go.id/wp-admin/teks',
    markup: `<form onsubmit="event.preventDefault()"><textarea id="content" ${LOOK}></textarea>
      <button id="publish">Terbitkan</button></form>`,
    box: '#content',
    sends: [{ button: '#publish' }],
  },
  {
    site: 'plain',
    name: 'any other site',
    address: 'https://balai.contoh.go.id/kontak',
    markup: `<form onsubmit="event.preventDefault()"><textarea id="box" ${LOOK}></textarea>
      <button id="send">Kirim</button></form>`,
    box: '#box',
    sends: SEND,
  },
];
