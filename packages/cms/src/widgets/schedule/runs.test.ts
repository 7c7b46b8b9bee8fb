import { expect, test } from 'vitest';
import { daysOfRun, runsOf, withoutRun } from './runs.ts';

test('days that follow each other are shown, and taken out, together', () => {
  const days = ['2027-01-01', '2026-12-25', '2026-12-31'];
  const runs = runsOf(days);
  expect(runs).toEqual([
    { from: '2026-12-25', to: '2026-12-25' },
    { from: '2026-12-31', to: '2027-01-01' },
  ]);
  expect(withoutRun(days, { from: '2026-12-31', to: '2027-01-01' })).toEqual(['2026-12-25']);
  expect(runsOf([])).toEqual([]);
});

test('a run has its days, a year of them at most', () => {
  expect(daysOfRun({ from: '2026-12-31', to: '2027-01-01' })).toEqual(['2026-12-31', '2027-01-01']);
  expect(daysOfRun({ from: '2026-12-31', to: '9999-01-01' })).toHaveLength(366);
});
