import { expect, test } from 'vitest';
import { source } from '../test/items.ts';
import { publish } from './publish.ts';
import { brokenReferences } from './references.ts';

const bretagne = (...entries: string[]) =>
  publish(
    [
      source('dossier', 'ciel', {
        items: ['articles/ici', ...entries].map((entry) => ({ entry, title: 'Un titre' })),
      }),
    ],
    { territory: 'bretagne', origin: 'https://bretagne.example' },
  );
const corse = publish(
  [source('article', 'la-lune'), source('article', 'masque', { visibility: 'hidden' })],
  { territory: 'corse', origin: 'https://corse.example' },
);

test('a reference to an entry that another territory publishes is sound', () => {
  expect(brokenReferences([...bretagne('corse/articles/la-lune'), ...corse])).toEqual([]);
});

test.each([
  [
    'corse/articles/la-lun',
    '« corse/articles/la-lun » : « la-lun » n’est pas publié dans content/corse/articles/. Peut-être « la-lune » ?',
  ],
  [
    'corse/articles/masque',
    '« corse/articles/masque » : « masque » n’est pas publié dans content/corse/articles/. Corriger l’identifiant ou retirer cet élément',
  ],
  [
    'corse/lieux/la-lune',
    '« corse/lieux/la-lune » : « la-lune » n’est pas publié dans content/corse/lieux/. Corriger l’identifiant ou retirer cet élément',
  ],
  [
    'cose/articles/la-lune',
    '« cose/articles/la-lune » : territoire inconnu « cose ». Peut-être « corse » ?',
  ],
])('a reference to %s is broken: the entry and the remedy are told', (target, message) => {
  expect(brokenReferences([...bretagne(target), ...corse])).toEqual([
    { folder: 'content/bretagne/dossiers/ciel/', message },
  ]);
});

test('a reference into a territory whose export is missing is not broken', () => {
  expect(brokenReferences(bretagne('corse/articles/la-lune'), ['corse'])).toEqual([]);
});
