import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Agenda } from './agenda.ts';
import { agendaOf } from './agenda.ts';
import { clock, schedule } from './arbitraries.ts';
import { dayOf } from './clock.ts';
import { addDays } from './day.ts';
import type { Schedule, Session } from './schedule.ts';
import { isLongRunning, spansOf } from './schedule.ts';

interface Event extends Schedule {
  id: string;
}

const keyOf = ({ id }: Event) => id;

function event(id: string, ...occurrences: Session[]): Event {
  return { id, occurrences };
}

function lasting(id: string, from: string, to: string): Event {
  return { id, occurrences: [], period: { from, to } };
}

function rowsOf({ rows }: Agenda<Event>): string[] {
  return rows.map(({ day, event: { id } }) => `${day} ${id}`);
}

describe('on the next day', () => {
  const evening = event('soir', { start: '2026-12-13T20:00', end: '2026-12-14T00:00' });
  const night = event('nuit', { start: '2026-12-13T22:00', end: '2026-12-14T02:00' });
  const allDay = lasting('jour', '2026-12-13', '2026-12-13');
  const at = (now: string) => rowsOf(agendaOf([evening, night, allDay], now, keyOf));

  // Gancio showed such an event one day too long: lesion/gancio, issue 352.
  test('what ended at 00:00 is gone, what lasts past midnight is today’s', () => {
    expect(at('2026-12-13T23:59')).toEqual([
      '2026-12-13 jour',
      '2026-12-13 soir',
      '2026-12-13 nuit',
    ]);
    expect(at('2026-12-14T00:00')).toEqual(['2026-12-14 nuit']);
    expect(at('2026-12-14T02:00')).toEqual([]);
  });

  test('a range of one day holds what touches it', () => {
    const of = (day: string) =>
      rowsOf(agendaOf([evening, night, allDay], '2026-12-01T00:00', keyOf, { from: day, to: day }));
    expect(of('2026-12-13')).toHaveLength(3);
    expect(of('2026-12-14')).toEqual(['2026-12-14 nuit']);
    expect(of('2026-12-15')).toEqual([]);
  });
});

test('of what begins together, the first to end comes first', () => {
  const long = event('a', { start: '2026-12-13T10:00', end: '2026-12-13T12:00' });
  const short = event('b', { start: '2026-12-13T10:00', end: '2026-12-13T11:00' });
  expect(rowsOf(agendaOf([long, short], '2026-12-01T00:00', keyOf))).toEqual([
    '2026-12-13 b',
    '2026-12-13 a',
  ]);
});

test('a few whole days are a row each, those gone left out', () => {
  const agenda = agendaOf([lasting('fete', '2026-10-02', '2026-10-04')], '2026-10-03T09:00', keyOf);
  expect(rowsOf(agenda)).toEqual(['2026-10-03 fete', '2026-10-04 fete']);
  expect(agenda.ongoing).toEqual([]);
});

describe('what lasts', () => {
  const expo = lasting('expo', '2026-10-10', '2026-12-31');
  const short = lasting('courte', '2026-10-01', '2026-10-20');
  const agenda = (now: string, range?: { from: string; to: string }) => {
    const found = agendaOf([expo, short], now, keyOf, range);
    return [found.ongoing.map(keyOf), rowsOf(found)];
  };

  test('is ongoing once started, the first to end first; before, it has its first day', () => {
    expect(agenda('2026-10-09T12:00')).toEqual([['courte'], ['2026-10-10 expo']]);
    expect(agenda('2026-10-10T00:00')).toEqual([['courte', 'expo'], []]);
    expect(agenda('2026-10-21T00:00')).toEqual([['expo'], []]);
  });

  test('is ongoing in a range that comes after its start', () => {
    expect(agenda('2026-10-05T12:00', { from: '2026-10-10', to: '2026-10-11' })).toEqual([
      ['courte', 'expo'],
      [],
    ]);
    expect(agenda('2026-10-05T12:00', { from: '2026-10-06', to: '2026-10-12' })).toEqual([
      ['courte'],
      ['2026-10-10 expo'],
    ]);
  });

  test('is not there on days when it is closed', () => {
    const openings = [{ days: ['saturday' as const], opens: '14:00', closes: '18:00' }];
    const saturdays = { id: 'samedis', occurrences: [], period: { ...expo.period, openings } };
    const on = (day: string) =>
      agendaOf([saturdays as Event], '2026-10-05T12:00', keyOf, { from: day, to: day });
    expect(on('2026-10-17').ongoing).toHaveLength(1);
    expect(on('2026-10-18')).toEqual({ ongoing: [], rows: [] });
  });
});

describe('for any events and any clock', () => {
  const events = fc
    .array(schedule, { maxLength: 8 })
    .map((list): Event[] => list.map((some, index) => ({ ...some, id: `e${index}` })));
  const range = fc.option(
    fc
      .tuple(clock, fc.integer({ min: 0, max: 20 }))
      .map(([time, length]) => ({ from: dayOf(time), to: addDays(dayOf(time), length) })),
    { nil: undefined },
  );

  test('an event is listed if and only if something of it is left, in the range if there is one', () => {
    fc.assert(
      fc.property(events, clock, range, (all, now, within) => {
        const { ongoing, rows } = agendaOf(all, now, keyOf, within);
        const listed = new Set([...ongoing, ...rows.map(({ event }) => event)]);
        const left = all.filter((event) =>
          spansOf(event).some(
            ({ start, end }) =>
              end > now &&
              (!within || (start < `${within.to}T24:00` && end > `${within.from}T00:00`)),
          ),
        );
        expect([...listed].map(keyOf).sort()).toEqual(left.map(keyOf));
      }),
      { numRuns: 150 },
    );
  });

  test('what happens has a row for each span left, what lasts stands once', () => {
    fc.assert(
      fc.property(events, clock, (all, now) => {
        const { ongoing, rows } = agendaOf(all, now, keyOf);
        for (const event of all) {
          const own = rows.filter((row) => row.event === event);
          const left = spansOf(event).filter(({ end }) => end > now);
          if (isLongRunning(event)) {
            expect(own.length + ongoing.filter((other) => other === event).length).toBe(
              Math.min(1, left.length),
            );
          } else expect(own.map(({ span }) => span)).toEqual(left);
        }
        for (const { day, span } of rows) {
          expect(day >= dayOf(now) && day >= dayOf(span.start)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('the order is total, and the same whatever the order given', () => {
    const shuffled = events.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, clock, range, ([all, other], now, within) => {
        const agenda = agendaOf(all, now, keyOf, within);
        expect(agendaOf(other, now, keyOf, within)).toEqual(agenda);
        const keys = agenda.rows.map(({ day, span, event }) =>
          [day, span.start, span.end, event.id].join(' '),
        );
        expect(keys).toEqual([...new Set(keys)].sort());
      }),
      { numRuns: 150 },
    );
  });
});
