import type { Item } from '@echosciences/aggregate';
import { expect, test } from 'vitest';
import { citationOf, isCited, licenceOf } from './citation.ts';

const item = {
  type: 'article',
  title: 'La sittelle',
  publishedAt: '2026-10-01',
  url: 'https://corse.example/articles/sittelle/',
} as Item;

test('a reference names authors, title, site, date and address, and leaves the day of reading to fill in', () => {
  expect(citationOf(item, ['Ada Martin', 'Le Muséum'], 'Echosciences Corse')).toBe(
    'Ada Martin, Le Muséum, «\u202FLa sittelle\u202F», Echosciences Corse, 1er\u00A0octobre 2026, https://corse.example/articles/sittelle/, consulté le…',
  );
  expect(citationOf(item, [], 'Echosciences Corse')).toMatch(/^«\u202FLa sittelle/);
});

test('works are cited under their own licence or the network’s; events are not works', () => {
  expect(licenceOf(item)).toBe('CC BY-SA 4.0');
  expect(licenceOf({ ...item, type: 'resource', licence: 'CC0' } as Item)).toBe('CC0');
  expect(isCited(item)).toBe(true);
  expect(isCited({ ...item, type: 'event' } as Item)).toBe(false);
});
