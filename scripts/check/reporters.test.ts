import { expect, test } from 'vitest';
import { reporters } from './reporters.ts';

const finding = {
  file: 'content/corse/articles/2026/x/index.md',
  line: 3,
  column: 8,
  level: 'erreur',
  code: 'schema',
  message: 'Titre : trop court\n100 %',
} as const;

test('text is one line per finding', () => {
  expect(reporters.text?.([finding])).toBe(
    'content/corse/articles/2026/x/index.md:3:8 erreur schema Titre : trop court\n100 %',
  );
});

test('GitHub annotations escape what would end the command', () => {
  expect(reporters.github?.([finding])).toBe(
    '::error file=content/corse/articles/2026/x/index.md,line=3,col=8,title=schema::Titre : trop court%0A100 %25',
  );
});

test('JSON comes back as it was', () => {
  expect(JSON.parse(reporters.json?.([finding]) ?? '')).toEqual([finding]);
});
