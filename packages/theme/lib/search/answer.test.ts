import { describe, expect, test } from 'vitest';
import { hasWord, isAnswer } from './answer.ts';
import { indexedText } from './words.ts';

const found = (excerpt: string, title = 'Un titre') => ({ excerpt, meta: { title } });

describe('an entry answers a question', () => {
  test.each([
    ['dinosaures', found('un <mark>dinosaure,</mark> enfin')],
    ['robotique', found('des <mark>robots</mark>')],
    ['planetarium', found('Le ciel', 'Les planétariums de France')],
    ['Saint-Étienne', found('à <mark>Saint-Étienne</mark>')],
    ['etienne', found('Le ciel', 'Planétarium de Saint-Étienne')],
    ['cœur', found(`le <mark>${indexedText('cœur')}</mark>`)],
    ['œuvre', found('Le ciel', indexedText('Une œuvre'))],
    ['mer', found('La <mark>mer</mark> monte')],
    ['oppenheimer marée', found('la <mark>marée</mark>')],
    ['CO2', found('du <mark>CO2.</mark>')],
    ['noir ?', found('un trou <mark>noir</mark>')],
  ])('« %s » by its words, however they end', (words, data) => {
    expect(isAnswer(words, data)).toBe(true);
  });

  test.each([
    ['dinosaures', found('le long <mark>d’</mark> un chemin')],
    ['abeilles', found('de là <mark>à</mark> ici')],
    ['quantique', found('ce <mark>qu’</mark> on dit', 'Quand la mer monte')],
    ['tardigrade', found('il est <mark>tard,</mark> déjà')],
  ])('« %s » not by what begins it', (words, data) => {
    expect(isAnswer(words, data)).toBe(false);
  });
});

describe('an entry has a word', () => {
  test.each([
    ['dinosaures', 'un dinosaure, enfin', true],
    ['saint-etienne', 'à Saint-Étienne', true],
    ['coeur', indexedText('le cœur bat'), true],
    ['observ', 'on observe', true],
    ['volcasn', 'un vol de nuit', false],
    ['étolies', 'des étoiles', false],
  ])('« %s » as it is asked, in « %s »: %o', (word, content, expected) => {
    expect(hasWord(word, { content, meta: { title: 'Un titre' } })).toBe(expected);
  });
});
