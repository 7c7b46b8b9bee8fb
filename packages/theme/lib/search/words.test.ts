import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedWords, indexedText, readText } from './words.ts';

/** The words that Pagefind would index: runs of letters and digits between spaces. */
const wordsIn = (text: string) =>
  text
    .split(/\s+/)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter(Boolean);

const TEXT =
  'L’océan, jusqu’à l’usine d’Uzein\u00A0: qu’est-ce que c’est\u202F? Aujourd’hui, presqu’île (la mer, et «\u202Fles étoiles\u202F»).';

describe('a text in the index', () => {
  test('has elided words apart, and no empty words', () => {
    expect(wordsIn(indexedText('L’océan et la mer, d’où qu’on les voie'))).toEqual([
      'océan',
      'mer',
      'voie',
    ]);
    expect(wordsIn(indexedText('Aujourd’hui, presqu’île de La Hague'))).toEqual([
      'Aujourdhui',
      'presquîle',
      'Hague',
    ]);
  });

  test('is read as it was written', () => {
    expect(readText(indexedText(TEXT))).toBe(TEXT);
  });

  test('is read as it was written, whatever it is', () => {
    const piece = fc.constantFrom(
      ...[
        'L’',
        'd’',
        'LA',
        'La',
        'la',
        'et',
        'océan',
        'œuf',
        'oe',
        'Œ',
        'qu’',
        'À',
        'à',
        '’',
        ' ',
        ' ',
        '-',
        '<',
        ',',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(readText(indexedText(text))).toBe(text);
      }),
    );
  });

  test('has ligatures as the letters that one types, and gives them back', () => {
    expect(wordsIn(indexedText('Un cœur, des ŒUFS et un ex-æquo'))).toEqual([
      'coeur',
      'OEUFS',
      'exaequo',
    ]);
    expect(readText(indexedText('Le cœur d’une ŒUVRE'))).toBe('Le cœur d’une ŒUVRE');
  });

  test('is read with its marked words', () => {
    const indexed = indexedText('Écouter l’océan et la mer');
    expect(readText(indexed.replace('océan', '<mark>océan</mark>'))).toBe(
      'Écouter l’<mark>océan</mark> et la mer',
    );
  });
});

describe('the words asked of the index', () => {
  test.each([
    ['la fête de la science', 'fête science'],
    ["l'énergie des océans", 'énergie océans'],
    ['Qu’est-ce qu’un trou noir ?', 'est-ce trou noir ?'],
    ['le', 'le'],
    ['  À   la  mer ', 'mer'],
    ['Cœur et Œuvre', 'Coeur OEuvre'],
    ['"étoiles filantes"', '"étoiles filantes"'],
    ['"fête de la science"', 'fête science'],
    ['"pluie d’étoiles"', 'pluie étoiles'],
    ['"la mer"', 'mer'],
    ['"', '"'],
    ['St-Etienne', 'Saint-Etienne'],
    ['à st etienne', 'Saint-etienne'],
    ['montagne Ste Victoire', 'montagne Sainte-Victoire'],
    ['st', 'st'],
    ['test de stage', 'test stage'],
    ['', ''],
  ])('« %s » asks « %s »', (question, words) => {
    expect(askedWords(question)).toBe(words);
  });
});
