/**
 * One page for each site with an adapter: the parts that its selectors speak of, nothing else. What a twin has is
 * tested in both browsers by `editors-sites.test.ts`, and stands in the table of README.
 */

export interface SiteTwin {
  /** Name of the adapter. */
  readonly site: string;
  /** As README names it. */
  readonly name: string;
  readonly address: string;
  readonly markup: string;
  /** What is written in. */
  readonly box: string;
  /** The frame that holds it. */
  readonly frame?: string;
  /** What posts; absent: nothing on this site is held back. */
  readonly button?: string;
  /** Private messages: marked only when the officer wants it, and nothing more. */
  readonly private?: true;
  /** An address that shares `{text}` or `{url}` before there is a box. */
  readonly share?: string;
}

const LOOK = 'style="min-height:60px;width:600px;border:1px solid;font:16px/1.5 sans-serif"';
const editable = (attributes: string): string =>
  `<div contenteditable="true" role="textbox" aria-multiline="true" ${LOOK} ${attributes}></div>`;
const button = (attributes: string, name: string): string =>
  `<div role="button" tabindex="0" id="send" ${attributes}>${name}</div>`;
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
    button: '#send',
    share: 'https://x.com/intent/post?text={text}',
  },
  {
    site: 'facebook',
    name: 'Facebook, Meta Business Suite',
    address: 'https://www.facebook.com/beranda',
    markup: `<div role="dialog">${editable('id="box" data-lexical-editor="true" aria-label="Apa yang Anda pikirkan?"')}
      ${button('aria-label="Posting"', 'Posting')}</div>`,
    box: '#box',
    button: '#send',
    share: 'https://www.facebook.com/sharer/sharer.php?u={url}',
  },
  {
    site: 'instagram',
    name: 'Instagram',
    address: 'https://www.instagram.com/',
    markup: `<div role="dialog">${editable('id="box" aria-label="Tulis keterangan..."')}${button('', 'Bagikan')}</div>`,
    box: '#box',
    button: '#send',
  },
  {
    site: 'threads',
    name: 'Threads',
    address: 'https://www.threads.com/',
    markup: `<div role="dialog">${editable('id="box" data-lexical-editor="true"')}${button('', 'Posting')}</div>`,
    box: '#box',
    button: '#send',
    share: 'https://www.threads.com/intent/post?text={text}',
  },
  {
    site: 'linkedin',
    name: 'LinkedIn',
    address: 'https://www.linkedin.com/feed/',
    markup: `<div id="interop-outlet"></div><template><div data-test-modal-id="sharebox" role="dialog">
      ${editable('id="box" class="ql-editor"')}
      <button id="send" class="share-actions__primary-action">Posting</button></div></template><script>
      document.querySelector('#interop-outlet').attachShadow({ mode: 'open' })
        .append(document.querySelector('template').content)</script>`,
    box: '#box',
    button: '#send',
    share: 'https://www.linkedin.com/sharing/share-offsite/?url={url}',
  },
  {
    site: 'tiktok',
    name: 'TikTok',
    address: 'https://www.tiktok.com/video',
    markup: `<div data-e2e="comment-input">${editable('id="box"')}</div>
      <div id="send" role="button" tabindex="0" data-e2e="comment-post">Posting</div>`,
    box: '#box',
    button: '#send',
  },
  {
    site: 'youtube',
    name: 'YouTube',
    address: 'https://www.youtube.com/watch',
    markup: `<ytd-commentbox style="display:block"><div contenteditable="true" role="textbox" aria-multiline="true"
      id="contenteditable-root" ${LOOK}></div><button id="submit-button">Komentar</button></ytd-commentbox>`,
    box: '#contenteditable-root',
    button: '#submit-button',
  },
  {
    site: 'whatsapp',
    name: 'WhatsApp Web',
    address: 'https://web.whatsapp.com/',
    markup: `<div id="main"><footer>${editable('id="box" data-tab="10" aria-placeholder="Ketik pesan"')}</footer></div>`,
    box: '#box',
    private: true,
    share: 'https://web.whatsapp.com/send?text={text}',
  },
  {
    site: 'telegram',
    name: 'Telegram Web',
    address: 'https://web.telegram.org/k/',
    markup: `${editable('id="box" class="input-message-input"')}${editable('class="input-field-input-fake"')}`,
    box: '#box',
    private: true,
    share: 'https://t.me/share/url?url=https://contoh.go.id/&text={text}',
  },
  {
    site: 'gmail',
    name: 'Gmail',
    address: 'https://mail.google.com/mail/u/0/',
    markup: `<div class="Ap IZ">${editable('id="box" g_editable="true" aria-label="Isi Pesan"')}
      <div class="Up"><div>${button('aria-label="Kirim (Ctrl-Enter)"', 'Kirim')}</div></div></div>`,
    box: '#box',
    button: '#send',
  },
  {
    site: 'wordpress',
    name: 'WordPress',
    address: 'https://dinas.contoh.go.id/wp-admin/post-new.php',
    markup: `<iframe name="editor-canvas" style="width:700px;height:700px"></iframe>
      <button id="send" class="editor-post-publish-button">Terbitkan</button><script>
      document.querySelector('iframe').src =
        URL.createObjectURL(new Blob([${JSON.stringify(CANVAS)}], { type: 'text/html' }))</script>`,
    box: '#box',
    frame: 'iframe',
    button: '#send',
  },
  {
    site: 'plain',
    name: 'any other site',
    address: 'https://balai.contoh.go.id/kontak',
    markup: `<form onsubmit="event.preventDefault()"><textarea id="box" ${LOOK}></textarea>
      <button id="send">Kirim</button></form>`,
    box: '#box',
    button: '#send',
  },
];
