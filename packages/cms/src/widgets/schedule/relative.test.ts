import { expect, test } from 'vitest';
import { inDays, standing } from './relative.ts';

test('days are told from today', () => {
  const days = ['2026-11-21', '2026-11-24', '2026-11-25', '2026-11-26', '2026-12-06'];
  expect(days.map((day) => inDays(day, '2026-11-24'))).toEqual([
    'il y a 3\u00A0jours',
    'aujourd’hui',
    'demain',
    'après-demain',
    'dans 12\u00A0jours',
  ]);
});

test('a schedule is to come, under way, between two sessions, or over', () => {
  const occurrences = [
    { start: '2026-11-24T18:30', end: '2026-11-24T20:00' },
    { start: '2026-12-06T18:30', end: '2026-12-06T20:00' },
  ];
  const at = (now: string) => standing({ occurrences }, now);
  expect(at('2026-11-23T23:59')).toBe('demain');
  expect(at('2026-11-24T18:29')).toBe('aujourd’hui');
  expect(at('2026-11-24T18:30')).toBe('en cours');
  expect(at('2026-11-24T20:00')).toBe('dans 12\u00A0jours');
  expect(at('2026-12-07T00:00')).toBe('terminé');
  expect(standing({ occurrences: [] }, '2026-11-24T00:00')).toBe('terminé');
});
