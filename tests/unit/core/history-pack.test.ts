import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EVENT_KINDS, PLATFORMS, SURFACES } from '../../../lib/core/history.ts';
import type { HistoryEvent } from '../../../lib/core/history.ts';
import { packEvents, unpackEvents } from '../../../lib/core/history-pack.ts';
import { GATE_REASONS } from '../../../lib/core/view.ts';
import { madeHistory } from '../../gallery/made-history.ts';

const word = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).map((text) => `${text}x`);
const event: fc.Arbitrary<HistoryEvent> = fc.record(
  {
    id: fc.uuid(),
    time: fc.nat(2 ** 50),
    site: fc.oneof(fc.constant(''), word),
    draft: word,
    surface: fc.constantFrom(...SURFACES),
    kind: fc.constantFrom(...EVENT_KINDS),
    verdict: fc.constantFrom('strong', 'possible', 'refuting', 'none'),
    claim: fc.record({ list: word, id: word }),
    reason: fc.constantFrom(...GATE_REASONS),
    platform: fc.constantFrom(...PLATFORMS),
  },
  { requiredKeys: ['id', 'time', 'site', 'draft', 'surface', 'kind'] },
);

test('packed events come back as they were, in their order, whatever they hold', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 20 }), (events) => {
      expect(unpackEvents(packEvents(events))).toEqual(events);
    }),
  );
});

test('a year of events is packed into less than half of its JSON', () => {
  const { events } = madeHistory({ events: 5_000, until: Date.UTC(2026, 10, 20) });
  expect(packEvents(events).length).toBeLessThan(JSON.stringify(events).length / 2);
});
