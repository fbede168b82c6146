import { preact } from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

/** Every editor and every case of compose boxes, in both browsers: too long for each run. */
const EDITORS = 'tests/e2e/editors-*.test.ts';
/** What each run can do without: further cases of gate, sharing and inserting, the second browser, every list fault. */
const FURTHER = [
  'tests/e2e/gate-{forms,frames,others,pages,sites}.test.ts',
  'tests/e2e/{share,sites,insert,workshop,managed,notification,axe-gallery,compose-mirror,nginx,redirects}.test.ts',
  'tests/e2e/{fields,imports,naskah,privacy,report,sync}-firefox.test.ts',
];
/** Kills at random moments; how many stands in the environment. */
const KILLS = 'tests/kills/*.test.ts';

/**
 * Nine groups: unit and gold in Node, components in happy-dom, e2e, further, editors, exports, soak and kills in real browsers
 * (one file at a time).
 */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          // Property tests search many cases; on a busy machine that is slow, not wrong.
          testTimeout: 60_000,
        },
      },
      {
        root,
        plugins: [preact()],
        test: {
          name: 'components',
          include: ['tests/components/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
        },
      },
      {
        root,
        test: {
          name: 'gold',
          include: ['tests/gold/**/*.test.ts'],
          environment: 'node',
          testTimeout: 300_000,
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: [EDITORS, ...FURTHER],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        root,
        test: {
          name: 'soak',
          include: ['tests/soak/**/*.test.ts'],
          environment: 'node',
          testTimeout: 3_600_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        root,
        test: {
          name: 'kills',
          include: [KILLS],
          environment: 'node',
          env: { KILLS: process.env['KILLS'] ?? '100' },
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        root,
        test: {
          name: 'exports',
          include: ['tests/exports/**/*.test.ts'],
          environment: 'node',
          testTimeout: 300_000,
          // LibreOffice may have to be installed first.
          hookTimeout: 900_000,
          fileParallelism: false,
        },
      },
      {
        root,
        test: {
          name: 'further',
          include: [...FURTHER, KILLS],
          environment: 'node',
          env: { KILLS: process.env['KILLS'] ?? '6' },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        root,
        test: {
          name: 'editors',
          include: [EDITORS],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
