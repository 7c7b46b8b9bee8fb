import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentFolder } from '../test/sandbox.ts';
import {
  exportDirectory,
  readExport,
  writeExport,
  writeExportProblem,
} from './territory-export.ts';

const folder = () => exportDirectory(contentFolder({}), 'fictif');
const article = { name: 'articles.json', text: '[{"id":"a"}]' };

test('what was exported is read again, whole', () => {
  const directory = folder();
  writeExport(directory, [article, { name: 'lieux.json', text: '[]' }]);
  expect(readExport(directory, ['articles', 'lieux', 'projets'])).toEqual({
    files: { articles: [{ id: 'a' }], lieux: [] },
  });
  writeExport(directory, [article]);
  expect(readExport(directory, ['lieux']).files).toEqual({});
});

test('a run that fails leaves the last good export and its own reason, until the next good run', () => {
  const directory = folder();
  writeExport(directory, [article]);
  writeExportProblem(directory, 'une virgule');
  expect(readExport(directory, ['articles'])).toEqual({
    files: { articles: [{ id: 'a' }] },
    problem: 'une virgule',
  });
  writeExport(directory, [article]);
  expect(readExport(directory, ['articles']).problem).toBeUndefined();
});

test('a territory that was never exported, or whose file is cut short, is a problem and no crash', () => {
  const directory = folder();
  expect(readExport(directory, ['articles'])).toEqual({
    files: {},
    problem: expect.stringContaining('aucun export'),
  });
  writeExportProblem(directory, 'une virgule');
  expect(readExport(directory, ['articles'])).toEqual({ files: {}, problem: 'une virgule' });
  writeExport(directory, [article]);
  writeFileSync(join(directory, 'api/v1/articles.json'), '[{"id":');
  expect(readExport(directory, ['articles'])).toEqual({
    files: {},
    problem: expect.stringContaining('export illisible'),
  });
});
