import { describe, expect, test } from 'vitest';
import { addDays } from './day.ts';
import type { Period } from './period.ts';
import { nextSpan } from './schedule.ts';
import { scheduleLine, scheduleSentences, untilSentence } from './schedule-wording.ts';

const TUESDAY = '2026-10-06';
const weekly = [0, 1, 2, 3, 4, 6, 7, 8, 9, 10].map((week) => addDays(TUESDAY, 7 * week));
const notOnMondays = ['03', '04', '06', '07', '08', '09', '10', '11', '13'].map(
  (day) => `2026-10-${day}`,
);

/** The same with plain spaces, easier to read here. */
function plain(text: string): string {
  return text.replace(/[\u00A0\u202F]/g, ' ');
}

function sessions(days: readonly string[], start: string, end?: string) {
  return days.map((day) => ({
    start: `${day}T${start}`,
    ...(end && { end: `${end < start ? addDays(day, 1) : day}T${end}` }),
  }));
}

describe('sessions are told as a person would', () => {
  test.each([
    [
      'the same weekday',
      sessions(['2026-10-06', '2026-10-13', '2026-10-20'], '18:30'),
      'les mardis 6, 13 et 20 octobre 2026 à 18 h 30',
    ],
    [
      'every week but one',
      sessions(weekly, '18:30', '20:00'),
      'tous les mardis du 6 octobre au 15 décembre 2026, sauf le 10 novembre, 18 h 30 – 20 h',
    ],
    [
      'every week but one, without an end',
      sessions(weekly, '18:30'),
      'tous les mardis du 6 octobre au 15 décembre 2026, sauf le 10 novembre, à 18 h 30',
    ],
    [
      'every day but one of the week',
      sessions(notOnMondays, '14:00', '18:00'),
      'du 3 au 13 octobre 2026, tous les jours sauf le lundi, 14 h – 18 h',
    ],
    [
      'dates without regularity',
      sessions(['2026-10-03', '2026-10-04', '2026-10-11'], '10:00', '12:00'),
      'les 3, 4 et 11 octobre 2026, 10 h – 12 h',
    ],
    [
      'over two months',
      sessions(['2026-10-03', '2026-10-05', '2026-11-01', '2026-11-04'], '20:00'),
      'les 3 et 5 octobre, 1er et 4 novembre 2026 à 20 h',
    ],
    [
      'over two years',
      sessions(['2026-12-31', '2027-01-02', '2027-02-01'], '20:00'),
      'les 31 décembre 2026, 2 janvier et 1er février 2027 à 20 h',
    ],
    [
      'week-ends',
      sessions(
        ['03', '04', '10', '11', '17', '18', '24', '25'].map((day) => `2026-10-${day}`),
        '14:00',
        '18:00',
      ),
      'tous les samedis et dimanches du 3 au 25 octobre 2026, 14 h – 18 h',
    ],
    [
      'twice in a day',
      [
        ...sessions(['2026-10-03'], '14:00', '16:00'),
        ...sessions(['2026-10-03'], '10:00', '12:00'),
      ],
      'samedi 3 octobre 2026, 10 h – 12 h et 14 h – 16 h',
    ],
    [
      'until midnight',
      sessions(['2026-10-03', '2026-10-10'], '20:00', '00:00'),
      'les samedis 3 et 10 octobre 2026, 20 h – minuit',
    ],
    [
      'past midnight',
      sessions(['2026-10-03', '2026-10-10'], '22:00', '02:00'),
      'les samedis 3 et 10 octobre 2026, 22 h – 2 h',
    ],
  ])('%s', (_case, occurrences, sentence) => {
    expect(scheduleSentences({ occurrences }).map(plain)).toEqual([sentence]);
  });

  test('other times make another sentence, the first day first', () => {
    const occurrences = [
      ...sessions(['2026-10-10'], '10:00'),
      ...sessions(['2026-10-03', '2026-10-04'], '14:00', '18:00'),
    ];
    expect(scheduleSentences({ occurrences }).map(plain)).toEqual([
      'les 3 et 4 octobre 2026, 14 h – 18 h',
      'samedi 10 octobre 2026 à 10 h',
    ]);
  });
});

