import { describe, expect, test } from 'vitest';
import { hasEnded, nextSpan, spansOf } from './schedule.ts';

const evening = { occurrences: [{ start: '2026-12-13T22:00', end: '2026-12-14T02:00' }] };

describe('an event has ended', () => {
  test.each([
    ['2026-12-13T21:59', false],
    ['2026-12-14T00:30', false],
    ['2026-12-14T02:00', true],
  ])('across midnight, at %s: %s', (now, ended) => {
    expect(hasEnded(evening, now)).toBe(ended);
  });

  test('at 00:00, when it ends at midnight', () => {
    const event = { occurrences: [{ start: '2026-12-13T20:00', end: '2026-12-14T00:00' }] };
    expect(hasEnded(event, '2026-12-13T23:59')).toBe(false);
    expect(hasEnded(event, '2026-12-14T00:00')).toBe(true);
  });

  test('with its day, when it has no end', () => {
    const event = { occurrences: [{ start: '2026-12-13T20:00' }] };
    expect(hasEnded(event, '2026-12-13T23:59')).toBe(false);
    expect(hasEnded(event, '2026-12-14T00:00')).toBe(true);
  });

  test('after the last day of its period', () => {
    const event = { occurrences: [], period: { from: '2026-10-02', to: '2026-10-12' } };
    expect(hasEnded(event, '2026-10-12T23:59')).toBe(false);
    expect(hasEnded(event, '2026-10-13T00:00')).toBe(true);
  });
});

test('the next span of several sessions is the first that is not over', () => {
  const event = {
    occurrences: [
      { start: '2026-10-20T18:30', end: '2026-10-20T20:00' },
      { start: '2026-10-06T18:30', end: '2026-10-06T20:00' },
    ],
  };
  expect(spansOf(event).map(({ start }) => start)).toEqual([
    '2026-10-06T18:30',
    '2026-10-20T18:30',
  ]);
  expect(nextSpan(event, '2026-10-06T20:00')?.start).toBe('2026-10-20T18:30');
  expect(nextSpan(event, '2026-10-21T00:00')).toBeUndefined();
});
