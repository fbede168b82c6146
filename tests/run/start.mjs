import { setupAndRun } from './setup.mjs';

setupAndRun('start.ts', ['chromium']);
