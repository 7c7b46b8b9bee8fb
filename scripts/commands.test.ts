import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** What hands its options on, to turbo or vitest. */
const HAND_ON = ['build', 'export', 'test'];

/** What means nothing to a command, and the start of its answer; of the others, an unknown option. */
const FAULTS: Record<string, [line: string, answer: string]> = {
  start: ['foo', '« foo » est en trop'],
  check: ['--format constructor', '--format constructor : « constructor » n’est pas parmi text'],
  schemas: ['bogus', 'Unexpected argument "bogus"'],
  'audit:accessibilite': ['corse bogus', 'Site inconnu : bogus.'],
  'fuzz:check': ['--files abc', '--files abc: a whole number'],
  'prove:incremental': ['--sequences x', '--sequences x: a whole number'],
  bench: ['--simulate foo', '--simulate foo: territories and their entries'],
  'bench:agenda': ['--events abc', '--events abc: a whole number'],
  'bench:cms': ['--backends nope', '--backends nope: "nope" is not one of decap-server, github'],
  'bench:map': ['--pins x', '--pins x: a whole number'],
  'bench:network': ['--entries 300,', '--entries 300,: a whole number'],
  'bench:pages': ['--only nope', '--only nope: "nope" is not one of home, agenda'],
};

const { scripts } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const commands = Object.entries(scripts)
  .filter(([name, line]) => line.startsWith('node ') && !HAND_ON.includes(name))
  .map(([name]) => [name, ...(FAULTS[name] ?? ['--nimporte', ''])] as const);

interface Answer {
  code: number;
  out: string;
  errors: string;
}

function run(name: string, arguments_: string[], env: Record<string, string> = {}) {
  return new Promise<Answer>((done) => {
    const child = execFile(
      process.execPath,
      [...(scripts[name] ?? '').split(' ').slice(1), ...arguments_],
      { cwd: ROOT, env: { ...process.env, ...env } },
      (_error, out, errors) => done({ code: child.exitCode ?? -1, out, errors }),
    );
  });
}

test.each(commands)('pnpm %s %s is refused before any work', async (name, line, answer) => {
  const { code, out, errors } = await run(name, line.split(' '));
  expect({ code, out }).toEqual({ code: 2, out: '' });
  if (answer) expect(errors.slice(0, answer.length)).toBe(answer);
  else expect(errors).toMatch(/^(?:Unknown option --nimporte|Option inconnue « --nimporte »)\./);
  expect(errors).toMatch(new RegExp(`^Usage ?: pnpm (?:--silent )?${name}(?: .*)?$`, 'm'));
  expect(errors).not.toContain('    at ');
});

test.each([
  ['--cases nope', '"nope" is not one of cold full network, '],
  ['--against jekyll', '"jekyll" is not one of hugo, eleventy, astro-blog, naive'],
  ['--minute-price x', '--minute-price x: a price is expected'],
])('pnpm bench %s is refused', async (line, message) => {
  const { code, errors } = await run('bench', line.split(' '));
  expect(code).toBe(2);
  expect(errors).toContain(message);
});

test('--help tells the usage, with what a command says besides, and does nothing else', async () => {
  const { code, out, errors } = await run('importer', ['--help']);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(out).toMatch(/^Usage : pnpm importer <.*\n {8}pnpm importer --tous /);
  expect(out).toContain('\n  --ecrire  ');
  expect((await run('codeowners', ['--help'])).out).toBe('Usage : pnpm codeowners\n');
});

test('pnpm test fails where no test of that path is found', async () => {
  const { code, out } = await run('test', ['packages/calender']);
  expect({ code, end: out.split('\n').at(-2) }).toEqual({ code: 1, end: '0 passed, 1 failed' });
});

test.each(['abc', '99999'])('PORT=%j pnpm start says what a port is', async (PORT) => {
  const { code, errors } = await run('start', [], { PORT });
  expect(code).toBe(2);
  expect(errors).toContain(`PORT=${PORT} : un numéro de port est attendu, de 1 à 65535.`);
});

test('pnpm start takes a number of generated entries for the demonstration only', async () => {
  const { code, errors } = await run('start', ['--entries', '5']);
  expect(code).toBe(2);
  expect(errors).toContain('--entries ne va qu’avec --demo.');
});
