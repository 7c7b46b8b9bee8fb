import { expect, test } from 'vitest';
import { comparedWords, importVocabulary } from './import-vocabulary.ts';
import { parse } from './messages.ts';

const BASE = { everyone: 'tout-public', fallbackFormat: 'rencontre' };
const SCIENCE = { strong: [], weak: [], against: [] };

function problems(fields: object) {
  const result = parse(importVocabulary, { ...BASE, science: SCIENCE, ...fields });
  return 'problems' in result
    ? result.problems.map(({ path, message }) => `${path.join('.')}: ${message}`)
    : [];
}

test('words are compared without case, accents nor plural', () => {
  expect(comparedWords('L’ÉTÉ des Animaux, des œufs & des oiseaux : 2 jeux')).toEqual([
    'l',
    'ete',
    'des',
    'animal',
    'des',
    'oeuf',
    'des',
    'oiseau',
    '2',
    'jeu',
  ]);
});

test('a vocabulary may be as small as its two terms by default', () => {
  expect(problems({})).toEqual([]);
});

test('a word under two terms of a list is told where it comes again', () => {
  const themes = [
    { term: 'a', words: ['Étoiles'] },
    { term: 'b', words: ['lune', 'etoile'] },
  ];
  expect(problems({ themes })).toEqual([
    expect.stringMatching(/^themes\.1\.words\.1: .*« etoile » figure déjà sous « a »/),
  ]);
  expect(problems({ themes: themes.slice(0, 1), audiences: themes.slice(0, 1) })).toEqual([]);
});

test('a word that speaks both for and against science is told', () => {
  const science = { strong: ['robot'], weak: [], against: ['robots'] };
  expect(problems({ science })).toEqual([
    expect.stringMatching(/^science\.against\.0: .*déjà sous « Mots sûrs »/),
  ]);
});

test.each([
  [
    'a term that comes twice',
    {
      themes: [
        { term: 'a', words: [] },
        { term: 'a', words: [] },
      ],
    },
  ],
  ['a word of nothing', { themes: [{ term: 'a', words: ['*'] }] }],
  ['a word of signs', { themes: [{ term: 'a', words: ['!?'] }] }],
  ['ages the wrong way round', { audiences: [{ term: 'a', words: [], ages: { from: 9, to: 3 } }] }],
])('%s is refused', (_, fields) => {
  expect(problems(fields)).toHaveLength(1);
});
