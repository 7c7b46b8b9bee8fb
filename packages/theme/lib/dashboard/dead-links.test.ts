import { expect, test } from 'vitest';
import { deadLinks } from './dead-links.ts';

const ORIGIN = 'https://bretagne.example';
const known = {
  origins: new Set([ORIGIN]),
  entries: new Set(
    ['/articles/la-rance/', '/agenda/2026-12-13-nuit/', '/a-propos/'].map((path) => ORIGIN + path),
  ),
};
const isDead = (path: string) =>
  deadLinks([{ entry: 'article/a', url: new URL(path, ORIGIN).href }], known).length > 0;

test.each([
  '/',
  '/#contenu',
  '/articles/la-rance/',
  '/articles/la-rance',
  '/articles/la-rance/?utm_source=lettre#suite',
  '/agenda/2026-12-13-nuit/',
  '/a-propos/',
  '/mentions-legales/',
  '/articles/',
  '/articles/page/2/',
  '/annonces/archives/',
  '/agenda/ce-week-end/',
  '/agenda/themes/climat/',
  '/agenda/2026/12/',
  '/agenda/2026-12-13-nuit.ics',
  '/flux/articles.xml',
  '/api/v1/evenements.json',
  '/themes/climat/',
  'https://ailleurs.example/articles/parti/',
])('a link to %s is not said to be dead', (path) => {
  expect(isDead(path)).toBe(false);
});

test.each([
  '/articles/parti/',
  '/articles/parti',
  '/agenda/2026-12-14-annule/',
  '/lieux/masque/#acces',
  '/une-page-retiree/',
  '/%C3%A9v%C3%A9nements/',
])('a link to %s is dead', (path) => {
  expect(isDead(path)).toBe(true);
});

test('another site of the network is judged where its entries are known', () => {
  const links = [{ entry: 'article/a', url: 'https://corse.example/articles/parti/' }];
  expect(deadLinks(links, known)).toEqual([]);
  const both = { ...known, origins: new Set([ORIGIN, 'https://corse.example']) };
  expect(deadLinks(links, both)).toEqual(links);
});
