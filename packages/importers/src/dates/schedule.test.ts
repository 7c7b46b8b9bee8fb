import type { Session } from '@echosciences/calendar';
import { addDays, daysFrom, spansOf, weekdayOf } from '@echosciences/calendar';
import { contentTypes } from '@echosciences/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceRecord, Timing } from '../record.ts';
import { sourceRecord } from '../test-record.ts';
import { scheduleOf } from './index.ts';

const schema = contentTypes.event.schema.shape;

const read = (fields: Partial<SourceRecord>) => scheduleOf(sourceRecord(fields));

function kept(fields: Partial<SourceRecord>) {
  const schedule = read(fields);
  if ('fault' in schedule) return expect.fail(schedule.fault);
  return schedule;
}

const at = (day: string, opens: string, closes: string): Timing => ({
  begin: `${day}T${opens}`,
  end: `${day}T${closes}`,
});
const on = (from: string, to: string, weekdays: number[], opens = '14:00', closes = '18:00') =>
  [...daysFrom(from, to)]
    .filter((day) => weekdays.includes(weekdayOf(day)))
    .map((day) => at(day, opens, closes));

describe('the sessions of a source', () => {
  test('come once each, in order', () => {
    const [a, b] = [at('2026-12-02', '18:00', '20:00'), at('2026-12-01', '18:00', '20:00')];
    expect(kept({ timings: [a, b, { ...a }] })).toEqual({
      occurrences: [
        { start: '2026-12-01T18:00', end: '2026-12-01T20:00' },
        { start: '2026-12-02T18:00', end: '2026-12-02T20:00' },
      ],
      notes: [],
    });
  });

  test.each<[string, Timing[], Session[], number]>([
    [
      'without a length have no end',
      [at('2026-12-01', '18:00', '18:00')],
      [{ start: '2026-12-01T18:00' }],
      0,
    ],
    [
      'that end before they begin have no end, which is said',
      [at('2026-12-01', '18:00', '17:00')],
      [{ start: '2026-12-01T18:00' }],
      1,
    ],
    [
      'that begin together are the longest of them, which is said',
      [at('2026-12-01', '18:00', '19:00'), at('2026-12-01', '18:00', '20:00')],
      [{ start: '2026-12-01T18:00', end: '2026-12-01T20:00' }],
      1,
    ],
    [
      'that begin together, one with no known end, are the other, and nothing is lost',
      [{ begin: '2026-12-01T18:00' }, at('2026-12-01', '18:00', '20:00')],
      [{ start: '2026-12-01T18:00', end: '2026-12-01T20:00' }],
      0,
    ],
    [
      'that another begins within keep their start, which is said',
      [at('2026-12-01', '10:00', '18:00'), at('2026-12-01', '14:00', '15:00')],
      [{ start: '2026-12-01T10:00' }, { start: '2026-12-01T14:00', end: '2026-12-01T15:00' }],
      1,
    ],
    [
      'that follow each other stay as they are',
      [at('2026-12-01', '10:00', '12:00'), at('2026-12-01', '12:00', '14:00')],
      [
        { start: '2026-12-01T10:00', end: '2026-12-01T12:00' },
        { start: '2026-12-01T12:00', end: '2026-12-01T14:00' },
      ],
      0,
    ],
    [
      'in the hour that spring skips are an hour later, which is said',
      [{ begin: '2027-03-28T02:30', end: '2027-03-28T04:00' }],
      [{ start: '2027-03-28T03:30', end: '2027-03-28T04:00' }],
      1,
    ],
    [
      'that are no date, or of a year that nobody means, are left and said',
      [
        at('2026-12-01', '10:00', '12:00'),
        at('2206-12-01', '10:00', '12:00'),
        at('2026-02-30', '10:00', '12:00'),
        { begin: 'demain' },
        { begin: '' },
      ],
      [{ start: '2026-12-01T10:00', end: '2026-12-01T12:00' }],
      4,
    ],
    [
      'that last all night stay sessions',
      [{ begin: '2026-12-01T20:00', end: '2026-12-02T06:00' }],
      [{ start: '2026-12-01T20:00', end: '2026-12-02T06:00' }],
      0,
    ],
  ])('%s', (_, timings, occurrences, notes) => {
    const schedule = kept({ timings });
    expect(schedule.occurrences).toEqual(occurrences);
    expect(schedule.notes).toHaveLength(notes);
    expect(schedule.period).toBeUndefined();
  });

  test('that another begins within are named, but for those that are more than three', () => {
    const long = on('2026-12-01', '2026-12-05', [2, 3, 4, 5, 6], '10:00', '18:00');
    const short = on('2026-12-01', '2026-12-05', [2, 3, 4, 5, 6], '14:00', '15:00');
    const notesOf = (days: number) =>
      kept({ timings: [...long.slice(0, days), ...short] }).notes.map((note) =>
        note.replace(/\s/g, ' '),
      );
    expect(notesOf(1)).toEqual([
      'séances qui en chevauchent une autre, gardées sans leur fin : mardi 1er décembre 2026, 10 h – 18 h',
    ]);
    expect(notesOf(4)[0]).toMatch(/jeudi 3 décembre 2026, 10 h – 18 h et une autre$/);
    expect(notesOf(5)[0]).toMatch(/jeudi 3 décembre 2026, 10 h – 18 h et 2 autres$/);
  });

  test('over a day long are whole days, their hours in words', () => {
    const timings = [{ begin: '2026-10-02T09:00', end: '2026-10-05T18:00' }];
    const { occurrences, period } = kept({ timings });
    expect(occurrences).toEqual([]);
    expect(period).toEqual({
      from: '2026-10-02',
      to: '2026-10-05',
      openings: [],
      closedOn: [],
      hours: expect.stringMatching(
        /^Du\svendredi\s2\soctobre\s2026,\s9\sh,\sau\slundi\s5\soctobre\s2026,\s18\sh\.$/,
      ),
    });
  });

  test.each(['2026-10-02T23:59', '2026-10-03T00:00', '2026-10-02T24:00'])(
    'from midnight to midnight are a day (%s)',
    (end) => {
      const { period } = kept({ timings: [{ begin: '2026-10-02T00:00', end }] });
      expect(period).toEqual({
        from: '2026-10-02',
        to: '2026-10-02',
        openings: [],
        closedOn: [],
      });
    },
  );

  test('are a fault when there are none', () => {
    expect(read({})).toEqual({ fault: 'aucune date qui puisse être reprise' });
    expect(read({ datesInWords: 'certains mercredis' })).toEqual({
      fault: 'aucune date qui puisse être reprise (« certains mercredis »)',
    });
    expect(read({ timings: [{ begin: 'bientôt' }] })).toEqual({
      fault: 'aucune date qui puisse être reprise ; date impossible, laissée : bientôt',
    });
  });
});

