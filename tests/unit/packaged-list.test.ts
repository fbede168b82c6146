/** The starter list is shown to officers as it stands, so every entry is checked here, not only its shape. */
import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parseList } from '../../lib/core/listfile.ts';
import { CLARIFICATION_STATUSES, VERDICT_CODES } from '../../lib/core/model.ts';

const line = (least: number, most: number) =>
  v.pipe(v.string(), v.regex(new RegExp(`^.{${least},${most}}$`)));

const TOPICS =
  `alsintan ayam bantuan bawang beras bibit buah cabai daging gula harga ikan impor kementerian lowongan minyak-goreng
  obat-hewan pangan penyakit-hewan pestisida petani pupuk sapi sawit sayur susu telur`.split(/\s+/);

/** Civil servants stay neutral: no entry names parties, candidates or religious groups, not even in an address. */
const ACRONYMS = new Set('PDIP PKB PKS PAN PPP PSI PKI NasDem MUI NU FPI LDII'.split(' '));
const NAMES = new Set(
  `gerindra golkar nasdem demokrat hanura perindo jokowi widodo prabowo gibran anies ganjar puan ahok megawati kaesang
  muhaimin mahfud islam muslim kristen katolik hindu buddha konghucu muhammadiyah ahmadiyah syiah yahudi masjid gereja
  pdip mui`.split(/\s+/),
);

const address = v.pipe(v.string(), v.url(), v.startsWith('https://'), v.maxLength(2048));

/** An entry as it is written in the file: empty arrays are left out, and no other field is there. */
const EntrySchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^awal-[a-z0-9-]{3,75}$/)),
  status: v.picklist(CLARIFICATION_STATUSES),
  claim: line(10, 2000),
  variants: v.pipe(v.array(line(10, 500)), v.maxLength(4)),
  verdict: v.strictObject({ code: v.picklist(VERDICT_CODES), label: line(1, 60) }),
  title: line(5, 300),
  answer: line(0, 8000),
  why: v.exactOptional(line(10, 300)),
  correction: v.exactOptional(v.strictObject({ short: line(10, 240), long: line(10, 900) })),
  url: address,
  sources: v.pipe(
    v.array(v.strictObject({ title: line(3, 200), url: address })),
    v.minLength(1),
    v.maxLength(20),
  ),
  published: v.pipe(v.string(), v.isoDate()),
  validUntil: v.exactOptional(v.pipe(v.string(), v.isoDate())),
  topics: v.pipe(v.array(v.picklist(TOPICS)), v.minLength(1)),
  region: v.exactOptional(v.array(line(3, 60))),
  lang: v.literal('id'),
  seenAt: v.exactOptional(v.pipe(v.array(address), v.maxLength(20))),
  foreignIds: v.exactOptional(v.array(v.pipe(v.string(), v.regex(/^[A-Za-z0-9._:-]{1,80}$/)))),
});
type Entry = v.InferOutput<typeof EntrySchema>;

const ListSchema = v.strictObject({
  format: v.literal('klarifikasi-list/1'),
  id: v.literal('awal'),
  title: line(5, 200),
  publisher: v.strictObject({ name: v.literal('Tabayun') }),
  issued: v.pipe(v.string(), v.isoTimestamp()),
  lang: v.literal('id'),
  notice: v.pipe(line(10, 200), v.includes('bukan daftar resmi')),
  items: v.pipe(v.array(EntrySchema), v.minLength(100)),
});

