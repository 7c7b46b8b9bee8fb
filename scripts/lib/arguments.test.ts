import { expect, test } from 'vitest';
import type { Command, Option } from './arguments.ts';
import {
  flag,
  oneOf,
  parseArguments,
  someOf,
  text,
  UsageError,
  whole,
  wholes,
} from './arguments.ts';

const options = {
  format: oneOf(['text', 'json'], 'text'),
  only: someOf(['home', 'agenda']),
  runs: whole(3),
  seed: whole(7, 0),
  sizes: wholes(300, 3000),
  name: text(undefined),
  merged: flag,
};
const COMMAND = { language: 'en', usage: 'pnpm essai [word]', words: [0, 1], options } as const;
const read = (line: string, command: Command<Record<string, Option<unknown>>> = COMMAND) =>
  parseArguments(command, line.split(' ').filter(Boolean));

test('what is given is read as what it stands for, what is not has its fallback', () => {
  const { values, words } = read(
    'corse --format json --only agenda,home --runs 12 --seed 0 --sizes 10,20 --name a --merged',
  );
  expect(words).toEqual(['corse']);
  expect(values).toEqual({
    format: 'json',
    only: ['agenda', 'home'],
    runs: 12,
    seed: 0,
    sizes: [10, 20],
    name: 'a',
    merged: true,
  });
  expect(read('').values).toEqual({
    format: 'text',
    only: ['home', 'agenda'],
    runs: 3,
    seed: 7,
    sizes: [300, 3000],
    name: undefined,
    merged: false,
  });
});

test.each([
  ['--rums 3', 'Unknown option --rums, perhaps --runs.', 'Option inconnue « --rums », peut-être'],
  ['-x', 'Unknown option -x', 'Option inconnue « -x »'],
  ['--name', '--name has no value', 'L’option --name est mal écrite'],
  ['--name --merged', '--name has no value', 'L’option --name est mal écrite'],
  ['--merged=oui', '--merged has no value, or one', 'L’option --merged est mal écrite'],
  ['a b', 'Unexpected argument "b".', '« b » est en trop'],
  ['--runs abc', '--runs abc: a whole number', '--runs abc : un nombre entier est attendu, 1 au'],
  ['--runs 0', '--runs 0: a whole number is expected, 1 at least.', '--runs 0 : un nombre entier'],
  ['--runs 1.5', '--runs 1.5: a whole number', '--runs 1.5 : un nombre entier'],
  ['--runs=', '--runs : a whole number', '--runs  : un nombre entier'],
  ['--runs 1e3', '--runs 1e3: a whole number', '--runs 1e3 : un nombre entier'],
  ['--sizes 10,x', '--sizes 10,x: a whole number', '--sizes 10,x : un nombre entier'],
  ['--format constructor', '"constructor" is not one of text, json.', '« constructor » n’est pas'],
  ['--only home,nope', '"nope" is not one of home, agenda.', '« nope » n’est pas parmi home, age'],
])('`%s` is refused, in the language of the command', (line, english, french) => {
  expect(() => read(line)).toThrow(UsageError);
  expect(() => read(line)).toThrow(english);
  expect(() => read(line, { ...COMMAND, language: 'fr' })).toThrow(french);
});

test('a word that is missing is missed, and none is taken where there is none', () => {
  expect(() => read('', { ...COMMAND, words: [1, 1] })).toThrow('Something is missing.');
  expect(() => read('foo', { language: 'en', usage: 'pnpm essai' })).toThrow('"foo"');
});
