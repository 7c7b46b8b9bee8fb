import { expect, test } from 'vitest';
import { UsageError } from '../lib/arguments.ts';
import { readArguments } from './arguments.ts';

const read = (line: string) => readArguments(line.split(' '), '2026-11-24');

test('a file and its territory are enough, and nothing is written unless it is said', () => {
  expect(read('csv evenements.csv --territoire drome')).toEqual({
    source: { format: 'csv', location: 'evenements.csv' },
    territory: 'drome',
    filters: { keywords: [], agendas: [], communes: [], minimumScore: 0 },
    images: false,
    write: false,
    json: false,
    whole: false,
  });
});

test('filters are the ones that a territory may declare', () => {
  expect(
    read('ics a.ics --territoire auto --a-venir --au 2027-01-31 --mots-cles ciel,lune --score 30')
      .filters,
  ).toEqual({
    from: '2026-11-24',
    until: '2027-01-31',
    keywords: ['ciel', 'lune'],
    agendas: [],
    communes: [],
    minimumScore: 30,
  });
});

test('the sources that are declared need no file, and may be those of one territory', () => {
  expect(read('--tous --ecrire')).toMatchObject({ write: true });
  expect(read('--tous').source).toBeUndefined();
  expect(read('--tous --territoire corse')).toMatchObject({ territory: 'corse' });
});

test.each([
  ['csv', 'Dire le format, et le fichier'],
  ['cvs a.csv --territoire drome', 'format inconnu « cvs » : openagenda'],
  ['csv a.csv', 'dire pour quel territoire'],
  ['csv a.csv b.csv --territoire drome', '« b.csv » est en trop'],
  ['csv a.csv --territoire ../drome', 'n’est pas l’identifiant d’un territoire'],
  ['csv a.csv --territoire national', 'n’est pas l’identifiant d’un territoire'],
  ['csv a.csv --territoire', '--territoire est mal écrite'],
  ['csv a.csv --territoire drome --ecrir', 'Option inconnue « --ecrir », peut-être --ecrire'],
  ['csv a.csv --territoire drome --du 24/11/2026', 'À partir du'],
  ['csv a.csv --territoire drome --score beaucoup', 'Score de culture scientifique'],
  ['ics a.ics --territoire drome --colonnes c.yaml', 'ne sert qu’aux tableaux'],
  ['--tous a.csv', 'ne pas donner de fichier'],
])('`%s` is answered in French', (line, message) => {
  expect(() => read(line)).toThrow(UsageError);
  expect(() => read(line)).toThrow(message);
});
