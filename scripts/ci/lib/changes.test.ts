import { expect, test } from 'vitest';
import { isAncestor, territoriesOf, touchesCode } from './changes.ts';

test.each([
  [['content/corse/articles/2026/a/index.md', 'content/corse/articles/2026/a/a.webp'], false],
  [['content/corse/territoire.yaml', 'docs/cms.md', 'README.md'], false],
  [['.github/ISSUE_TEMPLATE/signalement.yml'], false],
  [['content/corse/package.json'], true],
  [['content/corse/articles/2026/a/index.md', 'packages/theme/texts.ts'], true],
  [['.github/workflows/ci.yml'], true],
  [['pnpm-lock.yaml'], true],
  [['packages/theme/README.md'], true],
  [['docs'], true],
  [[], false],
])('%j touches code: %s', (paths, code) => {
  expect(touchesCode(paths)).toBe(code);
});

test('the national coordination counts as one territory, files beside the folders as none', () => {
  expect(
    territoriesOf([
      'content/national/reseau.yaml',
      'content/corse/articles/2026/a/index.md',
      'content/corse/territoire.yaml',
      'content/README.md',
      'sites/corse/package.json',
    ]),
  ).toEqual(['corse', 'national']);
});

test('what is no commit is before nothing, whatever it says to Git', () => {
  expect(isAncestor('.', '--help', 'HEAD')).toBe(false);
  expect(isAncestor('.', '0'.repeat(40), 'HEAD')).toBe(false);
});
