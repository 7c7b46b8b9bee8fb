import { addDays } from '@echosciences/calendar';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { split } from './split.ts';

const DAY_ONE = '2026-12-01';
const MONTH = { path: '2026/12', view: 'month' } as const;
const MAIN = { path: '', view: 'agenda' } as const;

/** An agenda with so many events that go on, and so many lines on each day from the first. */
function agenda(ongoing: number, ...lines: number[]) {
  return {
    ongoing: Array.from({ length: ongoing }, (_, index) => `dure-${index}`),
    rows: lines.flatMap((count, index) => {
      const day = addDays(DAY_ONE, index);
      const span = { start: `${day}T10:00`, end: `${day}T11:00` };
      return Array.from({ length: count }, (_, line) => ({ event: `${day}-${line}`, day, span }));
    }),
  };
}

/** What each page holds: events that go on, then lines by day. */
function sizes(pages: ReturnType<typeof split<string>>) {
  return pages.parts.map(({ ongoing, rows }) => [
    ongoing.length,
    ...[...Map.groupBy(rows, ({ day }) => day).values()].map(({ length }) => length),
  ]);
}

describe('a list of the agenda', () => {
  test('that is short is one page, as it is', () => {
    const short = agenda(30, 30, 16);
    expect(split(MONTH, short).parts).toEqual([short]);
    expect(split(MONTH, agenda(0)).parts).toEqual([agenda(0)]);
  });

  test('that is long has pages of whole days', () => {
    expect(sizes(split(MONTH, agenda(0, 40, 24, 20, 44, 20, 60)))).toEqual([
      [0, 40, 24],
      [0, 20, 44],
      [0, 20],
      [0, 60],
    ]);
  });

  test('cuts a day that is longer than a page, and no other', () => {
    expect(sizes(split(MONTH, agenda(0, 30, 150, 40)))).toEqual([
      [0, 30],
      [0, 64],
      [0, 64],
      [0, 22, 40],
    ]);
  });

  test('puts what goes on behind the days, the first of it on the first page', () => {
    const pages = split(MONTH, agenda(110, 60, 60));
    expect(sizes(pages)).toEqual([[12, 60], [0, 60], [64], [46]]);
    expect(pages.ongoingPage).toBe(3);
    expect(split(MONTH, agenda(12, 60, 60)).ongoingPage).toBeUndefined();
  });

  test('of nothing but what goes on has no other pages', () => {
    const pages = split({ path: 'formats/exposition', view: 'agenda' }, agenda(190));
    expect(sizes(pages)).toEqual([[64], [64], [62]]);
    expect(pages.ongoingPage).toBeUndefined();
    expect(sizes(split({ path: 'en-ce-moment', view: 'ongoing' }, agenda(190, 3)))).toEqual(
      sizes(pages),
    );
  });

  test('that is the agenda itself never opens on more than twelve that go on', () => {
    expect(sizes(split(MAIN, agenda(20, 5)))).toEqual([[12, 5], [20]]);
    expect(sizes(split(MAIN, agenda(20)))).toEqual([[12], [20]]);
    expect(sizes(split(MAIN, agenda(0)))).toEqual([[0]]);
  });

  test('loses nothing, repeats no line and never exceeds a page', () => {
    fc.assert(
      fc.property(
        fc.nat(250),
        fc.array(fc.nat(230), { maxLength: 12 }),
        fc.constantFrom(MAIN, MONTH),
        (ongoing, lines, list) => {
          const whole = agenda(ongoing, ...lines);
          const { parts, ongoingPage } = split(list, whole);
          expect(parts.flatMap(({ rows }) => rows)).toEqual(whole.rows);
          const from = ongoingPage === undefined ? 0 : ongoingPage - 1;
          expect(parts.slice(from).flatMap((part) => part.ongoing)).toEqual(whole.ongoing);
          for (const part of parts) {
            expect(part.rows.length + part.ongoing.length).toBeLessThanOrEqual(76);
          }
        },
      ),
    );
  });
});
