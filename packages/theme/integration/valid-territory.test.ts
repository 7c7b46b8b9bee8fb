import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { contentFolder, entry } from '@echosciences/content/test';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import {
  holdTerritory,
  releaseTerritory,
  territoryContent,
  validTerritory,
} from './valid-territory.ts';

const FILE = 'fictif/articles/2026/un/index.md';
const article = (title: string) => entry({ title: `title: ${title}`, kind: 'kind: divers' });

/** `content/` of a repository of its own: records lie beside it. */
function folder() {
  const root = mkdtempSync(join(tmpdir(), 'echosciences-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const files = { [FILE]: article('Avant'), 'voisin/articles/2026/un/index.md': article('Autre') };
  cpSync(contentFolder(files), join(root, 'content'), { recursive: true });
  return join(root, 'content');
}

function titles(content: string, id = 'fictif') {
  return territoryContent(content, id)
    .entries.filter(({ type }) => type.key === 'article')
    .map(({ data }) => data.title);
}

afterEach(() => {
  releaseTerritory();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

test('a build reads its territory once, whatever happens to the files meanwhile', () => {
  const content = folder();
  holdTerritory(content, 'fictif');
  const first = validTerritory(content, 'fictif');
  writeFileSync(join(content, FILE), article('Après'));
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
  expect(validTerritory(content, 'fictif')).toBe(first);
  expect(territoryContent(content, 'fictif')).toBe(first);
});

test('nothing of one build is seen by the next, of the same site or of another', () => {
  const content = folder();
  holdTerritory(content, 'fictif');
  expect(titles(content)).toEqual(['Avant']);
  writeFileSync(join(content, FILE), article('Après'));
  // The build failed: nothing was released.
  holdTerritory(content, 'fictif');
  expect(titles(content)).toEqual(['Après']);
  holdTerritory(content, 'voisin');
  expect(titles(content, 'voisin')).toEqual(['Autre']);
  writeFileSync(join(content, FILE), article('Encore'));
  releaseTerritory();
  expect(titles(content)).toEqual(['Encore']);
});

test('outside a build, a change is seen after a moment', () => {
  const content = folder();
  const now = vi.spyOn(Date, 'now').mockReturnValue(Date.now());
  const first = territoryContent(content, 'fictif');
  writeFileSync(join(content, FILE), article('Après'));
  expect(territoryContent(content, 'fictif')).toBe(first);
  now.mockReturnValue(Date.now() + 1000);
  expect(titles(content)).toEqual(['Après']);
});

test('content with an error is told to those who build, and shown to those who look', () => {
  const content = folder();
  writeFileSync(join(content, FILE), article('Avant').replace('kind: divers', 'kind: inconnu'));
  holdTerritory(content, 'fictif');
  expect(() => validTerritory(content, 'fictif')).toThrow(
    /1 erreur dans content\/fictif\n.*relation/,
  );
  expect(titles(content)).toEqual(['Avant']);
});

test('a build without records, and one with, read the same', () => {
  const content = folder();
  const read = () => {
    holdTerritory(content, 'fictif');
    return validTerritory(content, 'fictif').entries.map(({ data, body }) => ({ data, body }));
  };
  vi.stubEnv('ECHOSCIENCES_BUILD', 'standard');
  const plain = read();
  vi.unstubAllEnvs();
  read();
  expect(read()).toStrictEqual(plain);
  rmSync(dirname(join(content, FILE)), { recursive: true });
  expect(read()).toStrictEqual(plain.slice(1));
});