describe('a period', () => {
  const of = (period: Period) => scheduleSentences({ occurrences: [], period }).map(plain);
  const dates = { from: '2026-10-03', to: '2026-10-13' };

  test('without openings is its dates and its remark', () => {
    expect(of({ ...dates, hours: 'Dernière entrée à 17 h.' })).toEqual([
      'du 3 au 13 octobre 2026',
      'Dernière entrée à 17 h.',
    ]);
  });

  test('names the closed weekday, or the run of open ones', () => {
    const hours = { opens: '14:00', closes: '18:00' };
    const weekdays = ['wednesday', 'thursday', 'friday'] as const;
    const [days, weekEnd] = [['tuesday', ...weekdays] as const, ['saturday', 'sunday'] as const];
    expect(of({ ...dates, openings: [{ days: [...days, ...weekEnd], ...hours }] })).toEqual([
      'du 3 au 13 octobre 2026, tous les jours sauf le lundi, 14 h – 18 h',
    ]);
    expect(of({ ...dates, openings: [{ days, ...hours }] })).toEqual([
      'du 3 au 13 octobre 2026, du mardi au vendredi, 14 h – 18 h',
    ]);
    expect(of({ ...dates, openings: [{ days: weekEnd, ...hours }] })).toEqual([
      'tous les samedis et dimanches du 3 au 13 octobre 2026, 14 h – 18 h',
    ]);
    expect(of({ ...dates, openings: [hours] })).toEqual([
      'du 3 au 13 octobre 2026, tous les jours, 14 h – 18 h',
    ]);
  });

  test('names its dates where each weekday comes once', () => {
    const hours = { opens: '10:00', closes: '17:00' };
    const weekEnd = { from: '2026-10-03', to: '2026-10-04' };
    const open = (...days: ('saturday' | 'sunday' | 'wednesday')[]) => [{ days, ...hours }];
    expect(of({ ...weekEnd, openings: open('saturday', 'sunday') })).toEqual([
      'les 3 et 4 octobre 2026, 10 h – 17 h',
    ]);
    const week = { from: '2026-10-05', to: '2026-10-08' };
    expect(of({ ...week, openings: open('wednesday') })).toEqual([
      'le mercredi 7 octobre 2026, 10 h – 17 h',
    ]);
  });

  test('gives each timetable, and its closed days', () => {
    const period: Period = {
      from: '2026-10-03',
      to: '2027-04-04',
      openings: [
        {
          days: ['tuesday', 'wednesday', 'thursday', 'friday'],
          opens: '14:00',
          closes: '18:00',
        },
        { days: ['saturday', 'sunday'], opens: '14:00', closes: '24:00' },
        { days: ['saturday', 'sunday'], opens: '10:00', closes: '12:00' },
      ],
      closedOn: ['2027-01-01', '2026-12-25'],
    };
    expect(of(period)).toEqual([
      'du 3 octobre 2026 au 4 avril 2027, du mardi au vendredi, 14 h – 18 h ; le samedi et le dimanche, 10 h – 12 h et 14 h – minuit',
      'fermé les 25 décembre 2026 et 1er janvier 2027',
    ]);
    expect(of({ ...dates, closedOn: ['2026-10-05'] })).toEqual([
      'du 3 au 13 octobre 2026',
      'fermé le 5 octobre 2026',
    ]);
  });

  test('of one day names its weekday', () => {
    const day = { from: '2026-10-03', to: '2026-10-03' };
    expect(of({ ...day, openings: [{ opens: '10:00', closes: '18:00' }] })).toEqual([
      'le samedi 3 octobre 2026, 10 h – 18 h',
    ]);
  });
});

describe('the line of a card', () => {
  const line = (schedule: Parameters<typeof scheduleLine>[0], now = '') => {
    const span = nextSpan(schedule, now) ?? expect.fail();
    return plain(scheduleLine(schedule, span));
  };

  test('tells the next session and how many dates follow', () => {
    const occurrences = sessions(['2026-10-06', '2026-10-13', '2026-10-20'], '18:30');
    expect(line({ occurrences })).toBe('mardi 6 octobre 2026 à 18 h 30 et 2 autres dates');
    expect(line({ occurrences }, '2026-10-07T00:00')).toBe(
      'mardi 13 octobre 2026 à 18 h 30 et 1 autre date',
    );
    expect(line({ occurrences }, '2026-10-14T00:00')).toBe('mardi 20 octobre 2026 à 18 h 30');
  });

  test('tells the sessions left on that day together', () => {
    const occurrences = [
      ...sessions(['2026-10-03'], '10:00', '12:00'),
      ...sessions(['2026-10-03', '2026-10-04'], '14:00', '16:00'),
    ];
    expect(line({ occurrences })).toBe(
      'samedi 3 octobre 2026, 10 h – 12 h et 14 h – 16 h et 1 autre date',
    );
    expect(line({ occurrences }, '2026-10-03T12:00')).toBe(
      'samedi 3 octobre 2026, 14 h – 16 h et 1 autre date',
    );
  });

  test('tells from when to when for what lasts', () => {
    const short = sessions(notOnMondays, '14:00', '18:00');
    expect(line({ occurrences: short }, '2026-10-08T00:00')).toBe(
      'du 3 au 13 octobre 2026, tous les jours sauf le lundi, 14 h – 18 h',
    );
    const evening = sessions(['2026-10-09'], '20:00', '22:00');
    expect(line({ occurrences: [...short, ...evening] })).toBe('du 3 au 13 octobre 2026');
    const period = { from: '2026-10-03', to: '2027-04-04' };
    expect(line({ occurrences: [], period })).toBe('du 3 octobre 2026 au 4 avril 2027');
  });
});

test('what lasts ends on its last open day', () => {
  const period: Period = {
    from: '2026-10-03',
    to: '2026-10-13',
    openings: [{ days: ['saturday'], opens: '20:00', closes: '24:00' }],
  };
  expect(untilSentence({ occurrences: [], period })).toBe('jusqu’au 10\u00A0octobre 2026');
});