const text = readFileSync('public/lists/awal.json', 'utf8');
const read = v.safeParse(ListSchema, JSON.parse(text));
if (!read.success) {
  throw new Error(read.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`).join('\n'));
}
const list = read.output;

/** Every entry that breaks a rule, with what breaks it, so that one run names them all. */
const offenders = (rule: (item: Entry) => readonly unknown[]) =>
  list.items.map((item) => [item.id, ...rule(item)]).filter((found) => found.length > 1);

/** The names of the checks that do not hold. */
const broken = (checks: Record<string, boolean | undefined>) =>
  Object.keys(checks).filter((name) => !checks[name]);

const prose = (item: Entry): string[] =>
  [
    item.claim,
    ...item.variants,
    item.title,
    item.answer,
    item.why ?? '',
    item.correction?.short ?? '',
    item.correction?.long ?? '',
    item.verdict.label,
    ...item.sources.map((source) => source.title),
  ].filter((line) => line !== '');

const addresses = (item: Entry) => [
  item.url,
  ...item.sources.map((source) => source.url),
  ...(item.seenAt ?? []),
];

describe('packaged list', () => {
  it('is printed as this project prints JSON', () => {
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  });

  it('is read by the extension as it stands', () => {
    const parsed = parseList(text);
    expect(parsed).toMatchObject({ ok: true, list: { notice: list.notice } });
    expect(parsed.ok && parsed.list.items).toMatchObject(list.items);
  });

  it('names every entry and every wording once', () => {
    const wordings = list.items.flatMap((item) => [item.claim, ...item.variants]);
    expect(new Set(list.items.map((item) => item.id)).size).toBe(list.items.length);
    expect(new Set(wordings.map((wording) => words(wording).join(' '))).size).toBe(wordings.length);
  });

  it('has plain public addresses, each source of an entry once', () => {
    const bad = (url: string) => {
      const { username, hash, hostname } = new URL(url);
      return username + hash !== '' || !hostname.includes('.');
    };
    const repeated = (item: Entry) =>
      item.sources.map((source) => source.url).filter((url, at, all) => all.indexOf(url) !== at);
    expect(offenders((item) => [...addresses(item).filter(bad), ...repeated(item)])).toEqual([]);
    expect(offenders((item) => (item.url === item.sources[0]?.url ? [] : [item.url]))).toEqual([]);
    expect(text).not.toMatch(/javascript:|data:|vbscript:|<\/?\w+>/i);
  });

  it('was published on real days before the list, and holds for a while', () => {
    const real = (day: string) => new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
    const rule = ({ published, validUntil = '9999-12-31' }: Entry) =>
      broken({
        real: real(published) && real(validUntil),
        published: published < list.issued,
        validUntil: published < validUntil,
      });
    expect(offenders(rule)).toEqual([]);
  });

  it('explains and corrects only what it states a fact for', () => {
    const rule = ({ answer, why, correction, url }: Entry) => {
      if (answer === '') return broken({ why: why === undefined, correction: correction === undefined });
      return broken({
        short: correction?.short.endsWith(url),
        long: correction?.long.startsWith(answer) && correction.long.endsWith(url),
      });
    };
    expect(offenders(rule)).toEqual([]);
  });

  it('names no party, candidate or religious group', () => {
    const rule = (item: Entry) => {
      const all = [...prose(item), ...(item.region ?? []), ...addresses(item)].join(' ');
      const parts = all.split(/[^\p{L}\p{N}]+/u);
      return parts.filter((part) => ACRONYMS.has(part) || NAMES.has(part.toLowerCase()));
    };
    expect(offenders(rule)).toEqual([]);
  });

  it('is written cleanly', () => {
    const untidy = /\s\s|[\p{Cc}\p{Cf}]|&(?:#\d+|[a-z]+);|["“”]|\s[.,;:!?]|\?\?|!!/u;
    const rule = (item: Entry) => [
      ...prose(item).filter((line) => line !== line.trim().normalize('NFC') || untidy.test(line)),
      ...[item.answer, item.why ?? ''].filter((line) => line !== '' && !line.endsWith('.')),
      ...[item.claim, ...item.variants].filter((line) => /(?:\b[A-Z]{2,}\s){3}/.test(line)),
    ];
    expect(offenders(rule)).toEqual([]);
  });
});

/** The words of a line without its addresses, which repeat the titles of their pages. */
const words = (line: string) =>
  line
    .replace(/https:\S+/g, ' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const runs = (line: string, size: number): string[] => {
  const all = words(line);
  return all.slice(size - 1).map((_, end) => all.slice(end, end + size).join(' '));
};

/** The facts the list was made from lie beside the repository, not in it: without them there is nothing to compare. */
const FACTS = '../shared/data/agri_facts.jsonl';
const FactSchema = v.object({ claim: v.string(), explanation: v.optional(v.string(), ''), url: v.string() });
const facts = existsSync(FACTS)
  ? readFileSync(FACTS, 'utf8')
      .trim()
      .split('\n')
      .map((row) => v.parse(FactSchema, JSON.parse(row)))
  : [];

describe('packaged list beside its facts', () => {
  const copied = new Set(facts.flatMap((fact) => [...runs(fact.claim, 8), ...runs(fact.explanation, 8)]));
  const titles = new Set(facts.map((fact) => words(fact.claim).join(' ')));

  it('copies no sentence', () => {
    const rule = (item: Entry) =>
      prose(item).flatMap((line) => [
        ...(titles.has(words(line).join(' ')) ? [line] : []),
        ...runs(line, 8).filter((run) => copied.has(run)),
      ]);
    expect(offenders(rule)).toEqual([]);
  });

  it('takes every entry from a known fact', () => {
    if (facts.length === 0) return;
    const known = new Set(facts.map((fact) => fact.url.replace(/^http:/, 'https:')));
    const unknown = (item: Entry) => (item.sources.some((source) => known.has(source.url)) ? [] : [item.url]);
    expect(offenders(unknown)).toEqual([]);
  });
});
