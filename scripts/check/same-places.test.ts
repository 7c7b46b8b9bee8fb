import { loadTerritory } from '@echosciences/content';
import { contentFolder, entry } from '@echosciences/content/test';
import { expect, test } from 'vitest';
import { samePlaceFindings } from './same-places.ts';

const place = (title: string, address: string) =>
  entry({ title: `title: ${title}`, kind: 'kind: divers', address: `address: ${address}` });
const person = (title: string, address?: string) =>
  entry({
    title: `title: ${title}`,
    type: 'contributorType: organization',
    ...(address && { address: `address: ${address}` }),
  });

const AT_REZE = '{ city: Rezé, lat: 47.1907, lon: -1.5501 }';

function findings(files: Record<string, string>) {
  const root = contentFolder(files);
  return samePlaceFindings(loadTerritory(root, 'fictif')).map(
    ({ file, line, message }) => `${file}:${line} ${message}`,
  );
}

test.each([
  ['the very same', 'Observatoire de la Mer', AT_REZE],
  ['other capitals, articles and accents', 'L’observatoire, la mer', AT_REZE],
  [
    '90 m away, in another commune',
    'Observatoire de la mer',
    '{ city: Bouguenais, lat: 47.1915, lon: -1.5501 }',
  ],
  [
    'in the same commune, without position but its own',
    'Observatoire de la mer',
    '{ city: Reze, lat: 47.3, lon: -1.5 }',
  ],
])('a place is told twice: %s', (_, title, address) => {
  expect(
    findings({
      'fictif/lieux/a/index.md': place('Observatoire de la mer', AT_REZE),
      'fictif/lieux/b/index.md': place(title, address),
    }),
  ).toEqual([
    'content/fictif/lieux/b/index.md:2 doublon probable de content/fictif/lieux/a/index.md (même nom, même endroit). Garder l’une des deux entrées, ou préciser les noms',
  ]);
});

test.each([
  ['another name', place('Observatoire du ciel', AT_REZE)],
  [
    'another commune, far away',
    place('Observatoire de la mer', '{ city: Pornic, lat: 47.1155, lon: -2.102 }'),
  ],
])('two places stay two with %s', (_, text) => {
  expect(
    findings({
      'fictif/lieux/a/index.md': place('Observatoire de la mer', AT_REZE),
      'fictif/lieux/b/index.md': text,
    }),
  ).toEqual([]);
});

test('a structure is told by its name where it has no address, and is no place', () => {
  const a = 'fictif/contributeurs/a/index.md';
  const b = 'fictif/contributeurs/b/index.md';
  expect(
    findings({ [a]: person('Les Petits Débrouillards'), [b]: person('Petits débrouillards') }),
  ).toHaveLength(1);
  expect(
    findings({
      [a]: person('Le Dôme', '{ city: Caen }'),
      [b]: person('Le Dôme', '{ city: Rouen }'),
    }),
  ).toEqual([]);
  expect(
    findings({ [a]: person('Le Dôme'), 'fictif/lieux/b/index.md': place('Le Dôme', AT_REZE) }),
  ).toEqual([]);
});
