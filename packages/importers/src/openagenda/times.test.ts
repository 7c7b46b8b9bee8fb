import { expect, test } from 'vitest';
import { instantOf, timingsOf } from './times.ts';

test.each([
  ['2026-10-02T18:30:00+02:00', '2026-10-02T18:30', 'with its offset'],
  ['2026-10-02T18:30:00+0200', '2026-10-02T18:30', 'offset without its colon'],
  ['2026-10-02T16:30:00.000Z', '2026-10-02T18:30', 'UTC'],
  ['2026-10-02T16:30Z', '2026-10-02T18:30', 'without seconds'],
  ['2026-10-02 18:30:00+02:00', '2026-10-02T18:30', 'with a space'],
  ['2026-10-02T12:30:00-04:00', '2026-10-02T18:30', 'typed in Martinique: the instant counts'],
  ['2026-10-02T20:30:00+04:00', '2026-10-02T18:30', 'typed in La Réunion'],
  ['2026-10-02T18:30:00', '2026-10-02T18:30', 'without an offset: the content’s zone'],
  ['2026-10-25T02:30:00+02:00', '2026-10-25T02:30', 'the first 2:30 of 25 October'],
  ['2026-10-25T02:30:00+01:00', '2026-10-25T02:30', 'the second one'],
  ['2026-10-25T01:00:00Z', '2026-10-25T02:00', 'after the clocks went back'],
  ['2027-03-28T01:00:00Z', '2027-03-28T03:00', 'after the clocks went forward'],
  ['2026-12-31T23:30:00Z', '2027-01-01T00:30', 'over the turn of the year'],
])('%s is %s: %s', (begin, expected) => {
  const timings = [{ begin: expected }];
  expect(timingsOf([{ begin }])).toEqual({ timings, unreadable: [], endless: [] });
});

test.each([
  '2026-02-30T10:00:00Z',
  '2026-13-01T10:00:00Z',
  '2026-10-02',
  '2026-10-02T25:00:00Z',
  '0206-10-02T18:30:00Z',
  'demain',
  '',
  null,
  20261002,
  {},
])('%j is no time', (begin) => {
  expect(timingsOf([{ begin }]).timings).toEqual([]);
  expect(timingsOf([{ begin }]).unreadable).toHaveLength(1);
});

test('an end before its beginning is left out and told, a midnight that ends it is not', () => {
  const session = (begin: string, end: string) => timingsOf([{ begin, end }]).timings;
  expect(session('2026-10-02T18:30:00Z', '2026-10-02T17:30:00Z')).toEqual([
    { begin: '2026-10-02T20:30' },
  ]);
  const ends = ['2026-10-02T17:30:00Z', 'plus tard', '2026-10-02T18:30:00Z', null, ''];
  const { endless } = timingsOf(ends.map((end) => ({ begin: '2026-10-02T18:30:00Z', end })));
  expect(endless).toHaveLength(2);
  expect(session('2026-10-02T18:00:00Z', '2026-10-02T22:00:00Z')).toEqual([
    { begin: '2026-10-02T20:00', end: '2026-10-03T00:00' },
  ]);
});

test.each([
  ['2023-02-14T12:45:17.000Z', '2023-02-14T12:45:17Z'],
  ['2026-03-13T15:28:18+00:00', '2026-03-13T15:28:18Z'],
  ['2026-03-13T15:28:18+0100', '2026-03-13T14:28:18Z'],
  ['2026-03-13 15:28:18', '2026-03-13T15:28:18Z'],
  ['hier', undefined],
  [null, undefined],
])('the instant %j is written %j', (value, expected) => {
  expect(instantOf(value)).toBe(expected);
});
