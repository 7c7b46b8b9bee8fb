import { expect, test } from 'vitest';
import { holidaysIn, knownUntil } from './school-calendar.ts';

const calendar = {
  holidays: [
    { zones: ['A' as const, 'B' as const], label: 'Noël', from: '2026-12-19', to: '2027-01-03' },
    { zones: ['A' as const], label: 'Hiver', from: '2027-02-13', to: '2027-02-28' },
  ],
};

test('the holidays of a zone, and how far they are known', () => {
  expect(holidaysIn(calendar, 'B')).toEqual([
    { label: 'Noël', from: '2026-12-19', to: '2027-01-03' },
  ]);
  expect(knownUntil(calendar, 'A')).toBe('2027-02-28');
  expect(knownUntil(calendar, 'corse')).toBe('');
});
