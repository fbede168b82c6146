/**
 * Events of the past as one short text: a page reads a year of them at once, and a database gives out fifty texts far
 * sooner than fifty thousand objects. Nothing is lost: `unpackEvents` gives back what went in.
 */
import type { EventKind, HistoryEvent, Platform, Surface } from './history.ts';
import type { CheckVerdict } from './model.ts';
import type { GateReason } from './view.ts';

/** Whole numbers of an event in `rows`: its time after the one before, and places in `words`. */
const COLUMNS = 10;

interface Packed {
  /** Every word once; the first is empty and stands for what an event does not have. */
  readonly words: readonly string[];
  /** Ids of the events, joined by line feeds. */
  readonly ids: string;
  readonly rows: readonly number[];
}

/** Packs events. Their ids hold no line feed. */
export function packEvents(events: readonly HistoryEvent[]): string {
  const places = new Map<string, number>([['', 0]]);
  const place = (word = ''): number => {
    const known = places.get(word) ?? places.size;
    places.set(word, known);
    return known;
  };
  let last = 0;
  const rows = events.flatMap(({ time, site, draft, surface, kind, verdict, claim, reason, platform }) => {
    const after = time - last;
    last = time;
    const words = [site, draft, surface, kind, verdict, claim?.list, claim?.id, reason, platform];
    return [after, ...words.map(place)];
  });
  const packed: Packed = { words: [...places.keys()], ids: events.map(({ id }) => id).join('\n'), rows };
  return JSON.stringify(packed);
}

/** The events of a packed text. @throws SyntaxError when it is damaged */
export function unpackEvents(text: string): HistoryEvent[] {
  const { words, ids, rows } = JSON.parse(text) as Packed;
  const names = ids.split('\n');
  let time = 0;
  return Array.from({ length: rows.length / COLUMNS }, (_, number): HistoryEvent => {
    const at = number * COLUMNS;
    const word = (column: number): string => words[rows[at + column] ?? 0] ?? '';
    time += rows[at] ?? 0;
    const event: { -readonly [Field in keyof HistoryEvent]: HistoryEvent[Field] } = {
      id: names[number] ?? '',
      time,
      site: word(1),
      draft: word(2),
      surface: word(3) as Surface,
      kind: word(4) as EventKind,
    };
    const [verdict, list, reason, platform] = [word(5), word(6), word(8), word(9)];
    if (verdict !== '') event.verdict = verdict as CheckVerdict;
    if (list !== '') event.claim = { list, id: word(7) };
    if (reason !== '') event.reason = reason as GateReason;
    if (platform !== '') event.platform = platform as Platform;
    return event;
  });
}
