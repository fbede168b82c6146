import { defineConfig } from 'wxt';

export default defineConfig({
  imports: false,
  entrypointsDir: 'entrypoints',
  modules: ['@wxt-dev/webextension-polyfill'],
});