describe('dozens of sessions at weekly hours', () => {
  test('of an exhibition of 85 days are a period with its openings and its closures', () => {
    const timings = [
      ...on('2026-10-01', '2026-12-24', [2, 3, 4, 5]),
      ...on('2026-10-01', '2026-12-24', [6, 7], '10:00', '19:00'),
    ].filter(({ begin }) => !begin.startsWith('2026-11-11'));
    expect(kept({ timings })).toEqual({
      occurrences: [],
      period: {
        from: '2026-10-01',
        to: '2026-12-24',
        openings: [
          { days: ['tuesday', 'wednesday', 'thursday', 'friday'], opens: '14:00', closes: '18:00' },
          { days: ['saturday', 'sunday'], opens: '10:00', closes: '19:00' },
        ],
        closedOn: ['2026-11-11'],
      },
      notes: [],
    });
  });

  test('of an observatory are its two evenings', () => {
    const { period } = kept({ timings: on('2026-01-03', '2026-06-27', [3, 6], '21:00', '23:30') });
    expect(period?.openings).toEqual([
      { days: ['wednesday', 'saturday'], opens: '21:00', closes: '23:30' },
    ]);
  });

  test('until midnight, every day, name no weekday', () => {
    const timings = [...daysFrom('2026-07-01', '2026-07-31')].map((day) => ({
      begin: `${day}T18:00`,
      end: `${addDays(day, 1)}T00:00`,
    }));
    const { period } = kept({ timings });
    expect(period?.openings).toEqual([{ days: [], opens: '18:00', closes: '24:00' }]);
  });

  test('keep an evening of its own as a session', () => {
    const timings = [
      ...on('2026-10-01', '2026-12-24', [2, 3, 4, 5, 6]),
      at('2026-10-25', '20:00', '22:00'),
    ];
    const { occurrences, period } = kept({ timings });
    expect(occurrences).toEqual([{ start: '2026-10-25T20:00', end: '2026-10-25T22:00' }]);
    expect(period?.openings[0]?.days).not.toContain('sunday');
  });

  test.each([
    ['that are eleven', on('2026-10-01', '2026-10-11', [1, 2, 3, 4, 5, 6, 7])],
    ['every other week', on('2026-01-01', '2026-12-31', [3]).filter((_, index) => index % 2 === 0)],
    [
      'on days without any order',
      on('2026-01-01', '2026-03-31', [1, 2, 3, 4, 5, 6, 7]).filter(({ begin }) =>
        '1 4 6 9 15 17 23 28'.split(' ').includes(String(Number(begin.slice(8, 10)))),
      ),
    ],
    [
      'of which no end is known',
      on('2026-10-01', '2026-12-24', [3]).map(({ begin }) => ({ begin })),
    ],
  ])('%s stay sessions', (_, timings) => {
    const { occurrences, period } = kept({ timings });
    expect(period).toBeUndefined();
    expect(occurrences).toHaveLength(timings.length);
  });

  test('carry what the source says of its dates in words', () => {
    const timings = on('2026-10-01', '2026-12-24', [3]);
    const { period } = kept({ timings, datesInWords: 'certains\u200B\n samedis aussi' });
    expect(period?.hours).toBe('certains samedis aussi');
    const { period: long } = kept({ timings, datesInWords: 'mercredi !? '.repeat(60) });
    expect(long?.hours).toMatch(/…$/);
  });
});

