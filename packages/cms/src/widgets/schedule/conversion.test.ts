import type { Period } from '@echosciences/calendar';
import { addDays, dayOf, scheduleSentences, spansOf, weekdayOf } from '@echosciences/calendar';
import { describe, expect, test } from 'vitest';
import { asPeriod, asSessions } from './conversion.ts';

const FIRST = '2026-12-01';

/** A month of sessions, each day but Mondays and those of `except`. */
function sessions(opens: string, closes: string | undefined, nights = 0, except: string[] = []) {
  return Array.from({ length: 31 }, (_, index) => addDays(FIRST, index))
    .filter((day) => weekdayOf(day) !== 1 && !except.includes(day))
    .map((day) => ({
      start: `${day}T${opens}`,
      ...(closes && { end: `${addDays(day, nights)}T${closes}` }),
    }));
}

describe('sessions almost every day', () => {
  test('are a period with its openings and its closed days', () => {
    const period = asPeriod(sessions('14:00', '18:00', 0, ['2026-12-25']));
    expect(period).toEqual({
      from: '2026-12-01',
      to: '2026-12-31',
      openings: [
        {
          days: ['tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
          opens: '14:00',
          closes: '18:00',
        },
      ],
      closedOn: ['2026-12-25'],
    });
  });

  test.each([
    ['14:00', '18:00', 0],
    ['20:00', '00:00', 1],
  ] as const)(
    'from %s to %s take place at the same times as that period',
    (opens, closes, nights) => {
      const occurrences = sessions(opens, closes, nights, ['2026-12-25']);
      const period = asPeriod(occurrences) as Period;
      expect(spansOf({ occurrences: [], period })).toEqual(occurrences);
      expect(scheduleSentences({ occurrences: [], period })[0]).toMatch(/tous les jours/);
    },
  );

  test('are no period without an end, past midnight, or at hours that differ', () => {
    expect(asPeriod(sessions('14:00', undefined))).toBeUndefined();
    expect(asPeriod(sessions('22:00', '02:00', 1))).toBeUndefined();
    const mixed = [...sessions('10:00', '12:00').slice(0, 12), ...sessions('14:00', '18:00')];
    expect(asPeriod(mixed)).toBeUndefined();
  });

  test('are none when they are few or rare', () => {
    expect(asPeriod(sessions('14:00', '18:00').slice(0, 6))).toBeUndefined();
    expect(asPeriod([])).toBeUndefined();
    const weekly = Array.from({ length: 12 }, (_, week) => addDays(FIRST, 7 * week));
    expect(
      asPeriod(weekly.map((day) => ({ start: `${day}T10:00`, end: `${day}T12:00` }))),
    ).toBeUndefined();
  });
});

describe('a period of a few days with hours', () => {
  test('is as many sessions', () => {
    const period = {
      from: '2026-12-04',
      to: '2026-12-06',
      openings: [
        { days: ['saturday', 'sunday'] as const, opens: '10:00', closes: '12:00' },
        { opens: '20:00', closes: '24:00' },
      ],
      closedOn: ['2026-12-06'],
    };
    expect(asSessions(period)).toEqual([
      { start: '2026-12-04T20:00', end: '2026-12-05T00:00' },
      { start: '2026-12-05T10:00', end: '2026-12-05T12:00' },
      { start: '2026-12-05T20:00', end: '2026-12-06T00:00' },
    ]);
  });

  test('is none when it is long, without hours, or open around the clock', () => {
    const opening = { opens: '10:00', closes: '12:00' };
    const of = (to: string, openings?: Period['openings']) =>
      asSessions({ from: FIRST, to, openings });
    expect(of('2026-12-04', [opening])).toBeUndefined();
    expect(of('2026-12-01')).toBeUndefined();
    expect(of('2026-12-01', [{ opens: '00:00', closes: '24:00' }])).toBeUndefined();
    expect(of('2026-12-01', [opening])?.map(({ start }) => dayOf(start))).toEqual([FIRST]);
  });
});
