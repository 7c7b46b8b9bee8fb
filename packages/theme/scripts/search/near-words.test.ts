import { describe, expect, test } from 'vitest';
import { nearWords } from './near-words.ts';

const ENTRIES = [
  { title: 'Planétarium de Rennes', excerpt: 'Les <mark>étoiles</mark> filantes' },
  { title: 'La nuit', excerpt: 'Une soirée d’ <mark>astronomie,</mark> au chaud' },
];

/** An index that finds words by how they begin, as Pagefind does. */
const find = async (words: string) =>
  ENTRIES.filter(({ title, excerpt }) =>
    `${title} ${excerpt}`
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => word.startsWith(words)),
  ).map(({ title, excerpt }) => ({
    data: async () => ({ url: '/', excerpt, meta: { title } }),
  }));

describe('without an answer, one is offered', () => {
  test('each word that has answers by itself', async () => {
    expect(await nearWords('nuit de l’astronomie', find)).toEqual(['nuit', 'astronomie']);
  });

  test('the word that begins like a misspelt one, in the text or in a title', async () => {
    expect(await nearWords('astronomei', find)).toEqual(['astronomie']);
    expect(await nearWords('planetarioum', find)).toEqual(['planétarium']);
  });

  test('nothing for what resembles nothing', async () => {
    expect(await nearWords('zzzzqqq', find)).toEqual([]);
  });
});
