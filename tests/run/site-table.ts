/** The table of sites in README: `node tests/run/site-table.ts` prints it, `--write` puts it into README. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SITES } from '../../lib/sites/all.ts';
import { plain } from '../../lib/sites/plain.ts';
import type { Evidence, Site } from '../../lib/sites/site.ts';
import { SITE_TWINS } from '../e2e/site-twins.ts';
import type { SiteTwin } from '../e2e/site-twins.ts';

const BEGIN = '<!-- sites: begin -->';
const END = '<!-- sites: end -->';
const README = fileURLToPath(new URL('../../README.md', import.meta.url));

/** What Tabayun does on a site, and whether the twin of the site is tested for it. */
const DOINGS: readonly { readonly heading: string; readonly tested: (twin: SiteTwin) => boolean }[] = [
  { heading: 'mark', tested: () => true },
  { heading: 'card', tested: () => true },
  { heading: 'pause', tested: ({ button }) => button !== undefined },
  { heading: 'sharing', tested: ({ share }) => share !== undefined },
  { heading: 'insert', tested: (twin) => !twin.private },
];
const SURE: Readonly<Record<Evidence['confidence'], string>> = {
  high: 'several sources agree',
  middle: 'one good source',
  low: 'one weak source',
};

/** Every test of a twin runs in Chromium and in Firefox. */
function cell(doing: (typeof DOINGS)[number], twin: SiteTwin): string {
  return doing.tested(twin) ? 'C F' : '–';
}

function row(site: Site): string {
  const twin = SITE_TWINS.find((one) => one.site === site.id);
  if (!twin) throw new Error(`no twin of ${site.id}`);
  const { date, confidence } = site.evidence;
  const seen = site.id === plain.id ? 'needs none' : `${date ?? 'undated'}, ${SURE[confidence]}`;
  const kind = site.kind === 'builtin' ? 'from the start' : 'when switched on';
  const when = twin.private ? `${kind}, with private messages` : kind;
  return `| ${[twin.name, when, ...DOINGS.map((doing) => cell(doing, twin)), seen].join(' | ')} |`;
}

/** The table as Markdown, without the lines around it. */
export function siteTable(): string {
  const head = ['site', 'watched', ...DOINGS.map(({ heading }) => heading), 'selectors seen in public code'];
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
    const [before = '', rest = ''] = readme.split(BEGIN);
    const [, after = ''] = rest.split(END);
    writeFileSync(
      README,
      `${before}${BEGIN}

${siteTable()}

${END}${after}`,
    );
  } else process.stdout.write(`${siteTable()}\n`);
}
