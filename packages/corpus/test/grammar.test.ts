import { expect, test } from 'vitest';
import { at, filled, of } from '../src/language/grammar.ts';

test.each([
  ['le ciel profond', 'du ciel profond', 'au ciel profond'],
  ['les abeilles', 'des abeilles', 'aux abeilles'],
  ['l’eau', 'de l’eau', 'à l’eau'],
  ['une loupe', 'd’une loupe', 'à une loupe'],
  ['Le Mans', 'du Mans', 'au Mans'],
  ['Les Sables-d’Olonne', 'des Sables-d’Olonne', 'aux Sables-d’Olonne'],
  ['La Rochelle', 'de La Rochelle', 'à La Rochelle'],
  ['Évreux', 'd’Évreux', 'à Évreux'],
  ['Bastia', 'de Bastia', 'à Bastia'],
])('« %s » takes its prepositions', (phrase, genitive, dative) => {
  expect([of(phrase), at(phrase)]).toEqual([genitive, dative]);
});

test('slots are filled with capitals and contractions where they are asked for', () => {
  const words = (slot: string) => ({ s: 'les marées', v: 'Le Havre' })[slot] ?? '?';
  expect(filled('{S} : à {v}, près de {v}, on parle de {s} à midi.', words)).toBe(
    'Les marées : au Havre, près du Havre, on parle des marées à midi.',
  );
  expect(filled('À {v}, loin de tout, {s}.', words)).toBe('Au Havre, loin de tout, les marées.');
});
