import { describe, expect, test } from 'vitest';
import { distance } from './distance.ts';
import { spellingsLike, spellingsOf, wordCounts } from './spelling.ts';

describe('the faults between two words', () => {
  test.each([
    ['science', 'science', 0],
    ['sceince', 'science', 1],
    ['siences', 'sciences', 1],
    ['volcna', 'volcan', 1],
    ['vollcans', 'volcan', 2],
    ['mer', 'montagne', Number.POSITIVE_INFINITY],
    ['', 'ab', 2],
  ])('« %s » and « %s »: %d', (one, other, faults) => {
    expect(distance(one, other, 2)).toBe(faults);
    expect(distance(other, one, 2)).toBe(faults);
  });
});

describe('the words of a site', () => {
  test('are kept by their first letter without its accent, the most common first, as mostly written', () => {
    const some = wordCounts([
      'L’écologie en fête, un têtard et un autre têtard',
      'Un têtard, le cœur, une etoile',
    ]);
    const others = wordCounts([
      'Écologie, têtards et 2026\u00A0: étoile, étoile, thé',
      'une étoile',
    ]);
    expect(spellingsOf([others, some])).toEqual(spellingsOf([some, others]));
    expect(Object.fromEntries(spellingsOf([some, others]))).toEqual({
      e: ['étoile', 'écologie'],
      f: ['fête'],
      t: ['têtard', 'têtards'],
      c: ['cœur'],
      a: ['autre'],
    });
  });

  test('are found by a misspelling, the nearest first', () => {
    expect(spellingsLike('etolie', ['étape', 'étoile', 'étoiles'])).toEqual(['étoile', 'étoiles']);
    expect(spellingsLike('photovoltaiquement', ['photovoltaïque'])).toEqual(['photovoltaïque']);
    expect(spellingsLike('mer', ['mère', 'montagne'])).toEqual(['mère']);
    expect(spellingsLike('étoile', ['étoile'])).toEqual([]);
  });
});
