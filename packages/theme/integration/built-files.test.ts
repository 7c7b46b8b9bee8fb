import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { builtFiles } from './built-files.ts';

test('the files of a site are told from its root, its folders are not', () => {
  const root = mkdtempSync(join(tmpdir(), 'built-files-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'articles/la rance'), { recursive: true });
  mkdirSync(join(root, 'vide.html'));
  for (const name of ['index.html', 'articles/la rance/index.html', '.nojekyll']) {
    writeFileSync(join(root, name), '');
  }
  const files = ['.nojekyll', 'articles/la rance/index.html', 'index.html'];
  expect(builtFiles(root).sort()).toEqual(files);
  expect(builtFiles(`${root}/`).sort()).toEqual(files);
});
