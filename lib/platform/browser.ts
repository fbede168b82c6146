/** The one file that names the browser API. Differences between browsers and test fakes land here. */
export { browser } from 'wxt/browser';
