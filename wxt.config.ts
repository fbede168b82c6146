import { preact } from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** Sites where Tabayun is on from the start: named in the manifest, so their permission comes with the install. */
const BUILTIN_SITES = [
  'https://*.x.com/*',
  'https://*.twitter.com/*',
  'https://*.facebook.com/*',
  'https://*.instagram.com/*',
  'https://*.threads.com/*',
  'https://*.threads.net/*',
  'https://*.linkedin.com/*',
  'https://*.tiktok.com/*',
  'https://*.youtube.com/*',
];

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self' https:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Preact's only HTML sink. We never use it, and pages with list text forbid it by Trusted Types. */
const PREACT_HTML_SINK =
  '(l||y&&(h.__html==y.__html||h.__html==t.innerHTML)||(t.innerHTML=h.__html),r.__k=[])';

/** Cuts the sink out of the bundle, and fails the build when a new Preact writes it differently. */
const withoutHtmlSink = () => ({
  name: 'preact-without-html-sink',
  transform(code: string, id: string) {
    if (!/[\\/]preact[\\/]dist[\\/]preact\.mjs/.test(id)) return null;
    if (!code.includes(PREACT_HTML_SINK))
      throw new Error(
        'preact.mjs no longer holds the known innerHTML branch: look at it and adapt wxt.config.ts',
      );
    return { code: code.replace(PREACT_HTML_SINK, '(r.__k=[])'), map: null };
  },
});

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  targetBrowsers: ['chrome', 'firefox', 'edge'],
  vite: () => ({
    plugins: [preact(), withoutHtmlSink()],
    build: { target: 'es2022' },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'id',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'activeTab',
      'scripting',
      // Chromium's worker has no parser for markup; Firefox's event page has one.
      ...(browser === 'firefox' ? [] : ['offscreen' as const]),
    ],
    host_permissions: BUILTIN_SITES,
    optional_permissions: ['notifications'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    action: { default_title: 'Tabayun' },
    icons: Object.fromEntries([16, 32, 48, 96, 128].map((size) => [size, `icon/${size}.png`])),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: '{5b0f2a4e-6d1c-4c52-9f0e-7a2b8c3d4e15}',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '137', storage: { managed_schema: 'managed-schema.json' } }),
  }),
  hooks: {
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.options_ui = { page: 'options.html', open_in_tab: true };
      // An unlisted script, because a WXT content script would carry the polyfill into every frame of every page.
      manifest.content_scripts = [
        {
          matches: BUILTIN_SITES,
          js: ['early.js'],
          run_at: 'document_start',
          all_frames: true,
          match_about_blank: true,
          match_origin_as_fallback: true,
        },
      ];
    },
  },
  zip: { excludeSources: ['.ci/**', 'tests/fixtures/node_modules/**'] },
});
