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
    ['dinosaures', found('un <mark>dinosaure,</mark> enfin'), true],
    ['saint-etienne', found('à <mark>Saint-Étienne</mark>'), true],
    ['observ', found('on <mark>observe</mark>'), true],
    ['volcasn', found('un <mark>vol</mark> de nuit'), false],
    ['étolies', found('des <mark>étoiles</mark>'), false],
  ])('« %s » as it is asked: %o', (word, data, expected) => {
    expect(hasWord(word, data)).toBe(expected);
  });
});
