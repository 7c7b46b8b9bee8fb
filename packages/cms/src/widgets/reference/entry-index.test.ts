import { expect, test } from 'vitest';
import type { EntryIndex } from './entry-index.ts';
import { decodeIndex, encodeIndex, indexedEntry } from './entry-index.ts';

const nowhere = () => undefined;

test('an event is known by its first and last days and by the commune of its place', () => {
  const data = {
    title: 'Ateliers',
    occurrences: [
      { start: '2026-12-09T14:00' },
      { start: '2026-12-02T14:00', end: '2026-12-02T16:00' },
    ],
    place: 'halle',
  };
  expect(
    indexedEntry('event', 'ateliers', data, (slug) => (slug === 'halle' ? 'Ajaccio' : undefined)),
  ).toEqual({
    type: 'event',
    slug: 'ateliers',
    title: 'Ateliers',
    from: '2026-12-02',
    to: '2026-12-09',
    city: 'Ajaccio',
  });
});

test('a draft without a title or dates is indexed all the same', () => {
  expect(indexedEntry('event', 'brouillon', {}, nowhere)).toEqual({
    type: 'event',
    slug: 'brouillon',
    title: 'brouillon',
    from: '',
  });
});

test('what is written is what is read', () => {
  const index: EntryIndex = {
    territory: 'corse',
    sites: [{ id: 'corse', name: 'Corse', origin: 'https://corse.exemple' }],
    entries: [
      {
        type: 'event',
        slug: 'a',
        title: 'A',
        from: '2026-12-02',
        to: '2026-12-09',
        city: 'Bastia',
      },
      { type: 'place', slug: 'b', title: 'B', from: '2026-01-01' },
      { type: 'place', slug: 'c', title: 'C', from: '2026-01-01' },
    ],
  };
  expect(decodeIndex(JSON.parse(JSON.stringify(encodeIndex(index))))).toEqual(index);
});

test('2,000 events take less than 300 kB before compression', () => {
  const entries = Array.from({ length: 2000 }, (_, index) => ({
    type: 'event' as const,
    slug: `2026-12-02-atelier-de-fabrication-numerique-${index}`,
    title: `Atelier de fabrication numérique no ${index}`,
    from: '2026-12-02',
    to: '2026-12-02',
    city: 'Clermont-Ferrand',
  }));
  const { length } = JSON.stringify(encodeIndex({ territory: 'x', sites: [], entries }));
  expect(length).toBeLessThan(300_000);
});
