import { expect, test } from 'vitest';
import { items, source } from '../test/items.ts';
import { apiFiles } from './api.ts';
import { parseExport } from './parse-export.ts';

const site = { territory: 'bretagne', origin: 'https://bretagne.example' };
const published = items(
  source('event', 'nuit'),
  source('article', 'granite'),
  source('place', 'lab'),
);

/** The files as a territory publishes them, with one event changed. */
function filesWith(change: object): Record<string, unknown> {
  const files = Object.fromEntries(
    apiFiles(published)
      .filter(({ name }) => name.endsWith('.json'))
      .map(({ name, text }) => [name.replace('.json', ''), JSON.parse(text)]),
  );
  Object.assign(files.evenements[0], change);
  return files;
}

test('what a territory publishes comes back as it was', () => {
  expect(parseExport(filesWith({}), site)).toEqual({
    territory: 'bretagne',
    items: expect.arrayContaining(JSON.parse(JSON.stringify(published))),
  });
});

test('a field of a later version is left behind, a file that is absent is an empty one', () => {
  const { articles, ...files } = filesWith({ fromTheFuture: 1 });
  const { items: read, problem } = parseExport(files, site);
  expect(problem).toBeUndefined();
  expect(read.map(({ id }) => id).sort()).toEqual(['lab', 'nuit']);
  expect(read[0]).not.toHaveProperty('fromTheFuture');
});

test.each([
  ['another territory’s name', { territory: 'corse' }],
  ['an address elsewhere', { url: 'https://evil.example/agenda/nuit/' }],
  ['a host that only begins like its own', { url: 'https://bretagne.example.evil.example/x/' }],
  ['a script for an address', { url: 'javascript:alert(1)' }],
  ['no title', { title: undefined }],
  ['a day that is none', { occurrences: [{ start: '2026-02-30T10:00' }] }],
])('an export with %s is out, and says why', (_, change) => {
  const { items: read, problem } = parseExport(filesWith(change), site);
  expect(read).toEqual([]);
  expect(problem).toMatch(/^evenements\.json \[0\./);
});

test('of many faults, the first five are told', () => {
  const wrong = { title: 1, summary: 1, format: 1, publishedAt: 1, themes: 1, audiences: 1 };
  const problemOf = (change: object) => parseExport(filesWith(change), site).problem;
  expect(problemOf(wrong)?.match(/evenements\.json/g)).toHaveLength(5);
  expect(problemOf(wrong)).toMatch(/ \(et 1 autre\)$/);
  expect(problemOf({ ...wrong, url: 1 })).toMatch(/ \(et 2 autres\)$/);
});

test.each([[null], ['texte'], [{ data: [] }], [[null]]])('a file that holds %j is out', (file) => {
  expect(parseExport({ evenements: file }, site).problem).toMatch(/^evenements\.json /);
});
