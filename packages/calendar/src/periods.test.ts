import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clock } from './arbitraries.ts';
import { dayOf } from './clock.ts';
import type { PeriodId } from './periods.ts';
import { PERIODS, rangeOf } from './periods.ts';

const holidays = [
  { label: 'Vacances de Noël', from: '2026-12-19', to: '2027-01-03' },
  { label: 'Vacances d’hiver', from: '2027-02-06', to: '2027-02-21' },
];

describe('a period', () => {
  test.each<[PeriodId, string, string, string, string]>([
    ['aujourd-hui', '2026-11-25', '2026-11-25', '2026-11-25', 'Aujourd’hui'],
    ['demain', '2026-12-31', '2027-01-01', '2027-01-01', 'Demain'],
    ['ce-week-end', '2026-11-25', '2026-11-28', '2026-11-29', 'Ce week-end'],
    ['ce-week-end', '2026-11-28', '2026-11-28', '2026-11-29', 'Ce week-end'],
    ['ce-week-end', '2026-11-29', '2026-11-28', '2026-11-29', 'Ce week-end'],
    ['ce-week-end', '2026-11-30', '2026-12-05', '2026-12-06', 'Ce week-end'],
    ['cette-semaine', '2026-11-25', '2026-11-25', '2026-11-29', 'Cette semaine'],
    ['cette-semaine', '2026-11-29', '2026-11-29', '2026-11-29', 'Cette semaine'],
    ['ce-mois', '2026-11-25', '2026-11-25', '2026-11-30', 'Ce mois-ci'],
    ['ce-mois', '2028-02-03', '2028-02-03', '2028-02-29', 'Ce mois-ci'],
    ['ce-mois', '2026-12-31', '2026-12-31', '2026-12-31', 'Ce mois-ci'],
    ['vacances', '2026-11-25', '2026-12-19', '2027-01-03', 'Vacances de Noël'],
    ['vacances', '2027-01-03', '2027-01-03', '2027-01-03', 'Vacances de Noël'],
    ['vacances', '2027-01-04', '2027-02-06', '2027-02-21', 'Vacances d’hiver'],
  ])('%s on %s goes from %s to %s', (id, today, from, to, label) => {
    expect(rangeOf(id, today, holidays)).toEqual({ from, to, label });
  });

  test('of holidays is unknown when none are to come', () => {
    expect(rangeOf('vacances', '2027-02-22', holidays)).toBeUndefined();
    expect(rangeOf('vacances', '2026-11-25', [])).toBeUndefined();
  });

  test('never ends in the past, and holds a day at least', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PERIODS), clock.map(dayOf), (id, today) => {
        const { from = '', to = '' } = rangeOf(id, today, holidays) ?? {};
        expect(from <= to && to >= today).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
