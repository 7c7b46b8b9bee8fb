import { contentTypes } from '@echosciences/schemas';
import { MOST_SESSIONS } from '@echosciences/schemas/time';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, weekdayOf } from './day.ts';
import { dayOf, scheduleSentences } from './index.ts';
import { publicHolidays } from './public-holidays.ts';
import type { Recurrence, Rhythm } from './repeat.ts';
import { repeat } from './repeat.ts';

const TUESDAYS: Rhythm = { frequency: 'weekly', interval: 1, weekdays: [2] };
const rule: Recurrence = {
  rhythm: TUESDAYS,
  from: '2026-10-01',
  end: { until: '2026-11-30' },
  opens: '18:30',
  closes: '20:00',
};

function daysOf(changes: Partial<Recurrence>, ...except: Parameters<typeof repeat>[1][]) {
  return repeat({ ...rule, ...changes }, except.flat() as []).sessions.map(({ start }) =>
    dayOf(start),
  );
}

describe('sessions repeat', () => {
  test('every Tuesday, the last day included', () => {
    const { sessions, excluded, isCut } = repeat({ ...rule, end: { until: '2026-10-20' } });
    expect(sessions).toEqual([
      { start: '2026-10-06T18:30', end: '2026-10-06T20:00' },
      { start: '2026-10-13T18:30', end: '2026-10-13T20:00' },
      { start: '2026-10-20T18:30', end: '2026-10-20T20:00' },
    ]);
    expect({ excluded, isCut }).toEqual({ excluded: [], isCut: false });
  });

  test('on several days of the week, a number of times', () => {
    const rhythm: Rhythm = { frequency: 'weekly', interval: 1, weekdays: [6, 3] };
    expect(daysOf({ rhythm, end: { count: 4 } })).toEqual([
      '2026-10-03',
      '2026-10-07',
      '2026-10-10',
      '2026-10-14',
    ]);
  });

  test('every two weeks, from the first week that has one of the days', () => {
    const rhythm: Rhythm = { frequency: 'weekly', interval: 2, weekdays: [2] };
    expect(daysOf({ rhythm, end: { count: 3 } })).toEqual([
      '2026-10-06',
      '2026-10-20',
      '2026-11-03',
    ]);
    const twoDays: Rhythm = { frequency: 'weekly', interval: 2, weekdays: [2, 6] };
    expect(daysOf({ rhythm: twoDays, end: { count: 3 } })).toEqual([
      '2026-10-03',
      '2026-10-13',
      '2026-10-17',
    ]);
  });

  test('on the first Saturday, or on the last Friday, of each month', () => {
    const firstSaturday: Rhythm = { frequency: 'monthly', weekdays: [6], positions: [1] };
    expect(daysOf({ rhythm: firstSaturday, end: { count: 3 } })).toEqual([
      '2026-10-03',
      '2026-11-07',
      '2026-12-05',
    ]);
    const lastFriday: Rhythm = { frequency: 'monthly', weekdays: [5], positions: [-1] };
    expect(daysOf({ rhythm: lastFriday, end: { count: 3 } })).toEqual([
      '2026-10-30',
      '2026-11-27',
      '2026-12-25',
    ]);
    const both: Rhythm = { frequency: 'monthly', weekdays: [2], positions: [2, 4] };
    expect(daysOf({ rhythm: both, end: { count: 3 } })).toEqual([
      '2026-10-13',
      '2026-10-27',
      '2026-11-10',
    ]);
  });

  test('on a fifth Sunday that is the last one', () => {
    const rhythm: Rhythm = { frequency: 'monthly', weekdays: [7], positions: [-1, 4] };
    expect(daysOf({ rhythm, from: '2026-11-01', end: { until: '2026-11-30' } })).toEqual([
      '2026-11-22',
      '2026-11-29',
    ]);
  });

  test('every day, over a leap day', () => {
    expect(
      daysOf({ rhythm: { frequency: 'daily' }, from: '2028-02-28', end: { count: 3 } }),
    ).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
  });

  test('without an end when none is known', () => {
    const { sessions } = repeat({ ...rule, closes: undefined, end: { count: 1 } });
    expect(sessions).toEqual([{ start: '2026-10-06T18:30' }]);
  });

  test('past midnight: the end is on the next day', () => {
    const { sessions } = repeat({ ...rule, opens: '22:00', closes: '02:00', end: { count: 1 } });
    expect(sessions).toEqual([{ start: '2026-10-06T22:00', end: '2026-10-07T02:00' }]);
    const midnight = repeat({ ...rule, opens: '20:00', closes: '00:00', end: { count: 1 } });
    expect(midnight.sessions).toEqual([{ start: '2026-10-06T20:00', end: '2026-10-07T00:00' }]);
  });
});

