/** Large platforms address one post in many ways; here each gets one. Own table. */

type Rule = (url: URL) => string | null;

const part = (url: URL, pattern: RegExp): string | undefined => pattern.exec(url.pathname)?.[1];
const asked = (url: URL, ...names: readonly string[]): string | undefined =>
  names.map((name) => url.searchParams.get(name)).find((value) => value !== null && value !== '') ??
  undefined;
/** Path without a slash at its end. */
const bare = (url: URL): string => url.pathname.replace(/\/{2,}/g, '/').replace(/\/+$/, '');
/** Query of the named parameters alone, in this order. */
const only = (url: URL, ...names: readonly string[]): string => {
  const kept = names.flatMap((name) => {
    const value = asked(url, name);
    return value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`];
  });
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
};

const youtube: Rule = (url) => {
  const video =
    part(url, /^\/(?:shorts|live|embed|v)\/([\w-]+)/) ??
    (bare(url) === '/watch' ? asked(url, 'v') : undefined);
  if (video) return `youtube.com/watch?v=${encodeURIComponent(video)}`;
  return `youtube.com${bare(url)}${only(url, 'v', 'list', 'search_query')}`;
};

const facebook: Rule = (url) => {
  const path = bare(url);
  const video = part(url, /^\/(?:[^/]+\/videos(?:\/[^/]+)?|reel|videos?)\/(\d+)\/?$/);
  if (video) return `facebook.com/watch?v=${video}`;
  if (/^\/watch(?:\/live)?$/.test(path)) return `facebook.com/watch${only(url, 'v')}`;
  if (/^\/(?:story|permalink)\.php$/.test(path))
    return `facebook.com/permalink.php${only(url, 'id', 'story_fbid')}`;
  if (/^\/photo(?:s|\.php)?$/.test(path)) return `facebook.com/photo${only(url, 'fbid')}`;
  if (path === '/profile.php') return `facebook.com/profile.php${only(url, 'id')}`;
  const group = /^\/groups\/([^/]+)\/(?:posts|permalink)\/(\d+)$/.exec(path);
  if (group) return `facebook.com/groups/${group[1]}/posts/${group[2]}`;
  return `facebook.com${path}${only(url, 'fbid', 'id', 'story_fbid', 'q', 'set', 'v')}`;
};

const x: Rule = (url) => {
  const post = part(url, /^\/(?:[^/]+|i\/web)\/status(?:es)?\/(\d+)/);
  return post ? `x.com/i/status/${post}` : `x.com${bare(url)}${only(url, 'q')}`;
};

const instagram: Rule = (url) => {
  const post = part(url, /^(?:\/[\w.]+)?\/(?:p|reels?|tv)\/([\w-]+)/);
  return `instagram.com${post ? `/p/${post}` : bare(url)}`;
};

const tiktok: Rule = (url) => {
  const post = part(url, /^\/(?:@[^/]+\/(?:video|photo)|v|video|embed(?:\/v2)?)\/(\d+)/);
  return `tiktok.com${post ? `/video/${post}` : bare(url)}`;
};

const whatsapp: Rule = (url) => {
  const number = (asked(url, 'phone') ?? part(url, /^\/\+?(\d[\d\s+-]*)\/?$/) ?? '').replace(/\D/g, '');
  if (number !== '') return `wa.me/${number}`;
  return `wa.me${bare(url) === '/send' ? '' : bare(url)}`;
};

const google: Rule = (url) => {
  const path = bare(url).replace(/\/u\/\d+(?=\/)/, '');
  const file =
    part(url, /^\/(?:u\/\d+\/)?file\/d\/([\w-]+)/) ?? (path === '/open' ? asked(url, 'id') : undefined);
  if (file) return `drive.google.com/file/d/${file}`;
  return `${url.hostname}${path.replace(/\/(?:viewform|formResponse|edit|view|preview|closedform|pub(?:html)?)$/, '')}`;
};

const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['youtube.com', youtube],
  ['facebook.com', facebook],
  ['x.com', x],
  ['instagram.com', instagram],
  ['tiktok.com', tiktok],
  ['wa.me', whatsapp],
  ['api.whatsapp.com', whatsapp],
  ['web.whatsapp.com', whatsapp],
  ['docs.google.com', google],
  ['drive.google.com', google],
  ['threads.net', (url) => `threads.net${bare(url)}`],
  ['t.me', (url) => `t.me${bare(url).replace(/^\/s\/(?=\w)/, '/')}${only(url, 'start')}`],
  [
    'youtu.be',
    (url) =>
      bare(url) === '' ? null : `youtube.com/watch?v=${encodeURIComponent(bare(url).split('/')[1] ?? '')}`,
  ],
]);

/** Key of an address on a known platform; null elsewhere. `host` is the plain host of `url`. */
export function platformPath(host: string, url: URL): string | null {
  return url.port === '' ? (RULES.get(host)?.(url) ?? null) : null;
}
