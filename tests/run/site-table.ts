/** The table of sites in README: `node tests/run/site-table.ts` prints it, `--write` puts it into README. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SITES } from '../../lib/sites/all.ts';
import { plain } from '../../lib/sites/plain.ts';
import type { Evidence, Site } from '../../lib/sites/site.ts';
import { DOINGS, PROOFS, SITE_NAMES } from '../e2e/site-proofs.ts';
import type { Doing } from '../e2e/site-proofs.ts';

const BEGIN = '<!-- sites: begin -->';
const END = '<!-- sites: end -->';
const README = fileURLToPath(new URL('../../README.md', import.meta.url));

const HEADINGS: Readonly<Record<Doing, string>> = {
  mark: 'mark',
  card: 'card',
  gate: 'pause',
  share: 'sharing',
  insert: 'insert',
};
const SURE: Readonly<Record<Evidence['confidence'], string>> = {
  high: 'several sources agree',
  middle: 'one good source',
  low: 'one weak source',
};

/** `C` and `F`: a test shows it in Chromium, in Firefox; `–`: Tabayun does not do it there. */
function cell(site: Site, doing: Doing): string {
  const proof = PROOFS.find((one) => one.site === site.id && one.doing === doing);
  if (!proof) return '–';
  const browsers = [proof.chromium && 'C', proof.firefox && 'F'].filter(Boolean);
  return browsers.join(' ');
}

function row(site: Site): string {
  const { date, confidence } = site.evidence;
  const seen = site.id === plain.id ? 'needs none' : `${date ?? 'no date'}, ${SURE[confidence]}`;
  const kind = site.kind === 'builtin' ? 'from the start' : 'when switched on';
  return `| ${[SITE_NAMES[site.id], kind, ...DOINGS.map((doing) => cell(site, doing)), seen].join(' | ')} |`;
}

/** The table as Markdown, without the lines around it. */
export function siteTable(): string {
  const head = [
    'site',
    'watched',
    ...DOINGS.map((doing) => HEADINGS[doing]),
    'selectors seen in public code',
  ];
  const lines = head.map((_, index) => (index > 1 && index < head.length - 1 ? ':-:' : '---'));
  return [`| ${head.join(' | ')} |`, `| ${lines.join(' | ')} |`, ...[...SITES, plain].map(row)].join('\n');
}

/** The part of README between the two marks. @throws when a mark is missing. */
export function tableIn(readme: string): string {
  const [, rest] = readme.split(BEGIN);
  const [table, after] = rest?.split(END) ?? [];
  if (table === undefined || after === undefined) throw new Error(`README has no ${BEGIN} … ${END}`);
  return table;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--write')) {
    const readme = readFileSync(README, 'utf8');
    writeFileSync(
      README,
      readme.replace(tableIn(readme), () => `\n\n${siteTable()}\n\n`),
    );
  } else process.stdout.write(`${siteTable()}\n`);
}
