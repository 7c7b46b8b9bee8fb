import { addDays } from '@echosciences/calendar';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aWeekLater,
  completeOf,
  endingOn,
  inOrder,
  isInOrder,
  monthOf,
  nightsOf,
  rowOf,
  sessionOf,
  withCloses,
  withDay,
  withOpens,
} from './rows.ts';

const evening = rowOf({ start: '2026-10-02T18:30', end: '2026-10-02T20:00' });

describe('a session in its inputs', () => {
  test.each([
    [{ start: '2026-10-02T18:30', end: '2026-10-02T20:00' }],
    [{ start: '2026-10-02T22:00', end: '2026-10-03T02:00' }],
    [{ start: '2026-10-02T18:30' }],
    [{ start: '2026-10-02' }],
    [{ start: 'T18:30' }],
    [{ start: '2026-10-02', end: '2026-10-02T20:00' }],
    [{ start: 'T18:30', end: 'T20:00' }],
    [{}],
  ])('is what was in the file: %j', (session) => {
    expect(sessionOf(rowOf(session))).toEqual(session);
  });

  test('shows what can be shown of a text in another form', () => {
    expect(rowOf({ start: '2026-10-02T18:30:00+02:00' })).toMatchObject({
      day: '2026-10-02',
      opens: '18:30',
    });
    expect(rowOf({ start: '2026-10-02 18:30' })).toMatchObject({ opens: '18:30' });
    const blank = { day: '', opens: '', closes: '', endDay: '' };
    expect(rowOf({ start: '2 octobre' })).toEqual(blank);
    expect(rowOf({ start: 20261002 as never, end: null as never })).toEqual(blank);
  });

  test('has no day when no calendar has it', () => {
    expect(rowOf({ start: '2026-02-30T18:30' })).toMatchObject({ day: '', opens: '18:30' });
    expect(rowOf({ start: '2026-13-01T18:30' })).toMatchObject({ day: '', opens: '18:30' });
  });

  test('loses its end when the hour is cleared', () => {
    expect(sessionOf(withCloses(evening, ''))).toEqual({ start: '2026-10-02T18:30' });
  });
});

const day = fc.integer({ min: 0, max: 4000 }).map((count) => addDays('2024-01-01', count));
const clock = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const session = fc
  .record({ day, opens: clock, closes: fc.option(clock), nights: fc.nat(1) })
  .map(({ day, opens, closes, nights }) => ({
    start: `${day}T${opens}`,
    ...(closes && { end: `${addDays(day, nights)}T${closes}` }),
  }));

test('any session is the same after its inputs', () => {
  fc.assert(
    fc.property(session, (session) => {
      expect(sessionOf(rowOf(session))).toEqual(session);
    }),
  );
});

test('any session, moved to another day and back, is the same', () => {
  fc.assert(
    fc.property(session, day, (session, day) => {
      const row = rowOf(session);
      expect(withDay(withDay(row, day), row.day)).toEqual(row);
    }),
  );
});

describe('a change', () => {
  test('of day moves the end too, over a month and over midnight', () => {
    const night = rowOf({ start: '2026-10-31T22:00', end: '2026-11-01T02:00' });
    expect(sessionOf(withDay(night, '2026-12-31'))).toEqual({
      start: '2026-12-31T22:00',
      end: '2027-01-01T02:00',
    });
    expect(sessionOf(withDay(rowOf({ start: 'T18:30', end: 'T20:00' }), '2026-10-02'))).toEqual({
      start: '2026-10-02T18:30',
      end: '2026-10-02T20:00',
    });
  });

  test('of a year that is being typed loses nothing', () => {
    const years = ['0002', '0020', '0202', '2027'].map((year) => `${year}-10-02`);
    const row = years.reduce(withDay, evening);
    expect(sessionOf(row)).toEqual({ start: '2027-10-02T18:30', end: '2027-10-02T20:00' });
  });

  test('of the end to the small hours is on the next day', () => {
    expect(nightsOf(withCloses(evening, '02:00'))).toBe(1);
    expect(nightsOf(withCloses(evening, '00:00'))).toBe(1);
    expect(nightsOf(withCloses(evening, '23:59'))).toBe(0);
  });

  test('of the end before the start, by day, is left to be asked about', () => {
    expect(nightsOf(withCloses(evening, '17:00'))).toBe(0);
  });

  test('of the end digit by digit ends where it would at once', () => {
    const typed = ['01:00', '17:00', '17:04', '17:45'].reduce(withCloses, evening);
    expect(typed).toEqual(withCloses(evening, '17:45'));
  });

  test('of the start keeps an end on the next day only while it is needed', () => {
    const night = withCloses(evening, '02:00');
    expect(nightsOf(withOpens(night, '22:00'))).toBe(1);
    expect(nightsOf(withOpens(night, '01:00'))).toBe(0);
    expect(nightsOf(withOpens(endingOn(withCloses(evening, '17:00'), 1), '18:45'))).toBe(1);
  });
});

describe('a copy a week later', () => {
  test('is at the same hours', () => {
    expect(sessionOf(aWeekLater(evening, new Set()))).toEqual({
      start: '2026-10-09T18:30',
      end: '2026-10-09T20:00',
    });
  });

  test('passes over weeks that have one', () => {
    const starts = new Set(['2026-10-09T18:30', '2026-10-16T18:30']);
    expect(aWeekLater(evening, starts).day).toBe('2026-10-23');
  });
});

test('sessions are put in order, those without a day last', () => {
  const sessions = [
    { start: 'T10:00' },
    {},
    { start: '2026-10-09T18:30' },
    { start: '2026-10-02T20:30' },
    { start: '2026-10-02' },
  ];
  const sorted = inOrder(sessions);
  expect(sorted.map(({ start }) => start)).toEqual([
    '2026-10-02',
    '2026-10-02T20:30',
    '2026-10-09T18:30',
    undefined,
    'T10:00',
  ]);
  expect(isInOrder(sessions)).toBe(false);
  expect(isInOrder(sorted)).toBe(true);
});

test('only what is complete is told to readers', () => {
  expect(
    completeOf([
      {},
      { start: '2026-10-02' },
      { start: 'T18:30' },
      { start: '2026-13-02T18:30' },
      { start: '2026-10-02T18:30', end: '2026-10-02T17:00' },
      { start: '2026-10-03T18:30', end: '2026-10-03T20:00' },
    ]),
  ).toEqual([
    { start: '2026-10-02T18:30' },
    { start: '2026-10-03T18:30', end: '2026-10-03T20:00' },
  ]);
});

test('a session without a day belongs to no month', () => {
  expect(monthOf({ start: '2026-10-02T18:30' })).toBe('2026-10');
  expect(monthOf({ start: 'T18:30' })).toBe('');
});
