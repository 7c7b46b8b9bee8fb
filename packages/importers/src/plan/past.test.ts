import { expect, test } from 'vitest';
import { withPast } from './past.ts';

const window = { from: '2026-10-25', to: '2027-12-29' };
const session = (start: string) => ({ start });

test('sessions of the file from before the window stay, those inside of it are the source’s', () => {
  expect(
    withPast(
      { occurrences: [session('2026-11-03T10:00'), session('2026-11-10T10:00')] },
      { occurrences: [session('2026-09-01T10:00'), session('2026-11-17T10:00')] },
      window,
    ),
  ).toEqual({
    occurrences: [
      session('2026-09-01T10:00'),
      session('2026-11-03T10:00'),
      session('2026-11-10T10:00'),
    ],
  });
});

test('a period that began before the window keeps its first day', () => {
  expect(
    withPast(
      { period: { from: '2026-10-27', to: '2027-12-28' } },
      { period: { from: '2026-09-01', to: '2027-11-30' } },
      window,
    ),
  ).toEqual({ period: { from: '2026-09-01', to: '2027-12-28' } });
});

test('without a window the source tells all, and what it no longer has goes', () => {
  const incoming = { occurrences: [session('2026-11-03T10:00')] };
  const current = { occurrences: [session('2026-09-01T10:00')] };
  expect(withPast(incoming, current, undefined)).toBe(incoming);
  expect(withPast(undefined, current, window)).toBeUndefined();
  expect(withPast(incoming, undefined, window)).toBe(incoming);
});
