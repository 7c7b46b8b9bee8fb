import { describe, expect, test } from 'vitest';
import { fold } from '../../lib/search/words.ts';
import { nearWords } from './near-words.ts';

const ENTRIES = [
  ['planétarium', 'rennes', 'étoiles'],
  ['nuit', 'astronomie', 'étoiles'],
  ['cœur', 'biodiversité', 'volcans'],
];

const lexicon = {
  // No words at all have answers, as with a filter alone.
  knows: async (question: string) =>
    question === '' ||
    question === 'volcasn' ||
    ENTRIES.some((words) =>
      question.split(' ').every((asked) => words.some((word) => fold(word) === fold(asked))),
    ),
  wordsIn: async (letter: string) =>
    [...new Set(ENTRIES.flat())].filter((word) => fold(word).startsWith(letter)),
};

describe('without a whole answer, one is offered', () => {
  test.each([
    ['astronomei', ['astronomie']],
    ['planetarioum', ['planétarium']],
    ['biodiversité.', []],
    ['biodivresite', ['biodiversité']],
    ['ceour', ['cœur']],
    ['nuit des étolies', ['nuit étoiles', 'nuit', 'étoiles']],
    ['biodiversité nuit', ['biodiversité', 'nuit']],
    ['"étoiles nuit"', ['étoiles', 'nuit']],
    ['volcasn', ['volcans']],
    ['zzzzqqq', []],
    ['', []],
  ])('« %s » → %j', async (question, near) => {
    expect(await nearWords(question, lexicon, false)).toEqual(near);
  });

  test('to what is answered, other spellings alone', async () => {
    expect(await nearWords('biodiversité nuit', lexicon, true)).toEqual([]);
    expect(await nearWords('nuit étolies', lexicon, true)).toEqual([
      'nuit étoiles',
      'nuit',
      'étoiles',
    ]);
  });
});
