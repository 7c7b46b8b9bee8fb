import { expect, test } from 'vitest';
import { parseYaml } from './yaml.ts';

const said = (source: string) =>
  parseYaml(source).errors.map(
    ({ line, column, code, message }) => `${line}:${column} ${code} ${message}`,
  );

test.each([
  [
    'a function of JavaScript',
    'a: 1\nb: !!js/function "x"',
    '2:18 yaml type YAML « !!js/function »',
  ],
  ['bytes', 'a: !!binary aGk=', '1:13 yaml type YAML « !!binary »'],
  ['a type of one’s own, on a group', 'a: !moi { b: 1 }', '1:9 yaml type YAML « !moi »'],
  ['a merge key', '<<: { a: 1 }', '1:1 yaml fusion YAML'],
  [
    'the prototype of objects',
    'a:\n  __proto__: { x: 1 }',
    '2:3 yaml nom de champ refusé « __proto__ »',
  ],
  ['the constructor of objects', 'constructor: x', '1:1 yaml nom de champ refusé « constructor »'],
  ['an anchor without alias', 'a: &b 1', '1:7 yaml les alias YAML'],
  ['a list for a name', '? [a]\n: 1', '1:3 yaml nom de champ illisible'],
  ['another version of YAML', '%YAML 1.1\n---\na: yes', '1:1 yaml ligne % (directive YAML)'],
  ['two documents', 'a: 1\n...\nb: 2', '3:1 yaml YAML illisible : un second document'],
  ['a field twice', 'a: 1\nb: 2\na: 3', '3:1 yaml YAML illisible : ce champ est écrit deux fois'],
  ['nine levels', 'a: [[[[[[[[1]]]]]]]]', '1:11 profondeur champs emboîtés'],
  [
    'a hundred fields too many',
    Array.from({ length: 200 }, (_, i) => `k${i}: 1`).join('\n'),
    '1:1 yaml 200 champs, 100 au plus',
  ],
])('%s is refused where it is written', (_, source, expected) => {
  expect(said(source)).toEqual([expect.stringContaining(expected)]);
});

test.each([
  ['60,000 brackets', '['.repeat(60_000)],
  ['20,000 dashes', `${'- '.repeat(20_000)}x`],
  ['8,000 groups', '{a: '.repeat(8000)],
])('%s are one fault, not a full stack', (_, source) => {
  const found = said(source);
  expect(found).toEqual([
    expect.stringContaining('profondeur champs emboîtés sur plus de 8 niveaux'),
  ]);
  expect(parseYaml(source).data).toBeUndefined();
});

test('16,000 fields are told at once', () => {
  const start = performance.now();
  expect(said(Array.from({ length: 16_000 }, (_, index) => `k${index}:`).join('\n'))).toHaveLength(
    1,
  );
  expect(performance.now() - start).toBeLessThan(2000);
});

test('what a description needs is accepted: groups in lists, quoted text, comments', () => {
  const source =
    'period:\n  openings: # sans le lundi\n    - { days: [tuesday], opens: "14:00" }\n';
  expect(said(source)).toEqual([]);
  expect(parseYaml(source).data).toEqual({
    period: { openings: [{ days: ['tuesday'], opens: '14:00' }] },
  });
});

test.each([
  ['\\u202E', 'U+202E (changement du sens d’écriture)'],
  ['\\0', 'U+0000 (caractère de commande)'],
  ['\\uD800', 'U+D800 (moitié d’un caractère)'],
])('a character that is not seen, written %s, is told at its value', (written, named) => {
  expect(said(`a: 1\nb: "x${written}y"`)).toEqual([
    `2:4 caracteres caractère ${named} : effacer le passage et le taper de nouveau au clavier`,
  ]);
});
