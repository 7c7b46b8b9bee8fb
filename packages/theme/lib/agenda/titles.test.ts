import { expect, test } from 'vitest';
import type { Facet } from './facets.ts';
import { fullTitleOf } from './titles.ts';

test('tabs, search engines and feeds are told that a list is of the agenda, with one colon at most', () => {
  const facet = { folder: 'themes' } as Facet;
  expect(fullTitleOf({ view: 'agenda', title: 'Agenda' })).toBe('Agenda');
  expect(fullTitleOf({ view: 'month', title: 'Décembre 2026' })).toBe('Agenda de décembre 2026');
  expect(fullTitleOf({ view: 'month', title: 'Août 2027' })).toBe('Agenda d’août 2027');
  expect(fullTitleOf({ view: 'agenda', period: 'demain', title: 'Demain' })).toBe(
    'Agenda\u00A0: demain',
  );
  expect(fullTitleOf({ view: 'ongoing', title: 'En ce moment' })).toBe(
    'Agenda\u00A0: en ce moment',
  );
  expect(fullTitleOf({ view: 'agenda', facet, title: 'Agenda\u00A0: Climat' })).toBe(
    'Agenda\u00A0: Climat',
  );
  expect(fullTitleOf({ view: 'agenda', facet, period: 'demain', title: 'Climat, demain' })).toBe(
    'Agenda\u00A0: Climat, demain',
  );
});
