import { describe, expect, test } from 'vitest';
import { askedWords, joinElisions, splitElisions } from './words.ts';

describe('elisions', () => {
  test('leave their word apart in the index, and come back where it is read', () => {
    const text =
      'L’océan, jusqu’à l’usine d’Uzein : qu’est-ce que c’est ? Aujourd’hui, presqu’île.';
    const indexed = splitElisions(text);
    expect(indexed).toBe(
      'L’ océan, jusqu’ à l’ usine d’ Uzein : qu’ est-ce que c’ est ? Aujourd’hui, presqu’île.',
    );
    expect(joinElisions(indexed)).toBe(text);
  });

  test('come back before a marked word', () => {
    expect(joinElisions('Écouter l’ <mark>océan</mark>')).toBe('Écouter l’<mark>océan</mark>');
  });

  test('are no others: an apostrophe that closes a quotation stays as it is', () => {
    expect(joinElisions('les ‘atomes’ vus')).toBe('les ‘atomes’ vus');
    expect(splitElisions('Relais d’Sciences')).toBe('Relais d’ Sciences');
  });
});

describe('the words asked of the index', () => {
  test.each([
    ['la fête de la science', 'fête science'],
    ["l'énergie des océans", 'énergie océans'],
    ['Qu’est-ce qu’un trou noir ?', 'est-ce trou noir ?'],
    ['le', 'le'],
    ['  À   la  mer ', 'mer'],
    ['"la main à la pâte"', '"la main à la pâte"'],
    ['', ''],
  ])('« %s » asks « %s »', (question, words) => {
    expect(askedWords(question)).toBe(words);
  });
});
