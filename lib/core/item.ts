import {
  asFields,
  FieldError,
  type Fields,
  httpsAddress,
  listOf,
  oneOf,
  optionalDate,
  optionalText,
  seenAddress,
  text,
  texts,
} from './fields.ts';
import {
  type Clarification,
  CLARIFICATION_STATUSES,
  type Source,
  VERDICT_CODES,
  type VerdictCode,
} from './model.ts';

/** Limits of an item, in UTF-16 code units or entries (list protocol, section 6). */
export const ITEM_LIMITS = {
  id: 80,
  claim: 2000,
  variants: 50,
  variant: 500,
  label: 60,
  title: 300,
  answer: 8000,
  why: 500,
  short: 240,
  long: 900,
  sources: 20,
  sourceTitle: 300,
  topics: 20,
  topic: 60,
  seenAt: 20,
  supersedes: 50,
  lang: 35,
} as const;

const ID = /^[A-Za-z0-9._:-]{1,80}$/;

/** Labels for a verdict that a list gives without one. */
const LABELS: Readonly<Record<VerdictCode, string>> = {
  salah: 'Salah',
  menyesatkan: 'Menyesatkan',
  konteks: 'Konteks keliru',
  penipuan: 'Penipuan',
  'belum-terbukti': 'Belum terbukti',
  benar: 'Benar',
};

/**
 * Reads one item into a fresh object, field by field; unknown fields are left behind. At least `id`, `claim`,
 * `verdict`, `url` and `published` have to be there. Throws FieldError for the first field that is wrong.
 */
export function readItem(value: unknown): Clarification {
  const from = asFields(value, 'item');
  const claim = text(from, 'claim', ITEM_LIMITS.claim);
  const why = optionalText(from, 'why', ITEM_LIMITS.why);
  const correction = readCorrection(from);
  const updated = optionalDate(from, 'updated');
  const validUntil = optionalDate(from, 'validUntil');
  return {
    id: readId(from['id'], 'id'),
    status: from['status'] === undefined ? 'active' : oneOf(from['status'], CLARIFICATION_STATUSES, 'status'),
    claim,
    variants: texts(from, 'variants', ITEM_LIMITS.variants, ITEM_LIMITS.variant),
    verdict: readVerdict(from),
    title: optionalText(from, 'title', ITEM_LIMITS.title) ?? claim.slice(0, ITEM_LIMITS.title),
    answer: optionalText(from, 'answer', ITEM_LIMITS.answer) ?? '',
    ...(why === undefined ? {} : { why }),
    ...(correction === undefined ? {} : { correction }),
    url: httpsAddress(from, 'url'),
    sources: listOf(from, 'sources', ITEM_LIMITS.sources, readSource),
    published: needDate(from),
    ...(updated === undefined ? {} : { updated }),
    ...(validUntil === undefined ? {} : { validUntil }),
    topics: texts(from, 'topics', ITEM_LIMITS.topics, ITEM_LIMITS.topic),
    region: texts(from, 'region', ITEM_LIMITS.topics, ITEM_LIMITS.topic),
    lang: optionalText(from, 'lang', ITEM_LIMITS.lang) ?? 'id',
    seenAt: listOf(from, 'seenAt', ITEM_LIMITS.seenAt, seenAddress),
    supersedes: listOf(from, 'supersedes', ITEM_LIMITS.supersedes, readId),
    foreignIds: texts(from, 'foreignIds', ITEM_LIMITS.topics, ITEM_LIMITS.id),
  };
}

function readId(value: unknown, path: string): string {
  if (value === undefined || value === null) throw new FieldError(path, 'missing');
  if (typeof value !== 'string') throw new FieldError(path, 'wrong_type');
  if (value.length > ITEM_LIMITS.id) throw new FieldError(path, 'too_long');
  if (!ID.test(value)) throw new FieldError(path, 'bad_value');
  return value;
}

/** `{code, label}`, or the bare code. */
function readVerdict(from: Fields): Clarification['verdict'] {
  const given = from['verdict'];
  if (typeof given === 'string') {
    const code = oneOf(given, VERDICT_CODES, 'verdict');
    return { code, label: LABELS[code] };
  }
  const verdict = asFields(given, 'verdict');
  const code = oneOf(verdict['code'], VERDICT_CODES, 'verdict.code');
  return { code, label: optionalText(verdict, 'label', ITEM_LIMITS.label, 'verdict.') ?? LABELS[code] };
}

function readCorrection(from: Fields): Clarification['correction'] {
  if (from['correction'] === undefined || from['correction'] === null) return undefined;
  const given = asFields(from['correction'], 'correction');
  const short = optionalText(given, 'short', ITEM_LIMITS.short, 'correction.');
  const long = optionalText(given, 'long', ITEM_LIMITS.long, 'correction.');
  if (short === undefined && long === undefined) return undefined;
  return { ...(short === undefined ? {} : { short }), ...(long === undefined ? {} : { long }) };
}

function readSource(value: unknown, path: string): Source {
  const from = asFields(value, path);
  return {
    title: text(from, 'title', ITEM_LIMITS.sourceTitle, `${path}.`),
    url: httpsAddress(from, 'url', `${path}.`),
  };
}

function needDate(from: Fields): string {
  const date = optionalDate(from, 'published');
  if (date === undefined) throw new FieldError('published', 'missing');
  return date;
}
