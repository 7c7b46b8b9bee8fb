import { SLUG } from '@echosciences/schemas';
import { expect, test } from 'vitest';
import { slugFor, yearFor } from './slug.ts';

test.each([
  [
    'L’été à Grenoble : 1ère fête n°3 & cœur d’œuvre',
    'l-ete-a-grenoble-1ere-fete-n-3-coeur-d-oeuvre',
  ],
  ["Test d'image", 'test-d-image'],
  ['  « Ciel ! »  ', 'ciel'],
])('the slug of %s', (title, slug) => {
  expect(slugFor('article', { title })).toBe(slug);
});

test('an event’s slug begins with its first day, be it of a period', () => {
  const occurrences = [{ start: '2027-10-09T20:00' }, { start: '2027-10-08T20:00' }];
  expect(slugFor('event', { title: 'Nuit', occurrences })).toBe('2027-10-08-nuit');
  const period = { from: '2027-01-02', to: '2027-02-01' };
  expect(slugFor('event', { title: 'Nuit', period })).toBe('2027-01-02-nuit');
  expect(yearFor('event', { period })).toBe('2027');
});

test('a long title is cut between words, and stays a slug', () => {
  const slug = slugFor('event', {
    title: 'anticonstitutionnellement '.repeat(8).slice(0, 120),
    occurrences: [{ start: '2027-10-08T20:00' }],
  });
  expect(slug).toMatch(SLUG);
  expect(slug.length).toBeLessThanOrEqual(102);
  expect(slugFor('article', { title: 'x'.repeat(120) })).toHaveLength(90);
});
