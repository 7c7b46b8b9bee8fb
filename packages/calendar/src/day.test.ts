import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { addDays, daysBetween, daysFrom, weekdayOf } from './day.ts';

const plainDate = fc
  .integer({ min: 0, max: 60_000 })
  .map((days) => Temporal.PlainDate.from('1970-01-01').add({ days }));

test('day arithmetic is Temporal’s', () => {
  fc.assert(
    fc.property(plainDate, plainDate, fc.integer({ min: -800, max: 800 }), (a, b, count) => {
      expect(addDays(String(a), count)).toBe(String(a.add({ days: count })));
      expect(daysBetween(String(a), String(b))).toBe(a.until(b, { largestUnit: 'day' }).days);
      expect(weekdayOf(String(a))).toBe(a.dayOfWeek);
    }),
    { numRuns: 300 },
  );
});

test('the days from one to another hold both, and each change of clock', () => {
  expect([...daysFrom('2026-10-24', '2026-10-27')]).toEqual([
    '2026-10-24',
    '2026-10-25',
    '2026-10-26',
    '2026-10-27',
  ]);
  expect([...daysFrom('2026-10-24', '2026-10-24')]).toEqual(['2026-10-24']);
  expect([...daysFrom('2026-10-25', '2026-10-24')]).toEqual([]);
});
