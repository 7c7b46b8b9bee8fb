import { expect, test } from 'vitest';
import { bodyFaults } from '../body-faults.ts';
import { intricacy } from './intricacy.ts';

test.each([
  'a*',
  '**a ',
  '*a_ ',
  '[',
  '![a](',
  '<!--',
  '<?',
  '==\n',
  '--\n',
  '`a',
  '| ',
  '> ',
  '- ',
  'www.',
  'a@b.c',
])('%j, 100,000 times, is refused before a parser reads it', (piece) => {
  const started = performance.now();
  const faults = bodyFaults(`Voici.\n\n${piece.repeat(100_000)}`, []);
  expect(faults).toEqual([expect.objectContaining({ line: 3, code: 'profondeur' })]);
  expect(performance.now() - started).toBeLessThan(1000);
});

test('what people write is read: a long table, a long address, lists in lists', () => {
  const table = `| Jour | *Quoi* |\n| --- | --- |\n${'| samedi | **atelier** |\n'.repeat(100)}`;
  const address = `[lien](https://exemple.fr/?${'a=b&'.repeat(300)})`;
  const lists = Array.from({ length: 6 }, (_, level) => `${'  '.repeat(level)}- un`).join('\n');
  const text = `${table}\n\n${address}\n\n${lists}\n\n> > > Une citation.\n`;
  expect(intricacy(text)).toBeUndefined();
  expect(
    intricacy(`${'Une *phrase* avec [un lien](https://exemple.fr/).\n\n'.repeat(1000)}`),
  ).toBeUndefined();
});

test('an indented block of code is no nested list', () => {
  expect(intricacy(`${' '.repeat(120)}x = 1\n`)).toBeUndefined();
});

test('the line is that of the passage', () => {
  expect(intricacy(`Un.\n\nDeux.\nTrois.\n\n${'*a'.repeat(2000)}`)?.line).toBe(6);
});
