import { expect, test } from 'vitest';
import { duplicateTarget, editionTargets } from './copy-targets.ts';

const TODAY = '2026-11-24';
const NAMES = [
  'pays-de-la-loire_agenda_2027',
  'pays-de-la-loire_agenda_2026',
  'pays-de-la-loire_agenda_2025',
  'pays-de-la-loire_articles_2026',
  'pays-de-la-loire_articles_2025',
  'pays-de-la-loire_lieux',
];

test('an event is renewed in a year after its own that is not over', () => {
  expect(editionTargets('pays-de-la-loire_agenda_2026', NAMES, TODAY)).toEqual([
    { collection: 'pays-de-la-loire_agenda_2027', year: 2027 },
  ]);
  const years = editionTargets('pays-de-la-loire_agenda_2019', NAMES, TODAY).map(
    ({ year }) => year,
  );
  expect(years).toEqual([2026, 2027]);
});

test('a duplicate of an event stays in its year, that of an article is of today’s', () => {
  expect(duplicateTarget('pays-de-la-loire_agenda_2025', NAMES, TODAY)).toBe(
    'pays-de-la-loire_agenda_2025',
  );
  expect(duplicateTarget('pays-de-la-loire_articles_2025', NAMES, TODAY)).toBe(
    'pays-de-la-loire_articles_2026',
  );
  expect(
    duplicateTarget('pays-de-la-loire_articles_2025', ['pays-de-la-loire_articles_2025'], TODAY),
  ).toBe('pays-de-la-loire_articles_2025');
  expect(duplicateTarget('pays-de-la-loire_lieux', NAMES, TODAY)).toBe('pays-de-la-loire_lieux');
});
