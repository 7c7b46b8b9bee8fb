import { WEEKDAYS } from '@echosciences/schemas/weekdays';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { clock, schedule } from './arbitraries.ts';
import { dayOf } from './clock.ts';
import { addDays } from './day.ts';
import type { Schedule } from './schedule.ts';
import {
  firstStart,
  hasEnded,
  isLongRunning,
  lastEnd,
  nextSpan,
  spansOf,
  spansWithin,
} from './schedule.ts';

const evening = { occurrences: [{ start: '2026-12-13T22:00', end: '2026-12-14T02:00' }] };
const exhibition = { occurrences: [], period: { from: '2026-10-02', to: '2026-10-12' } };

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
    expect(hasEnded(exhibition, '2026-10-12T23:59')).toBe(false);
    expect(hasEnded(exhibition, '2026-10-13T00:00')).toBe(true);
  });

  test('at the last closing of its period, when that has openings', () => {
    const openings = [{ days: ['saturday' as const], opens: '14:00', closes: '18:00' }];
    const event = { occurrences: [], period: { ...exhibition.period, openings } };
    expect(lastEnd(event)).toBe('2026-10-10T18:00');
    expect(hasEnded(event, '2026-10-10T17:59')).toBe(false);
    expect(hasEnded(event, '2026-10-10T18:00')).toBe(true);
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

describe('a period', () => {
  test('without openings is open all day, each day but its closed ones', () => {
    const period = { from: '2026-10-24', to: '2026-10-26', closedOn: ['2026-10-25'] };
    expect(spansOf({ occurrences: [], period })).toEqual([
      { start: '2026-10-24T00:00', end: '2026-10-24T24:00' },
      { start: '2026-10-26T00:00', end: '2026-10-26T24:00' },
    ]);
  });

  test('has a span for each opening of each day; midnight is the next day’s first minute', () => {
    const openings = [
      { opens: '20:00', closes: '24:00' },
      { days: ['sunday' as const], opens: '10:00', closes: '12:00' },
    ];
    const period = { from: '2026-10-24', to: '2026-10-25', openings };
    expect(spansOf({ occurrences: [], period })).toEqual([
      { start: '2026-10-24T20:00', end: '2026-10-25T00:00' },
      { start: '2026-10-25T10:00', end: '2026-10-25T12:00' },
      { start: '2026-10-25T20:00', end: '2026-10-26T00:00' },
    ]);
  });

  test('open from 00:00 to 24:00 is open all day', () => {
    const openings = [{ opens: '00:00', closes: '24:00' }];
    const period = { from: '2026-10-24', to: '2026-10-24', openings };
    expect(spansOf({ occurrences: [], period })).toEqual([
      { start: '2026-10-24T00:00', end: '2026-10-24T24:00' },
    ]);
  });
});

describe('what lasts', () => {
  const sessionsEvery = (step: number, count: number) => ({
    occurrences: Array.from({ length: count }, (_, index) => ({
      start: `${addDays('2026-10-02', index * step)}T10:00`,
    })),
  });

  const lastOneLater = ({ occurrences }: Schedule) => ({
    occurrences: [...occurrences.slice(0, -1), { start: '2026-10-17T10:00' }],
  });

  test.each([
    ['a period of eight days', { ...exhibition, period: { from: '2026-10-02', to: '2026-10-09' } }],
    ['sessions on eight days in a row', sessionsEvery(1, 8)],
    ['sessions on half of the days', lastOneLater(sessionsEvery(2, 8))],
  ])('%s', (_case, event) => {
    expect(isLongRunning(event)).toBe(true);
  });

  test.each([
    ['a period of seven days', { ...exhibition, period: { from: '2026-10-02', to: '2026-10-08' } }],
    ['sessions on seven days in a row', sessionsEvery(1, 7)],
    ['a session each week', sessionsEvery(7, 30)],
  ])('is not %s', (_case, event) => {
    expect(isLongRunning(event)).toBe(false);
  });
});

describe('for any schedule and any clock', () => {
  const check = (holds: (some: Schedule, now: string) => void, numRuns = 150) =>
    fc.assert(fc.property(schedule, clock, holds), { numRuns });

  test('the shortcuts agree with all the spans', () => {
    check((some, now) => {
      const spans = spansOf(some);
      const left = spans.filter(({ end }) => end > now);
      expect(nextSpan(some, now)).toEqual(left[0]);
      expect(hasEnded(some, now)).toBe(left.length === 0);
      expect(firstStart(some)).toBe(spans[0]?.start);
      expect(lastEnd(some)).toBe(
        spans
          .map(({ end }) => end)
          .sort()
          .at(-1),
      );
      const [from, to] = [dayOf(now), addDays(dayOf(now), 3)];
      expect(spansWithin(some, from, to)).toEqual(
        spans.filter(({ start, end }) => start < `${to}T24:00` && end > `${from}T00:00`),
      );
    });
  });

  test('the spans are those that Temporal counts', () => {
    check((some) => {
      expect(spansOf(some).map(({ start, end }) => [moment(start), moment(end)])).toEqual(
        momentsOf(some),
      );
    }, 60);
  });
});

/** Starts and ends by another way: a calendar that knows weekdays and days by itself. */
function momentsOf({ occurrences, period }: Schedule): [string, string][] {
  const moments = occurrences.map(({ start, end }): [string, string] => [
    moment(start),
    moment(end ?? `${start.slice(0, 10)}T24:00`),
  ]);
  const { from, to = '', openings = [], closedOn = [] } = period ?? {};
  let day = from && Temporal.PlainDate.from(from);
  while (day && Temporal.PlainDate.compare(day, to) <= 0) {
    const weekday = Object.keys(WEEKDAYS)[day.dayOfWeek - 1];
    const hours = openings.length > 0 ? openings : [{ opens: '00:00', closes: '24:00' }];
    for (const { days = [], opens, closes } of closedOn.includes(String(day)) ? [] : hours) {
      if (days.length > 0 && !days.some((other) => other === weekday)) continue;
      moments.push([moment(`${day}T${opens}`), moment(`${day}T${closes}`)]);
    }
    day = day.add({ days: 1 });
  }
  return moments.sort((a, b) => (String(a) < String(b) ? -1 : 1));
}

function moment(time: string): string {
  const [day = '', clock = ''] = time.split('T');
  return clock === '24:00'
    ? String(Temporal.PlainDate.from(day).add({ days: 1 }).toPlainDateTime())
    : String(Temporal.PlainDateTime.from(time));
}
