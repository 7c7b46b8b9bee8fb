import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { CODEOWNERS_FILE, codeowners, codeownersOf } from './codeowners.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const rules = (text: string) => text.split('\n').filter((line) => line && !line.startsWith('#'));

test('each territory is looked at by its own people, or by the national ones', () => {
  const text = codeowners([
    { id: 'national', reviewers: ['@organisation/national'] },
    { id: 'corse', reviewers: ['@lea-coordination', '@organisation/corse'] },
    { id: 'drome', reviewers: [] },
  ]);
  expect(rules(text)).toEqual([
    '* @organisation/national',
    '/content/national/ @organisation/national',
    '/content/corse/ @lea-coordination @organisation/corse',
    '/content/drome/ @organisation/national',
  ]);
});

test('what nobody looks at has no line', () => {
  const text = codeowners([
    { id: 'national', reviewers: [] },
    { id: 'corse', reviewers: ['@organisation/corse'] },
    { id: 'drome', reviewers: [] },
  ]);
  expect(rules(text)).toEqual(['/content/corse/ @organisation/corse']);
  expect(rules(codeowners([{ id: 'national', reviewers: [] }]))).toEqual([]);
});

test('the file of the repository says what its contents say: « pnpm codeowners » writes it', () => {
  expect(readFileSync(resolve(ROOT, CODEOWNERS_FILE), 'utf8')).toBe(codeownersOf(ROOT));
});
