import { describe, expect, test } from 'vitest';
import { distance } from './distance.ts';
import { spellingsLike, spellingsOf } from './spelling.ts';

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
  const words = spellingsOf([
    { strong: 'L’écologie en fête', weak: 'un têtard, une zygène' },
    { strong: 'Le cœur', weak: 'Écologie et têtards' },
    { strong: 'Fête', weak: 'un têtard' },
  ]);

  test('are those of titles and those of several texts, the most common first, without their accents’ order', () => {
    expect(Object.fromEntries(words)).toEqual({
      e: ['écologie'],
      f: ['fête'],
      t: ['têtard'],
      c: ['cœur'],
    });
  });

  test('are found by a misspelling, the nearest first', () => {
    expect(spellingsLike('etolie', ['étape', 'étoile', 'étoiles'])).toEqual(['étoile', 'étoiles']);
    expect(spellingsLike('photovoltaiquement', ['photovoltaïque'])).toEqual(['photovoltaïque']);
    expect(spellingsLike('mer', ['mère', 'montagne'])).toEqual(['mère']);
    expect(spellingsLike('étoile', ['étoile'])).toEqual([]);
  });
});
