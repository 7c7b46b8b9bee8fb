import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const MODULE = JSON.stringify(new URL('./faults.ts', import.meta.url).href);

function endOf(statement: string) {
  const code = `import { mkdirSync, writeFileSync } from 'node:fs';
    import { Refusal, tellFaults } from ${MODULE};
    tellFaults('fr');
    ${statement}`;
  const { status, stderr } = spawnSync('node', ['--input-type=module', '-e', code], {
    cwd: '/',
    encoding: 'utf8',
  });
  return { status, stderr };
}

test.each([
  ['a disk that is full', `writeFileSync('/dev/full', 'x')`, 'Le disque refuse ENOSPC : '],
  ['a folder that cannot be made', `mkdirSync('/proc/a')`, 'Le disque refuse proc/a (ENOENT) : '],
  ['a refusal', `await Promise.reject(new Refusal('Non.'))`, 'Non.\n'],
])('%s is told in a sentence, without a trace', (_name, statement, answer) => {
  const { status, stderr } = endOf(statement);
  expect({ status, start: stderr.slice(0, answer.length) }).toEqual({ status: 1, start: answer });
  expect(stderr.trim()).not.toContain('\n');
});

test('a fault of the code keeps its trace', () => {
  const { status, stderr } = endOf(`throw new TypeError('x is not a function')`);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^TypeError: x is not a function\n {4}at /);
});
