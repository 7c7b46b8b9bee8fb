import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HTML_TAGS } from '@echosciences/schemas';
import { expect, test } from 'vitest';
import { CODES } from './codes.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../../docs/controles.md'), 'utf8');
const rows = PAGE.split('\n').filter((line) => line.startsWith('| `'));

test('docs/controles.md has a line for each code, in order: what it is, why, how to mend it', () => {
  expect(rows.map((row) => /^\| `(?<code>[a-z-]+)` \|/.exec(row)?.groups?.code)).toEqual([
    ...CODES,
  ]);
  for (const row of rows) {
    expect(row.slice(1, -1).split(' | ').slice(1)).toEqual(
      Array(3).fill(expect.stringMatching(/.{10}/)),
    );
  }
});

test('it names the HTML that is accepted', () => {
  expect(PAGE).toContain(`Restent admises : ${Object.keys(HTML_TAGS).join(', ')}.`);
});
