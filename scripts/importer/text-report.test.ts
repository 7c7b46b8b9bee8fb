import { expect, test } from 'vitest';
import { textOf } from './text-report.ts';

test('a part of a report names twenty events, and counts the others', () => {
  const report = (count: number, whole = false) =>
    textOf(
      {
        name: 'programme.csv',
        format: 'csv',
        address: 'programme.csv',
        territory: 'drome',
        isWritten: true,
        sums: {
          read: 0,
          created: 0,
          updated: 0,
          unchanged: 0,
          ignored: 0,
          duplicates: 0,
          errors: 0,
        },
        plan: {
          outcomes: [],
          missing: [],
          newPlaces: [],
          suggestions: Array.from({ length: count }, (_, index) => `conseil ${index + 1}`),
          writes: [],
        },
        notes: [],
      },
      { whole },
    );
  expect(report(20)).toMatch(/- conseil 20$/);
  expect(report(21)).toMatch(/- conseil 20\n- … et 1 autre \(--complet donne tout\)$/);
  expect(report(22)).toMatch(/- … et 2 autres \(--complet donne tout\)$/);
  expect(report(22, true)).toMatch(/- conseil 22$/);
});