describe('whole days', () => {
  test('in a row are one period, however they are told', () => {
    const days = [
      { from: '2026-10-04', to: '2026-10-06' },
      { from: '2026-10-02', to: '2026-10-04' },
    ];
    expect(kept({ days }).period).toEqual({
      from: '2026-10-02',
      to: '2026-10-06',
      openings: [],
      closedOn: [],
    });
  });

  test('with a gap have a closure', () => {
    const days = [
      { from: '2026-10-02', to: '2026-10-04' },
      { from: '2026-10-06', to: '2026-10-08' },
    ];
    expect(kept({ days }).period?.closedOn).toEqual(['2026-10-05']);
  });

  test('of one weekday are open on that weekday', () => {
    const days = ['2026-10-03', '2026-10-10', '2026-10-17'].map((day) => ({ from: day, to: day }));
    expect(kept({ days }).period).toEqual({
      from: '2026-10-03',
      to: '2026-10-17',
      openings: [{ days: ['saturday'], opens: '00:00', closes: '24:00' }],
      closedOn: [],
    });
  });

  test('beside sessions keep both', () => {
    const { occurrences, period } = kept({
      days: [{ from: '2026-10-02', to: '2026-10-03' }],
      timings: [at('2026-10-09', '18:00', '20:00')],
    });
    expect(occurrences).toHaveLength(1);
    expect(period?.to).toBe('2026-10-03');
  });

  test('far apart are sessions of a day', () => {
    const days = ['2026-01-02', '2028-12-25', '2030-05-05', '2031-01-08'].map((day) => ({
      from: day,
      to: day,
    }));
    expect(kept({ days }).occurrences).toHaveLength(4);
  });

  test('over ten years are a fault, and so are those of no calendar', () => {
    expect(read({ days: [{ from: '2026-01-01', to: '2062-01-01' }] })).toEqual({
      fault: expect.stringContaining('plus de dix ans'),
    });
    expect(read({ days: [{ from: '0001-01-01', to: '9999-12-31' }] })).toHaveProperty('fault');
    expect(read({ days: [{ from: '2026-02-30', to: '2026-02-31' }] })).toHaveProperty('fault');
  });

  test('whose end is before their begin are the first one', () => {
    expect(kept({ days: [{ from: '2026-10-03', to: '2026-10-01' }] }).period?.to).toBe(
      '2026-10-03',
    );
  });
});

