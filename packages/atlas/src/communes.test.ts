import { expect, test } from 'vitest';
import { canonicalName, departmentOf } from './communes.ts';

test.each([
  ['Saint-Étienne', 'saint etienne'],
  ['ST-ETIENNE CEDEX 2', 'saint etienne'],
  ['Ste Colombe', 'sainte colombe'],
  ['Clermont-Fd', 'clermont ferrand'],
  ['Chalon s/ Saône', 'chalon sur saone'],
  ['Bourg-lez-Valence', 'bourg les valence'],
  ['L’Isle-d’Abeau', 'isle d abeau'],
  ["L'Isle-d'Abeau", 'isle d abeau'],
  ['Les Sables-d’Olonne', 'sables d olonne'],
  ['Œuilly', 'oeuilly'],
  ['  Le   Mans ', 'mans'],
  ['La', 'la'],
  ['Y', 'y'],
  ['', ''],
])('« %s » → %s', (written, canonical) => {
  expect(canonicalName(written)).toBe(canonical);
});

test('the département of a code, Corse and overseas included', () => {
  expect(['38185', '2A004', '97411', '01000'].map(departmentOf)).toEqual(['38', '2A', '974', '01']);
});
