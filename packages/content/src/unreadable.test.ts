import { expect, test, vi } from 'vitest';
import { contentFolder, entry } from '../test/sandbox.ts';
import { bodyTree } from './body/tree.ts';
import { checkTerritory } from './check.ts';
import { loadTerritory } from './load-territory.ts';

const refused = vi.hoisted(() => ({ path: '' }));

/** A disk on which one path may not be read. */
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const guarded =
    (read: (...arguments_: never[]) => unknown) =>
    (...arguments_: never[]) => {
      if (refused.path && String(arguments_[0]).endsWith(refused.path)) {
        throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
      }
      return read(...arguments_);
    };
  return { ...fs, readdirSync: guarded(fs.readdirSync), readFileSync: guarded(fs.readFileSync) };
});

vi.mock('./body/tree.ts', async (original) => {
  const { bodyTree } = await original<typeof import('./body/tree.ts')>();
  return { bodyTree: vi.fn(bodyTree) };
});

const article = (lines: Record<string, string> = {}, body?: string) =>
  entry({ kind: 'kind: divers', ...lines }, body);

function findings(path: string): string[] {
  const root = contentFolder({
    'fictif/articles/2026/un/index.md': article(),
    'fictif/articles/2026/deux/index.md': article({ summry: 'summry: x' }, '# Un\n'),
  });
  refused.path = path;
  try {
    const content = loadTerritory(root, 'fictif');
    return checkTerritory(content, { territories: new Map() }).map(
      ({ file, code, message }) => `${file} ${code} ${message}`,
    );
  } finally {
    refused.path = '';
  }
}

const NOT_READ = /interne lecture refusée par le disque \(EACCES\) : rendre /;

test.each([
  ['an entry', 'articles/2026/un/index.md', 'articles/2026/un/index.md'],
  ['a year', 'articles/2026', 'articles/2026'],
  ['a rubrique', 'fictif/articles', 'articles'],
  ['the settings', 'territoire.yaml', 'territoire.yaml'],
])('%s that may not be read is one finding among the others', (_name, path, file) => {
  const found = findings(path);
  expect(found).toContainEqual(expect.stringMatching(NOT_READ));
  expect(found.find((line) => NOT_READ.test(line))).toContain(`content/fictif/${file} `);
});

test('the other entries are still checked', () => {
  expect(findings('articles/2026/un/index.md')).toContainEqual(
    expect.stringContaining('champ inconnu « summry »'),
  );
});

test('a rule that throws names the entry, in one line, and hides nothing', () => {
  const root = contentFolder({
    'fictif/articles/2026/un/index.md': article({}, 'Du <b>texte</b>.\n'),
    'fictif/articles/2026/deux/index.md': article({}, '# Un\n'),
  });
  vi.mocked(bodyTree).mockImplementationOnce(() => {
    throw new RangeError('Maximum call stack\nsize exceeded');
  });
  const found = checkTerritory(loadTerritory(root, 'fictif'), { territories: new Map() });
  expect(found.map(({ file, code }) => [file, code])).toContainEqual([
    expect.stringMatching(/articles\/2026\/\w+\/index\.md$/),
    'interne',
  ]);
  expect(found.every(({ message }) => !message.includes('\n'))).toBe(true);
  expect(found.length).toBeGreaterThan(1);
});
