/** Parts of the platform that the DOM library does not describe yet. Present where feature-detected. */

/** A range inside the value of a field (Chromium): follows typing, is reset to 0,0 when the value is set. */
export interface OpaqueRange extends AbstractRange {
  getClientRects(): DOMRectList;
}

/** What a mark is painted on. */
export type MarkRange = Range | OpaqueRange;

/** A range in a field; null where the browser has none. */
export function valueRange(field: Element, start: number, end: number): OpaqueRange | null {
  const make: ((start: number, end: number) => OpaqueRange) | undefined = Reflect.get(
    field,
    'createValueRange',
  );
  return make?.call(field, start, end) ?? null;
}

/** True where fields can give ranges of their value. */
export function hasValueRanges(field: Element): boolean {
  return 'createValueRange' in field;
}
