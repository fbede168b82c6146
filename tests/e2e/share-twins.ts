/**
 * One page for each way in which an adapter, or the table of share addresses, says that a site shares something.
 * Each is tested in both browsers by `editors-sharing.test.ts`, and stands in the table of README.
 */

/** `{text}`, `{plain}` and `{url}` stand for a post that repeats a claim, one that does not, and a listed address. */
export type ShareTwin = {
  /** The row of the table of sites. */
  readonly row: string;
  readonly page: string;
} & (
  | { readonly kind: 'address' }
  | { readonly kind: 'quoted post' | 'link card'; readonly markup: string; readonly box: string }
  | { readonly kind: 'repost menu'; readonly post: string; readonly opener: string; readonly menu: string }
);

const LOOK = 'style="min-height:60px;width:600px;border:1px solid;font:16px/1.5 sans-serif"';
const editable = (attributes: string): string =>
  `<div id="box" contenteditable="true" role="textbox" aria-multiline="true" ${LOOK} ${attributes}></div>`;
/** What is shared stands here, and can be taken away. */
const shared = (markup: string): string => `<div id="shared">${markup}</div>`;
const button = (attributes: string, name = 'Bagikan'): string =>
  `<div role="button" tabindex="0" ${attributes}>${name}</div>`;

const X_BOX = editable('data-testid="tweetTextarea_0"');
const FACEBOOK_BOX = editable('data-lexical-editor="true" aria-label="Apa yang Anda pikirkan?"');
const THREADS_BOX = editable('data-lexical-editor="true"');
/** The composer of LinkedIn is in a shadow root. */
const outlet = (markup: string): string => `<div id="interop-outlet"></div><template>
  <div data-test-modal-id="sharebox" role="dialog">${editable('class="ql-editor"')}${shared(markup)}</div></template><script>
  document.querySelector('#interop-outlet').attachShadow({ mode: 'open' })
    .append(document.querySelector('template').content)</script>`;

export const SHARE_TWINS: readonly ShareTwin[] = [
  { row: 'X', kind: 'address', page: 'https://x.com/intent/post?text={text}' },
  {
    row: 'X',
    kind: 'quoted post',
    page: 'https://x.com/kutip',
    markup: `<div role="dialog">${X_BOX}${shared('<div role="link"><div data-testid="tweetText">{text}</div></div>')}</div>`,
    box: '#box',
  },
  {
    row: 'X',
    kind: 'link card',
    page: 'https://x.com/kartu',
    markup: `<div role="dialog">${X_BOX}${shared('<div data-testid="card.wrapper"><a href="{url}">Judul</a></div>')}</div>`,
    box: '#box',
  },
  {
    row: 'X',
    kind: 'repost menu',
    page: 'https://x.com/linimasa',
    post: '<article><div data-testid="tweetText">{words}</div>{opener}</article>',
    opener: '<button data-testid="retweet">Ulang</button>',
    menu: '<div role="menu"><div role="menuitem" tabindex="0" data-testid="retweetConfirm">Posting ulang</div></div>',
  },
  {
    row: 'Facebook, posts',
    kind: 'address',
    page: 'https://www.facebook.com/sharer/sharer.php?u={url}',
  },
  {
    row: 'Facebook, posts',
    kind: 'quoted post',
    page: 'https://www.facebook.com/kutip',
    markup: `<div role="dialog">${FACEBOOK_BOX}${shared('<div data-ad-rendering-role="story_message">{text}</div>')}</div>`,
    box: '#box',
  },
  {
    row: 'Facebook, posts',
    kind: 'link card',
    page: 'https://www.facebook.com/kartu',
    markup: `<div role="dialog">${FACEBOOK_BOX}${shared(
      '<a href="https://l.facebook.com/l.php?u={encoded}">contoh</a><div data-ad-rendering-role="title">Judul</div>',
    )}</div>`,
    box: '#box',
  },
  {
    row: 'Facebook, posts',
    kind: 'repost menu',
    page: 'https://www.facebook.com/linimasa',
    post: '<div role="article"><div data-ad-rendering-role="story_message">{words}</div>{opener}</div>',
    opener: button('aria-label="Kirimkan ini ke teman atau posting di profil Anda."'),
    menu: `<div role="dialog">${button('aria-label="Bagikan sekarang (Publik)"')}</div>`,
  },
  { row: 'Threads', kind: 'address', page: 'https://www.threads.com/intent/post?text={text}' },
  {
    row: 'Threads',
    kind: 'quoted post',
    page: 'https://www.threads.com/kutip',
    markup: `<div role="dialog"><div data-pressable-container="true">${THREADS_BOX}${shared(
      '<div data-pressable-container="true"><span dir="auto">{text}</span></div>',
    )}</div></div>`,
    box: '#box',
  },
  {
    row: 'Threads',
    kind: 'link card',
    page: 'https://www.threads.com/kartu',
    markup: `<div role="dialog">${THREADS_BOX}${shared('<a href="https://l.threads.com/?u={encoded}">Judul</a>')}</div>`,
    box: '#box',
  },
  {
    row: 'Threads',
    kind: 'repost menu',
    page: 'https://www.threads.com/linimasa',
    post: '<div data-pressable-container="true"><span dir="auto">{words}</span>{opener}</div>',
    opener: button(
      '',
      '<div><svg aria-label="Repost" width="20" height="20"><path d="M0 0h20v20H0z"/></svg></div>',
    ),
    menu: '<div role="menu"><div role="menuitem" tabindex="0">Posting ulang</div></div>',
  },
  {
    row: 'LinkedIn, posts',
    kind: 'address',
    page: 'https://www.linkedin.com/sharing/share-offsite/?url={url}',
  },
  {
    row: 'LinkedIn, posts',
    kind: 'quoted post',
    page: 'https://www.linkedin.com/kutip',
    markup: outlet('<div class="update-components-text">{text}</div>'),
    box: '#box',
  },
  {
    row: 'LinkedIn, posts',
    kind: 'link card',
    page: 'https://www.linkedin.com/kartu',
    markup: outlet('<div class="update-components-article"><a href="{url}">Judul</a></div>'),
    box: '#box',
  },
  {
    row: 'LinkedIn, posts',
    kind: 'repost menu',
    page: 'https://www.linkedin.com/linimasa',
    post: `<div data-urn="urn:li:activity:1"><div class="update-components-text">{words}</div>{opener}</div>`,
    opener: '<button class="social-reshare-button">Posting ulang</button>',
    menu: '<div class="social-reshare-button__share-dropdown-content"><ul><li tabindex="0">Posting ulang</li></ul></div>',
  },
  {
    row: 'TikTok, comments',
    kind: 'repost menu',
    page: 'https://www.tiktok.com/foryou',
    post: '<article><div data-e2e="video-desc">{words}</div>{opener}</article>',
    opener: '<button><span data-e2e="share-icon">Bagikan</span></button>',
    menu: '<div><a data-e2e="video-share-repost" href="#">Posting ulang</a></div>',
  },
  { row: 'WhatsApp Web', kind: 'address', page: 'https://web.whatsapp.com/send?text={text}' },
  {
    row: 'Telegram Web K',
    kind: 'address',
    page: 'https://t.me/share/url?url=https://contoh.go.id/&text={text}',
  },
  { row: 'Gmail', kind: 'address', page: 'https://mail.google.com/mail/?view=cm&su=Kabar&body={text}' },
];
