import { contentTypes } from '@echosciences/schemas';
import { expect, test } from 'vitest';
import { event, item } from '../../test/items.ts';
import { editLink, newEntryLink } from './edit-link.ts';

test('an event is edited in the collection of its first year, an article in that of its publication', () => {
  expect(
    editLink(event('2025-12-31-reveillon', ['2025-12-31T22:00', '2026-01-01T10:00']), 'bretagne'),
  ).toBe('/admin/#/collections/bretagne_agenda_2025/entries/2025-12-31-reveillon/index');
  expect(editLink(item('article', 'un-article'), 'bretagne')).toBe(
    '/admin/#/collections/bretagne_articles_2026/entries/un-article/index',
  );
});

test('what has no year folders has one collection', () => {
  expect(editLink(item('announcement', 'appel'), 'bretagne')).toBe(
    '/admin/#/collections/bretagne_annonces/entries/appel/index',
  );
});

test('another territory is edited on its own site', () => {
  expect(editLink(item('announcement', 'appel', {}, 'corse'), 'national')).toBe(
    'https://corse.example/admin/#/collections/corse_annonces/entries/appel/index',
  );
});

test('a new entry goes to the collection of its year', () => {
  const { event: agenda, place } = contentTypes;
  expect(newEntryLink('corse', agenda, '2026')).toBe('/admin/#/collections/corse_agenda_2026/new');
  expect(newEntryLink('corse', place, '2026')).toBe('/admin/#/collections/corse_lieux/new');
});
