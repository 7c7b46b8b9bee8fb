import { expect, test } from 'vitest';
import { receivedEntry } from './received.ts';

const proposal = {
  territory: 'corse',
  type: 'event' as const,
  fields: {
    title: 'Nuit',
    occurrences: [{ start: '2027-10-08T20:30' }],
    cover: { src: './Ciel.JPG', alt: 'Le ciel' },
  },
  body: 'Avant ![Le ciel](Ciel.JPG "Titre") et ![carte](plan.png), ![x](https://a.example/Ciel.JPG).',
  images: [],
};

const context = {
  collection: 'corse_lieux',
  names: ['corse_agenda_2026', 'corse_agenda_2027', 'corse_lieux', 'corse_articles_2026'],
  today: '2026-11-24',
  images: new Map([['Ciel.JPG', 'ciel.jpg']]),
};

test('a proposal goes to the year of its dates, its images under the names that they are kept', () => {
  const entry = receivedEntry({ proposal, lost: [], reserved: [] }, context);
  expect(entry.collection).toBe('corse_agenda_2027');
  expect(entry.data).toMatchObject({
    title: 'Nuit',
    cover: { src: 'ciel.jpg', alt: 'Le ciel' },
    body: 'Avant ![Le ciel](ciel.jpg "Titre") et ![carte](plan.png), ![x](https://a.example/Ciel.JPG).',
  });
  expect(entry.notes[0]).toContain('«\u202FNuit\u202F»');
});

test('what was left out since the coordination decides of it is named above the form', () => {
  const reserved = ['Visibilité', 'Source'];
  const { notes } = receivedEntry({ proposal, lost: [], reserved }, context);
  expect(notes.at(-1)).toContain('la coordination seule en décide\u00A0: Visibilité, Source.');
});

test('an article without a date is of today, a place of no year', () => {
  const of = (type: 'article' | 'place') =>
    receivedEntry(
      { proposal: { ...proposal, type, fields: { title: 'X' } }, lost: [], reserved: [] },
      context,
    );
  expect(of('article').collection).toBe('corse_articles_2026');
  expect(of('place').collection).toBe('corse_lieux');
});

test('what is for another territory, or another time, is not taken', () => {
  const elsewhere = { ...proposal, territory: 'bretagne' };
  expect(() => receivedEntry({ proposal: elsewhere, lost: [], reserved: [] }, context)).toThrow(
    /«\u202Fbretagne/,
  );
  const far = { ...proposal, fields: { occurrences: [{ start: '2099-01-01T10:00' }] } };
  expect(() => receivedEntry({ proposal: far, lost: [], reserved: [] }, context)).toThrow(
    /est de 2099/,
  );
});
