import { setupAndRun } from './setup.mjs';

setupAndRun('test.ts', ['chromium', 'firefox']);
