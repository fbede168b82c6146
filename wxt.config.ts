import { createRequire } from 'node:module';
import { basename } from 'node:path';
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
  // Compiling the reader of pictures counts as running code from a string without this.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self' https:",
  "worker-src 'self'",
  // The page that reads pictures stands unseen in `naskah.html`; no page of the web can open either.
  "frame-src 'self'",
  "frame-ancestors 'self'",
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

/** The reader of pictures and its Indonesian data, shipped whole: nothing is downloaded. */
const READER_FILES = [
  'tesseract.js/dist/worker.min.js',
  'tesseract.js-core/tesseract-core-simd-lstm.js',
  'tesseract.js-core/tesseract-core-simd-lstm.wasm',
  '@tesseract.js-data/ind/4.0.0_best_int/ind.traineddata.gz',
];
const packaged = createRequire(import.meta.url);

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  targetBrowsers: ['chrome', 'firefox', 'edge'],
  vite: () => ({
    plugins: [preact(), withoutHtmlSink()],
    build: {
      target: 'es2022',
      // The oldest browsers of the manifests: what these know is not written in longer words.
      cssTarget: ['chrome137', 'firefox140'],
      // Else the text of the public suffix list, a constant of 70 kB, is written out at each of its three uses.
      rolldownOptions: { optimization: { inlineConst: false } },
    },
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
      'contextMenus',
      // Chromium's worker has no parser for markup; Firefox's event page has one.
      ...(browser === 'firefox' ? [] : ['offscreen' as const]),
    ],
    host_permissions: BUILTIN_SITES,
    optional_permissions: ['notifications'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    action: { default_title: 'Tabayun' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+T' }, description: '__MSG_command_open__' },
      'check-selection': { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_command_check__' },
    },
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
    'build:publicAssets': (_wxt, files) => {
      for (const file of READER_FILES)
        files.push({ absoluteSrc: packaged.resolve(file), relativeDest: `ocr/${basename(file)}` });
    },
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
