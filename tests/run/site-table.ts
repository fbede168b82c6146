/** The table of sites in README: `node tests/run/site-table.ts` prints it, `--write` puts it into README. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { siteFor } from '../../lib/sites/all.ts';
import { plain } from '../../lib/sites/plain.ts';
import { SEEN } from '../../lib/sites/seen.ts';
import type { Evidence } from '../../lib/sites/site.ts';
import { SHARE_TWINS } from '../e2e/share-twins.ts';
import { SITE_TWINS } from '../e2e/site-twins.ts';
import type { SiteTwin } from '../e2e/site-twins.ts';

const BEGIN = '<!-- sites: begin -->';
const END = '<!-- sites: end -->';
const README = fileURLToPath(new URL('../../README.md', import.meta.url));

/** What Tabayun does in a box, and whether its twin is tested for it. */
const DOINGS: readonly { readonly heading: string; readonly tested: (twin: SiteTwin) => boolean }[] = [
  { heading: 'mark', tested: () => true },
  { heading: 'card', tested: () => true },
  { heading: 'pause', tested: ({ sends }) => sends.length > 0 },
  { heading: 'insert', tested: (twin) => !twin.private && !twin.short },
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

/** What is checked of what is shared beside the box, in words. */
function sharing({ name, address }: SiteTwin): string {
  const kinds = SHARE_TWINS.filter(({ row }) => row === name).map(({ kind }) => {
    const { shared, repost } = SEEN[siteFor(address).id] ?? {};
    const seen = kind === 'address' ? undefined : kind === 'repost menu' ? repost : shared;
    return seen?.confidence === 'low' ? `${kind} (weak)` : kind;
  });
  return kinds.length > 0 ? `C F: ${kinds.join(', ')}` : '–';
}

function row(twin: SiteTwin): string {
  const site = siteFor(twin.address);
  const evidence = twin.evidence ?? SEEN[site.id]?.evidence;
  if (!evidence) throw new Error(`nobody wrote where ${site.id} was seen`);
  const { date, confidence } = evidence;
  const seen = site.id === plain.id ? 'needs none' : `${date ?? 'undated'}, ${SURE[confidence]}`;
  const kind = site.kind === 'builtin' ? 'from the start' : 'when switched on';
  const when = twin.private ? `${kind}, with private messages` : kind;
  const cells = DOINGS.map((doing) => cell(doing, twin));
  return `| ${[twin.name, when, ...cells, sharing(twin), seen].join(' | ')} |`;
}

/** The table as Markdown, without the lines around it. */
export function siteTable(): string {
  const doings = DOINGS.map(({ heading }) => heading);
  const head = ['site', 'watched', ...doings, 'sharing', 'selectors seen in public code'];
  const lines = head.map((heading) => (doings.includes(heading) ? ':-:' : '---'));
  return [`| ${head.join(' | ')} |`, `| ${lines.join(' | ')} |`, ...SITE_TWINS.map(row)].join('\n');
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
