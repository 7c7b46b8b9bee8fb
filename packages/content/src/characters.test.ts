import { expect, test } from 'vitest';
import { ARTICLE, article, findings, inBody } from '../test/findings.ts';

test.each([
  ['NUL', '\0', 'U+0000 (caractère de commande)'],
  ['a right-to-left override', '\u202E', 'U+202E (changement du sens d’écriture)'],
  ['an isolate', '\u2066', 'U+2066 (changement du sens d’écriture)'],
  ['a space without width', '\u200B', 'U+200B (caractère sans largeur)'],
  ['a joiner between Latin letters', '\u200D', 'U+200D (caractère sans largeur)'],
  ['a blank letter', '\u3164', 'U+3164 (caractère sans largeur)'],
  ['a byte order mark', '\uFEFF', 'U+FEFF (marque de début de fichier)'],
  ['a line separator', '\u2028', 'U+2028 (fin de ligne d’un autre système)'],
  ['a bullet of Word’s own font', '\uF0B7', 'U+F0B7 (signe d’une police particulière)'],
  ['a lost accent', '\uFFFD', 'U+FFFD (caractère perdu, à retaper)'],
  ['a hidden tag', '\u{E0041}', 'U+E0041 (caractère sans largeur)'],
])('%s is named where it stands, in the header and in the text', (_, character, named) => {
  expect(findings({ [ARTICLE]: article({ title: `title: Le ci${character}el` }) })).toEqual([
    expect.stringContaining(`index.md:2:13 caracteres caractère ${named} : effacer`),
  ]);
  expect(inBody(`Bonjour.\n\nLe ci${character}el.\n`)).toEqual([
    expect.stringContaining(`3:6 caracteres caractère ${named}`),
  ]);
});

test.each([
  ['Windows’ ends of lines and a mark at the start of the file', '\uFEFF', '\r\n'],
  ['a Mac’s former ends of lines', '', '\r'],
])('%s are no fault', (_, start, end) => {
  const text = start + article({}, 'Un texte.\n\nUn autre.\n').replaceAll('\n', end);
  expect(findings({ [ARTICLE]: text })).toEqual([]);
});

test('emojis, Arabic, Greek signs and soft hyphens are no fault', () => {
  expect(inBody('Famille 👩‍👩‍👧, می‌خواهم, 5 μm, Δt, photo\u00ADsynthèse, œuf à 37 °C.\n')).toEqual(
    [],
  );
});

test('accents apart from their letters are a warning with the word', () => {
  expect(inBody('Une nuit d’e\u0301te\u0301 claire.\n')).toEqual([
    '1:12 (avertissement) caracteres accents écrits à part de leur lettre (« été »), que la recherche ne trouve pas : retaper ce texte, ou lancer pnpm check --fix',
  ]);
});

test('the place of an accent is counted as editors do, beside signs of two units', () => {
  expect(inBody('😀 e\u0301te\u0301.\n')[0]).toMatch(/^1:4 \(avertissement\) .*« été\.? »/);
  // A sign that its composed form writes as another one, and in as many units.
  expect(inBody('𣨾 \u{2F800}.\n')[0]).toMatch(/^1:4 \(avertissement\)/);
});

test('a file of nothing else is told in twenty lines at most', () => {
  expect(inBody('\u202E '.repeat(5000))).toHaveLength(20);
});
