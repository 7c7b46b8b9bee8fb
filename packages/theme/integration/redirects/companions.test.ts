import { expect, test } from 'vitest';
import { companionRedirects } from './companions.ts';

const ADDRESSES = new Set([
  '/lieux/musee',
  '/agenda/lieux/musee',
  '/flux/agenda/lieux/musee.ics',
  '/flux/lieux/musee.xml',
  '/partage/lieux/musee.jpg',
  '/articles/musee',
  '/lieux/musee-bis',
  '/agenda/2027-01-02-nuit',
  '/agenda/2027-01-02-nuit.ics',
  '/',
  '/404.html',
]);
const lines = (from: string, to: string) =>
  companionRedirects([{ from, to, status: 301 }], ADDRESSES).map((one) => `${one.from} ${one.to}`);

test('lists and feeds that bear the slug of a renamed entry are led on with it', () => {
  expect(lines('/lieux/ancien-musee', '/lieux/musee/')).toEqual([
    '/agenda/lieux/ancien-musee /agenda/lieux/musee/',
    '/flux/agenda/lieux/ancien-musee.ics /flux/agenda/lieux/musee.ics',
    '/flux/lieux/ancien-musee.xml /flux/lieux/musee.xml',
  ]);
  expect(lines('/agenda/2026-12-31-nuit', '/agenda/2027-01-02-nuit/')).toEqual([
    '/agenda/2026-12-31-nuit.ics /agenda/2027-01-02-nuit.ics',
  ]);
});

test('an address of another form had no such lists', () => {
  expect(lines('/places/12', '/lieux/musee/')).toEqual([]);
  expect(lines('/musee', '/')).toEqual([]);
  expect(lines('/lieux/ancien', 'https://voisin.example/lieux/musee/')).toEqual([]);
});
