import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { buildTime, localTime, today } from './clock.ts';

const MINUTE_MS = 60_000;

describe('the wall clock', () => {
  test('the day is Paris’s, whatever the machine’s zone', () => {
    expect(today(Date.parse('2026-11-23T23:30:00Z'))).toBe('2026-11-24');
    expect(today(Date.parse('2026-06-23T21:59:00Z'))).toBe('2026-06-23');
    expect(today(Date.parse('2026-06-23T22:00:00Z'))).toBe('2026-06-24');
  });

  test.each(['2026-03-29', '2026-10-25', '2027-03-28'])(
    'it is Temporal’s at every minute around the change of %s',
    (day) => {
      const change = Date.parse(`${day}T01:00Z`);
      for (let minute = -180; minute <= 180; minute++) {
        const instant = change + minute * MINUTE_MS;
        expect(localTime(instant)).toBe(wallClock(instant));
      }
    },
  );

  test('it is Temporal’s at any instant, cut to the minute', () => {
    const span = { min: Date.parse('1980-01-01'), max: Date.parse('2099-12-31') };
    fc.assert(
      fc.property(fc.integer(span), (instant) => {
        expect(localTime(instant)).toBe(wallClock(instant));
      }),
      { numRuns: 500 },
    );
  });
});

describe('ECHOSCIENCES_NOW', () => {
  test('freezes the clock, at midnight when it is a day', () => {
    expect(buildTime({ ECHOSCIENCES_NOW: '2026-11-24' })).toBe('2026-11-24T00:00');
    expect(buildTime({ ECHOSCIENCES_NOW: '2026-11-24T09:30' })).toBe('2026-11-24T09:30');
  });

  test('absent, leaves the first minute of today', () => {
    expect(buildTime({})).toBe(`${today(Date.now())}T00:00`);
  });

  test.each([
    'demain',
    '2026-02-30',
    '2026-2-3',
    '2026-11-24T25:00',
    '2026-11-24T24:00',
    '2026-11-24T09:30Z',
    '2026-11-24T09:30:00+01:00',
    '2026-11-24 ',
  ])('"%s" is refused with what to write', (frozen) => {
    expect(() => buildTime({ ECHOSCIENCES_NOW: frozen })).toThrow(
      new RangeError(
        `ECHOSCIENCES_NOW is "${frozen}": write a day, 2026-11-24, or a day and a time, 2026-11-24T09:30`,
      ),
    );
  });
});

function wallClock(instant: number): string {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO('Europe/Paris')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}
