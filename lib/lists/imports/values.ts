/** Looking into values of unknown shape. */
export type Fields = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value that may be single or a list, as JSON-LD allows everywhere. */
export function many(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The first text of a value: itself, that of a JSON-LD literal, or a number written out. Undefined for none. */
export function firstText(value: unknown): string | undefined {
  for (const one of many(value)) {
    const text = isRecord(one) ? one['@value'] : one;
    if (typeof text === 'string' && text.trim() !== '') return text;
    if (typeof text === 'number' && Number.isFinite(text)) return String(text);
  }
  return undefined;
}

/** All texts of a value, without empty ones. */
export function allTexts(value: unknown): string[] {
  return many(value).flatMap((one) => firstText(one) ?? []);
}

/** The address of a value: a text, or the `url` or `@id` of an object. */
export function addressOf(value: unknown): string | undefined {
  for (const one of many(value)) {
    const address = isRecord(one) ? (firstText(one['url']) ?? firstText(one['@id'])) : firstText(one);
    if (address !== undefined) return address.trim();
  }
  return undefined;
}

/** Drops what is undefined, so that a reader of items sees fields or nothing. */
export function present(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