describe('exceptions', () => {
  const autumn = { from: '2026-10-17', to: '2026-11-01', label: 'Vacances de la Toussaint' };

  test('are left out, and told with their reason', () => {
    const { sessions, excluded } = repeat(rule, [
      autumn,
      { from: '2026-11-10', to: '2026-11-10', label: 'jour choisi' },
    ]);
    expect(sessions.map(({ start }) => dayOf(start))).toEqual([
      '2026-10-06',
      '2026-10-13',
      '2026-11-03',
      '2026-11-17',
      '2026-11-24',
    ]);
    expect(excluded).toEqual([
      { day: '2026-10-20', label: 'Vacances de la Toussaint' },
      { day: '2026-10-27', label: 'Vacances de la Toussaint' },
      { day: '2026-11-10', label: 'jour choisi' },
    ]);
  });

  test('do not count among the sessions asked for', () => {
    expect(daysOf({ end: { count: 3 } }, [autumn])).toEqual([
      '2026-10-06',
      '2026-10-13',
      '2026-11-03',
    ]);
  });

  test('keep the rhythm of every two weeks', () => {
    const rhythm: Rhythm = { frequency: 'weekly', interval: 2, weekdays: [2] };
    const except = [{ from: '2026-10-06', to: '2026-10-06', label: 'jour choisi' }];
    expect(daysOf({ rhythm, end: { count: 2 } }, except)).toEqual(['2026-10-20', '2026-11-03']);
  });

  test('may be the public holidays', () => {
    const rhythm: Rhythm = { frequency: 'weekly', interval: 1, weekdays: [3] };
    const { excluded } = repeat({ ...rule, rhythm }, publicHolidays('2026-10-01', '2026-11-30'));
    expect(excluded).toEqual([{ day: '2026-11-11', label: 'Armistice de 1918' }]);
  });
});

describe('clocks that change', () => {
  test('do not move the times told', () => {
    const sundays: Rhythm = { frequency: 'weekly', interval: 1, weekdays: [7] };
    const { sessions } = repeat({ ...rule, rhythm: sundays, end: { until: '2027-04-05' } });
    expect(new Set(sessions.map(({ start }) => start.slice(11)))).toEqual(new Set(['18:30']));
    expect(new Set(sessions.map(({ end }) => end?.slice(11)))).toEqual(new Set(['20:00']));
  });

  test.each([
    ['02:30', '05:00', '03:30', '05:00'],
    ['01:00', '02:30', '01:00', '03:30'],
    ['02:30', '03:00', '03:30', '04:00'],
    ['02:15', '02:45', '03:15', '03:45'],
  ])('an hour that is jumped over, %s – %s, becomes %s – %s', (opens, closes, start, end) => {
    const nightOfMarch = { rhythm: { frequency: 'daily' as const }, from: '2027-03-28' };
    const { sessions } = repeat({ ...rule, ...nightOfMarch, opens, closes, end: { count: 1 } });
    expect(sessions).toEqual([{ start: `2027-03-28T${start}`, end: `2027-03-28T${end}` }]);
  });
});

describe('a rule without measure', () => {
  test('stops at the most sessions that an event may have, and says so', () => {
    const daily = { rhythm: { frequency: 'daily' as const } };
    const many = repeat({ ...rule, ...daily, end: { until: '9999-12-31' } });
    expect(many).toMatchObject({ isCut: true });
    expect(many.sessions).toHaveLength(MOST_SESSIONS);
    expect(repeat({ ...rule, ...daily, end: { count: 1e9 } })).toMatchObject({ isCut: true });
    expect(repeat({ ...rule, ...daily, end: { count: MOST_SESSIONS } })).toMatchObject({
      isCut: false,
    });
  });

  test('stops after ten years when nothing of it takes place', () => {
    const always = [{ from: '2000-01-01', to: '2100-01-01', label: 'fermé' }];
    const { sessions, isCut } = repeat({ ...rule, end: { count: 3 } }, always);
    expect({ sessions, isCut }).toEqual({ sessions: [], isCut: true });
    const never: Rhythm = { frequency: 'weekly', interval: 1, weekdays: [] };
    expect(repeat({ ...rule, rhythm: never, end: { count: 3 } }).sessions).toEqual([]);
  });

  test('that ends before it starts, or asks for no session, gives none', () => {
    expect(repeat({ ...rule, end: { until: '2026-09-30' } }).sessions).toEqual([]);
    expect(repeat({ ...rule, end: { count: 0 } }).sessions).toEqual([]);
  });
});

