import { expect, test } from 'vitest';
import { defused, holdsMail, quoted } from './defuse.ts';

test.each([
  ['a\u202Eb\u0000c\u200B d\n\ne', 'a b c d e'],
  ['@equipe fixes #12, org/depot#3', '＠equipe fixes ＃12, org/depot＃3'],
  ['closes GH-12 et gh-3, pas GHz-1', 'closes GH\u201112 et gh\u20113, pas GHz-1'],
  ['[skip ci] - [x] fait', '(skip ci) - (x) fait'],
  [
    'skip-checks: true\n\nCo-authored-by: x <x@x.fr>',
    'skip-checks: true Co-authored-by: x <x＠x.fr>',
  ],
  ['L’e\u0301te\u0301 à 20 h', 'L’été à 20 h'],
])('%j is one line of words: %s', (text, line) => {
  expect(defused(text)).toBe(line);
});

test.each(['simple', '```\nsortie', '`````` et `', 'a\r\nb\u2028c\u202E'])(
  '%j stays within its block',
  (text) => {
    const [first = '', ...lines] = quoted(text).split('\n');
    const fence = first.replace('text', '');
    expect(fence).toMatch(/^`{3,}$/);
    expect(lines.at(-1)).toBe(fence);
    for (const line of lines.slice(0, -1)) expect(line).not.toContain(fence);
    expect(lines.join('\n')).not.toMatch(/[\r\u2028\u202E]/);
  },
);

test.each([
  ['camille@exemple.fr', true],
  ['CAMILLE@EXEMPLE.FR', true],
  ['« Camille (camille.x@musée.exemple.fr) »', true],
  ['@equipe', false],
  ['rendez-vous @ 20 h', false],
])('%s holds an address of mail: %s', (text, holds) => {
  expect(holdsMail(text)).toBe(holds);
});
