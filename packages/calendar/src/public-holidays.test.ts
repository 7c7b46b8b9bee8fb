import { describe, expect, test } from 'vitest';
import { publicHolidays } from './public-holidays.ts';

describe('the public holidays of France', () => {
  test('are eleven a year, in order', () => {
    expect(publicHolidays('2027-01-01', '2027-12-31')).toEqual(
      [
        ['2027-01-01', 'jour de l’An'],
        ['2027-03-29', 'lundi de Pâques'],
        ['2027-05-01', 'fête du Travail'],
        ['2027-05-06', 'Ascension'],
        ['2027-05-08', 'Victoire de 1945'],
        ['2027-05-17', 'lundi de Pentecôte'],
        ['2027-07-14', 'fête nationale'],
        ['2027-08-15', 'Assomption'],
        ['2027-11-01', 'Toussaint'],
        ['2027-11-11', 'Armistice de 1918'],
        ['2027-12-25', 'Noël'],
      ].map(([day, label]) => ({ from: day, to: day, label })),
    );
  });

  test.each([
    // The earliest and the latest Easter there can be, and some years between: 22 March to 25 April.
    [1818, '1818-03-23'],
    [2000, '2000-04-24'],
    [2024, '2024-04-01'],
    [2025, '2025-04-21'],
    [2026, '2026-04-06'],
    [2028, '2028-04-17'],
    [2038, '2038-04-26'],
    // Where the last correction of the algorithm counts: Easter would be a week later.
    [2049, '2049-04-19'],
    [2285, '2285-03-23'],
  ])('Easter Monday of %i is %s', (year, day) => {
    const easterMonday = publicHolidays(`${year}-01-01`, `${year}-12-31`).find(
      ({ label }) => label === 'lundi de Pâques',
    );
    expect(easterMonday?.from).toBe(day);
  });

  test('hold both ends of the range, over years, and none when it is turned round', () => {
    const days = publicHolidays('2026-12-25', '2027-01-01').map(({ from }) => from);
    expect(days).toEqual(['2026-12-25', '2027-01-01']);
    expect(publicHolidays('2027-01-02', '2027-03-28')).toEqual([]);
    expect(publicHolidays('2027-05-01', '2027-01-01')).toEqual([]);
    expect(publicHolidays('2028-01-01', '2027-01-01')).toEqual([]);
  });
});
