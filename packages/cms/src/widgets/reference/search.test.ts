import { expect, test } from 'vitest';
import type { IndexedEntry } from './entry-index.ts';
import { search, searchable } from './search.ts';

const TODAY = '2026-11-24';

function event(slug: string, title: string, from: string, to = from, city?: string): IndexedEntry {
  return { type: 'event', slug, title, from, to, ...(city && { city }) };
}

function slugs(entries: readonly IndexedEntry[], text = ''): string[] {
  return search(searchable(entries, TODAY), text).entries.map(({ slug }) => slug);
}

test('the next events come first, then those that are over, the latest first', () => {
  const entries = [
    event('over-long-ago', 'A', '2024-10-01'),
    event('later', 'B', '2027-01-10'),
    event('over', 'C', '2026-11-23'),
    event('under-way', 'D', '2026-10-01', '2027-02-01'),
    event('next', 'E', '2026-11-25'),
  ];
  expect(slugs(entries)).toEqual(['under-way', 'next', 'later', 'over', 'over-long-ago']);
});

test('places are in the order of the alphabet, as people write it', () => {
  const place = (title: string): IndexedEntry => ({ type: 'place', slug: title, title, from: '' });
  expect(slugs(['Zoo', 'Éco-musée', 'Atelier', 'Ferme'].map(place))).toEqual([
    'Atelier',
    'Éco-musée',
    'Ferme',
    'Zoo',
  ]);
});

test('an entry is found without its accents, by its words in any order, its commune or its date', () => {
  const entries = [
    event('nuit', 'Nuit des étoiles à l’Observatoire', '2026-12-13', undefined, 'Évreux'),
    event('jour', 'Jour de fête', '2026-12-14', undefined, 'Rennes'),
  ];
  for (const text of [
    'etoil',
    'ETOILES NUIT',
    'observatoire',
    'evreux',
    '13 décembre',
    '2026-12-13',
  ]) {
    expect(slugs(entries, text), text).toEqual(['nuit']);
  }
  expect(slugs(entries, 'toiles')).toEqual([]);
});

test('a title that begins as typed comes before one that has the word further on', () => {
  const entries = [
    event('further', 'La grande fête de la science', '2026-12-01'),
    event('begins', 'Fête de la science', '2027-12-02'),
  ];
  expect(slugs(entries, 'fête')).toEqual(['begins', 'further']);
});

test('of 2,000 entries thirty are offered and the others counted', () => {
  const entries = Array.from({ length: 2000 }, (_, index) =>
    event(`e-${index}`, `Atelier ${index}`, '2026-12-01'),
  );
  const found = search(searchable(entries, TODAY), 'atelier');
  expect(found.entries).toHaveLength(30);
  expect(found.left).toBe(1970);
});

test('signs that mean something in patterns are words like others, or nothing', () => {
  const entries = [event('a', 'C++ (débutants) [2026]', '2026-12-01')];
  expect(slugs(entries, 'c++ (')).toEqual(['a']);
  expect(slugs(entries, '.*')).toEqual(['a']);
  expect(slugs(entries, '💥')).toEqual(['a']);
});
