import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sessions } from './arbitraries.ts';
import { addDays } from './day.ts';
import { collapse, expand } from './pattern.ts';
import type { Session } from './schedule.ts';

describe('collapsing then expanding', () => {
  test('gives the same sessions, whatever they are', () => {
    fc.assert(
      fc.property(sessions, (some) => {
        expect(expand(collapse(some))).toEqual(inOrder(some));
      }),
      { numRuns: 300 },
    );
  });

  test('keeps several times of one day, and two that begin together', () => {
    const some = [
      { start: '2026-10-03T10:00', end: '2026-10-03T12:00' },
      { start: '2026-10-03T14:00' },
      { start: '2026-10-03T14:00', end: '2026-10-04T14:00' },
    ];
    expect(expand(collapse(some))).toEqual(inOrder(some));
  });
});

describe('patterns', () => {
  const daily = (count: number) =>
    Array.from({ length: count }, (_, day) => ({ start: `${addDays('2026-10-03', day)}T10:00` }));

  test('one is enough for 800 days in a row', () => {
    expect(collapse(daily(800))).toHaveLength(1);
    expect(expand(collapse(daily(800)))).toEqual(daily(800));
  });

  test('a long pause begins another range, a missing day does not', () => {
    const some = daily(100).filter((_, day) => day !== 10 && (day < 40 || day > 60));
    expect(collapse(some)).toMatchObject([
      { from: '2026-10-03', to: '2026-11-11', except: ['2026-10-13'] },
      { from: '2026-12-03', to: '2027-01-10', except: [] },
    ]);
  });

  test('dates years apart cost nothing', () => {
    const some = [{ start: '0100-01-01T10:00' }, { start: '9999-12-31T10:00' }];
    expect(collapse(some)).toMatchObject([{ days: ['0100-01-01', '9999-12-31'] }]);
  });

  test('what is irregular stays a list of dates', () => {
    const days = ['2026-10-03', '2026-10-07', '2026-10-16', '2026-11-02'];
    expect(collapse(days.map((day) => ({ start: `${day}T10:00` })))).toMatchObject([{ days }]);
  });
});

function inOrder(some: readonly Session[]): Session[] {
  const text = ({ start, end = '' }: Session) => start + end;
  return [...some].sort((a, b) => (text(a) < text(b) ? -1 : 1));
}
