/**
 * What watching a compose box costs, in the built extension and a real Chromium with a slowed CPU:
 *   npm run bench:compose [-- --json FILE] [--quick]
 * Beside the same pages without Tabayun and with a baseline that follows boxes the usual way. Nothing is asserted: it
 * is a report, and it fails only when something does not run. `--quick`: fewer keys. A quiet machine helps; what else
 * it does hits all alike.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runProgram } from '../run/steps.ts';
import { measureCompose } from './compose.ts';
import type { Part } from './compose.ts';

const { values } = parseArgs({
  options: { json: { type: 'string' }, quick: { type: 'boolean', default: false } },
});

const { code, output } = await runProgram(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build']);
if (code !== 0) throw new Error(output);
const report: Record<string, unknown> = {};
const part: Part = async (name, title, work, show) => {
  const result = await work();
  report[name] = result;
  process.stdout.write(`## ${title}\n\n${show(result)}\n\n`);
};
await measureCompose(part, values.quick);
if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 1)}\n`);
