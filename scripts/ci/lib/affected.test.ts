import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listSites } from '../../lib/sites.ts';
import { affectedSites } from './affected.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const WHO = ['-c', 'user.name=Essai', '-c', 'user.email=essai@example.org'];
let clone: string;
const git = (...arguments_: string[]) =>
  execFileSync('git', [...WHO, ...arguments_], { cwd: clone, encoding: 'utf8' }).trim();

/** Sites that one more commit, which adds a line to files, may touch. */
function affectedBy(...paths: string[]): string[] {
  const base = git('rev-parse', 'HEAD');
  for (const path of paths) appendFileSync(join(clone, path), '\n');
  git('commit', '--quiet', '--all', '--message', 'essai');
  return affectedSites(clone, base);
}

// The real graph of packages, in a copy whose history is ours.
beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), 'depot-'));
  execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${ROOT}`, clone]);
});
afterAll(() => rmSync(clone, { recursive: true }));

const article = 'content/corse/contributeurs/cpie-corte-a-rinascita/index.md';

test('an entry touches the site of its territory and the portal', () => {
  expect(affectedBy(article)).toEqual(['national', 'corse']);
});

test('an entry of the national coordination touches the portal', () => {
  expect(affectedBy('content/national/contributeurs/amcsti/index.md')).toEqual(['national']);
});

test.each([
  ['the theme', 'packages/theme/texts.ts'],
  ['what a territory says of itself: each footer has it', 'content/corse/territoire.yaml'],
])('%s touches every site', (_what, path) => {
  expect(affectedBy(path)).toEqual(listSites(clone).map(({ id }) => id));
});

test('documents, tests and the relay touch no site', () => {
  expect(
    affectedBy('docs/cms.md', 'packages/e2e/tests/map.test.ts', 'packages/relay/server.ts'),
  ).toEqual([]);
});

test('several changes touch what each does', () => {
  expect(affectedBy(article, 'docs/cms.md')).toEqual(['national', 'corse']);
});
