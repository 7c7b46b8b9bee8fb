import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { contentFolder, entry } from '@echosciences/content/test';
import { expect, onTestFinished, test } from 'vitest';
import { checkContent } from './check-content.ts';

function repository(): string {
  const parent = mkdtempSync(join(tmpdir(), 'echosciences-check-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const root = join(parent, 'depot');
  const article = entry({ kind: 'kind: divers' });
  const files = { 'fictif/articles/2026/un/index.md': article };
  cpSync(contentFolder(files), join(root, 'content'), { recursive: true });
  mkdirSync(join(root, 'content/fictif/lieux'));
  mkdirSync(join(root, 'contenu'));
  mkdirSync(join(parent, 'autre'));
  writeFileSync(join(root, 'README.md'), '');
  return root;
}

test.each([
  ['the root of the disk', '/'],
  ['a folder around the repository', '..'],
  ['the repository', '.'],
  ['the folder of the contents', 'content/'],
])('%s stands for all contents', async (_, path) => {
  const root = repository();
  expect(await checkContent(root, [resolve(root, path)])).toEqual(await checkContent(root));
});

test.each([
  ['an entry’s file', 'content/fictif/articles/2026/un/index.md', 1],
  ['a rubrique that is empty yet', 'content/fictif/lieux', 0],
])('%s is checked for itself', async (_, path, entries) => {
  const root = repository();
  expect(await checkContent(root, [resolve(root, path)])).toEqual({ findings: [], entries });
});

test.each(['README.md', 'contenu', '../autre'])('`pnpm check %s` has nothing to check', (path) => {
  const cwd = repository();
  const { status, stderr } = spawnSync(
    process.execPath,
    [resolve('scripts/check.ts'), 'content', path],
    { cwd, encoding: 'utf8' },
  );
  expect(status).toBe(2);
  expect(stderr).toContain(`Rien à vérifier hors de content/ : ${path}.`);
});