const DAY = 24 * 60;
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const weekdays = fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 });
const rhythm: fc.Arbitrary<Rhythm> = fc.oneof(
  fc.constant({ frequency: 'daily' as const }),
  fc.record({
    frequency: fc.constant('weekly' as const),
    interval: fc.integer({ min: 1, max: 4 }),
    weekdays,
  }),
  fc.record({
    frequency: fc.constant('monthly' as const),
    weekdays,
    positions: fc.subarray([1, 2, 3, 4, -1], { minLength: 1 }),
  }),
);
/** Any rule over about a year; a session lasts less than 23 hours, so that none meets the next. */
const recurrence: fc.Arbitrary<Recurrence> = fc
  .record({
    rhythm,
    first: fc.integer({ min: 0, max: 800 }),
    end: fc.oneof(
      fc.integer({ min: 0, max: 400 }).map((days) => ({ days })),
      fc.integer({ min: 1, max: 60 }).map((count) => ({ count })),
    ),
    opens: fc.integer({ min: 0, max: DAY - 1 }),
    length: fc.option(fc.integer({ min: 1, max: 23 * 60 - 1 }), { nil: undefined }),
  })
  .map(({ rhythm, first, end, opens, length }) => {
    const from = addDays('2026-01-01', first);
    return {
      rhythm,
      from,
      end: 'days' in end ? { until: addDays(from, end.days) } : end,
      opens: clock(opens),
      closes: length === undefined ? undefined : clock((opens + length) % DAY),
    };
  });

describe('for any rule', () => {
  const { occurrences } = contentTypes.event.schema.shape;

  test('what it gives is valid for the schema of events', () => {
    fc.assert(
      fc.property(recurrence, (rule) => {
        const parsed = occurrences.safeParse(repeat(rule).sessions);
        expect(parsed.error?.issues).toBeUndefined();
      }),
    );
  });

  test('its days keep the rhythm, its bounds and its exceptions', () => {
    const except = publicHolidays('2026-01-01', '2030-01-01');
    fc.assert(
      fc.property(recurrence, (rule) => {
        const { rhythm, from, end } = rule;
        const { sessions, excluded } = repeat(rule, except);
        const days = sessions.map(({ start }) => dayOf(start));
        const off = new Set(except.map((range) => range.from));
        expect(days).toEqual([...new Set(days)].sort());
        expect(days.every((day) => day >= from && !off.has(day))).toBe(true);
        expect(excluded.every(({ day }) => off.has(day))).toBe(true);
        if ('count' in end) expect(days).toHaveLength(end.count);
        else expect(days.every((day) => day <= end.until)).toBe(true);
        if (rhythm.frequency === 'daily') return;
        const all = [...days, ...excluded.map(({ day }) => day)].sort();
        expect(all.every((day) => rhythm.weekdays.includes(weekdayOf(day)))).toBe(true);
        if (rhythm.frequency === 'weekly' && rhythm.weekdays.length === 1) {
          const gaps = all.slice(1).map((day, index) => daysBetween(all[index] ?? '', day));
          expect(gaps.every((gap) => gap === 7 * rhythm.interval)).toBe(true);
        }
      }),
    );
  });

  test('what exceptions leave out is all that they change', () => {
    const except = [{ from: '2026-07-01', to: '2026-09-01', label: 'été' }];
    fc.assert(
      fc.property(
        recurrence.filter(({ end }) => 'until' in end),
        (rule) => {
          const { sessions, excluded } = repeat(rule, except);
          const days = [
            ...sessions.map(({ start }) => dayOf(start)),
            ...excluded.map((e) => e.day),
          ];
          expect(days.sort()).toEqual(repeat(rule).sessions.map(({ start }) => dayOf(start)));
        },
      ),
    );
  });
});

test('readers are told the rule that was meant', () => {
  const except = [{ from: '2026-11-10', to: '2026-11-10', label: 'jour choisi' }];
  const { sessions } = repeat({ ...rule, end: { until: '2026-12-15' } }, except);
  expect(scheduleSentences({ occurrences: sessions })).toEqual([
    'tous les mardis du 6\u00A0octobre au 15\u00A0décembre 2026, sauf le 10\u00A0novembre, 18\u00A0h\u00A030\u00A0– 20\u00A0h',
  ]);
});
