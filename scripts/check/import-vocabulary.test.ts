import { join } from 'node:path';
import { loadImportVocabulary, loadTaxonomies } from '@echosciences/content';
import { contentFolder } from '@echosciences/content/test';
import { expect, test } from 'vitest';
import { vocabularyFindings } from './import-vocabulary.ts';

const BASE =
  'everyone: divers\nfallbackFormat: divers\nscience: { strong: [], weak: [], against: [] }\n';

function findings(text: string | null) {
  const root = contentFolder({ 'national/correspondances.yaml': text });
  const { data } = loadTaxonomies(root);
  return vocabularyFindings(root, data).map(
    ({ line, column, level, code, message }) => `${line}:${column} ${level} ${code} ${message}`,
  );
}

test('a network without a vocabulary, or whose terms all exist, is told nothing', () => {
  expect(findings(null)).toEqual([]);
  expect(findings(`${BASE}themes:\n  - { term: divers, words: [étoile] }\n`)).toEqual([]);
});

test('a term that the network does not have is an error at its place', () => {
  expect(findings(`${BASE}themes:\n  - term: diver\n    words: [étoile]\n`)).toEqual([
    '5:5 erreur relation terme inconnu « diver ». Peut-être « divers » ?',
  ]);
  expect(findings(BASE.replace('fallbackFormat: divers', 'fallbackFormat: conference'))).toEqual([
    '2:1 erreur relation terme inconnu « conference ». Termes possibles : divers',
  ]);
});

test('a word under two terms is an error at its second place', () => {
  const text = `${BASE}themes:\n  - term: divers\n    words:\n      - étoile\n      - étoiles\n`;
  expect(findings(text)).toEqual([
    expect.stringMatching(/^8:9 erreur schema .*« étoiles » figure déjà sous « divers »/),
  ]);
});

test('that of the network is right', () => {
  const root = join(import.meta.dirname, '../../content');
  expect(vocabularyFindings(root, loadTaxonomies(root).data)).toEqual([]);
  expect(loadImportVocabulary(root).data?.themes).toHaveLength(
    loadTaxonomies(root).data?.themes.length ?? 0,
  );
});
