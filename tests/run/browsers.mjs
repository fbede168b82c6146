// Plain JavaScript: runs before anything is installed.
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome-for-testing', 'chrome-for-testing'];
const MAC_CHROMIUM = '/Applications/Chromium.app/Contents/MacOS/Chromium';
const MAC_FIREFOX = '/Applications/Firefox.app/Contents/MacOS/firefox';

/** First program of these names on PATH, as an absolute path. */
function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** Chromium downloaded by Playwright, the newest first. */
function fromPlaywright() {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache', 'ms-playwright');
  if (!existsSync(cache)) return undefined;
  const builds = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name));
  return builds
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((name) => ['chrome-linux64', 'chrome-linux'].map((sub) => join(cache, name, sub, 'chrome')))
    .find((path) => existsSync(path));
}

const given = (path) => (path && existsSync(path) ? path : undefined);

/**
 * Path of a Chromium that loads unpacked extensions, or undefined. Branded Chrome is left out: it no longer
 * takes --load-extension. The environment variable CHROMIUM goes before everything else.
 * @returns {string | undefined}
 */
export function findChromium() {
  return given(process.env.CHROMIUM) ?? onPath(CHROMIUM_NAMES) ?? given(MAC_CHROMIUM) ?? fromPlaywright();
}

/**
 * Path of Firefox, or undefined. The environment variable FIREFOX goes before everything else.
 * @returns {string | undefined}
 */
export function findFirefox() {
  return given(process.env.FIREFOX) ?? onPath(['firefox-esr', 'firefox']) ?? given(MAC_FIREFOX);
}
