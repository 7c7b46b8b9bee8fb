import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordIndex } from './word-index.ts';

const index = wordIndex([
  { label: 'sky', words: ['étoile', 'étoile filante', 'astronom*', 'jour de la nuit'] },
  { label: 'animals', words: ['animaux', 'oiseau', 'chauve-souris'] },
  { label: 'art', words: ['œuvre'] },
]);
const found = (text: string) => index.find(text).map(({ word }) => word);

describe('words of a vocabulary are found', () => {
  test.each([
    ['LES ÉTOILES DU SOIR', ['étoile']],
    ['une etoile', ['étoile']],
    ['un animal, des animaux', ['animaux', 'animaux']],
    ['oiseaux', ['oiseau']],
    ["l’astronomie et l'astronome", ['astronom*', 'astronom*']],
    ['les chauves-souris, la chauve souris', ['chauve-souris', 'chauve-souris']],
    ['Œuvres', ['œuvre']],
    ['étoiles filantes, étoile', ['étoile filante', 'étoile']],
    ['Le Jour de la Nuit 2026', ['jour de la nuit']],
  ])('in « %s »', (text, words) => {
    expect(found(text)).toEqual(words);
  });

  test.each(['toile', 'constellation', 'étoiler', 'gastronomie', 'jour de la', ''])(
    'as whole words: none in « %s »',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

test('a text of anything is read to its end, its words in order', () => {
  const word = fc.constantFrom('étoile', 'filantes', 'astronomes', 'jour', 'de', 'la', 'nuit', 'x');
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.string())), (words) => {
      const places = index.find(words.join(' ')).map(({ at }) => at);
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
    }),
  );
});