describe('more sessions than an event may have', () => {
  const hourly = (from: string, to: string, weekdays: number[]) =>
    [10, 11, 12, 13, 14].flatMap((hour) => on(from, to, weekdays, `${hour}:00`, `${hour}:50`));

  test('are a period when their hours are weekly', () => {
    const { occurrences, period } = kept({
      timings: hourly('2026-01-01', '2026-12-31', [1, 2, 3, 4, 5]),
    });
    expect(occurrences).toEqual([]);
    expect(period?.openings).toHaveLength(5);
  });

  test('are their days, which is said, when they are not', () => {
    const timings = hourly('2026-01-01', '2026-12-31', [1, 2, 3, 4, 5]).filter(
      ({ begin }) => Number(begin.slice(8, 10)) % 10 !== Number(begin.slice(12, 13)),
    );
    const schedule = kept({ timings });
    expect(schedule.occurrences).toEqual([]);
    expect(schedule.notes).toHaveLength(1);
  });
});

const minute = fc.integer({ min: 0, max: 120 * 24 * 60 });
const timeAt = (minutes: number) =>
  new Date(Date.parse('2026-03-20T00:00Z') + minutes * 60_000).toISOString().slice(0, 16);
const wild: fc.Arbitrary<Timing> = fc.oneof(
  fc.record(
    {
      begin: minute.map(timeAt),
      end: minute.map(timeAt),
    },
    { requiredKeys: ['begin'] },
  ),
  fc
    .record({ begin: minute, length: fc.integer({ min: 0, max: 3000 }) })
    .map(({ begin, length }) => ({ begin: timeAt(begin), end: timeAt(begin + length) })),
  fc.record({ begin: fc.string(), end: fc.string() }),
);
const day = fc.integer({ min: 0, max: 900 }).map((count) => addDays('2026-03-20', count));
const wildDays = fc.record({ from: fc.oneof(day, fc.string()), to: fc.oneof(day, fc.string()) });

/** Weekly hours with a few days left out, and a few of their own. */
const regular = fc
  .record({
    weeks: fc.integer({ min: 1, max: 40 }),
    slots: fc.array(
      fc.record({
        weekday: fc.integer({ min: 1, max: 7 }),
        opens: fc.integer({ min: 0, max: 95 }),
        length: fc.integer({ min: 1, max: 40 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    left: fc.array(fc.nat(200), { maxLength: 4 }),
    own: fc.array(wild, { maxLength: 2 }),
  })
  .map(({ weeks, slots, left, own }) => {
    const timings = slots.flatMap(({ weekday, opens, length }) =>
      Array.from({ length: weeks }, (_, week) => {
        const start = ((week * 7 + weekday) * 96 + opens) * 15;
        return { begin: timeAt(start), end: timeAt(start + length * 15) };
      }),
    );
    return [...timings.filter((_, index) => !left.includes(index)), ...own];
  });

test('whatever a source tells, its schedule is valid and does not depend on the order', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.array(wild, { maxLength: 40 }), regular),
      fc.array(wildDays, { maxLength: 4 }),
      fc.option(fc.string({ unit: 'grapheme', maxLength: 500 }), { nil: undefined }),
      (timings, days, datesInWords) => {
        const schedule = read({ timings, days, datesInWords });
        expect(
          read({ timings: [...timings].reverse(), days: [...days].reverse(), datesInWords }),
        ).toEqual(schedule);
        if ('fault' in schedule) return;
        const { occurrences, period } = schedule;
        expect(schema.occurrences.parse(occurrences)).toEqual(occurrences);
        expect(schema.period.parse(period)).toEqual(period);
        expect(occurrences.length > 0 || period !== undefined).toBe(true);
      },
    ),
    { numRuns: 150 },
  );
});

test('a period and its sessions are open exactly when the sessions of the source are', () => {
  fc.assert(
    fc.property(regular, (timings) => {
      const sessions = timings.map(({ begin, end }) => ({ start: begin, end }));
      const isWholeDay = ({ start, end = '' }: Session) =>
        start.endsWith('T00:00') && /T(?:00:00|23:59)$/.test(end);
      fc.pre(
        sessions.length > 0 &&
          schema.occurrences.safeParse(sessions).success &&
          !sessions.some(isWholeDay),
      );
      expect(spansOf(kept({ timings }))).toEqual(spansOf({ occurrences: sessions }));
    }),
    { numRuns: 200 },
  );
});
