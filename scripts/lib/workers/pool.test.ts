import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Pool } from './pool.ts';
import { hasRoom, nextTask, startPool } from './pool.ts';
import { MAX_RSS, POOL_ADDRESS } from './protocol.ts';

const CLIENT = resolve(import.meta.dirname, '../../build-site.ts');

let root: string;
let pool: Pool;
let started = 0;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'sites-'));
  // What builds a site without a pool.
  mkdirSync(join(root, 'bin'));
  writeFileSync(join(root, 'bin/astro'), '#!/bin/sh\necho "astro $*"\nexit 7\n', { mode: 0o755 });
});
afterAll(() => rmSync(root, { recursive: true }));
beforeEach(async () => {
  pool = await startPool();
});
afterEach(() => pool.close());

/** The task of a site whose configuration is this code. */
function build(config: string, environment: Record<string, string> = {}) {
  const directory = join(root, `site-${started++}`);
  mkdirSync(directory);
  writeFileSync(join(directory, 'astro.config.ts'), config);
  return new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
    const child = execFile(
      process.execPath,
      [CLIENT],
      {
        cwd: directory,
        env: {
          ...process.env,
          PATH: `${join(root, 'bin')}:${process.env.PATH}`,
          [POOL_ADDRESS]: pool.address,
          ...environment,
        },
      },
      (_, stdout, stderr) => done({ code: child.exitCode ?? 1, stdout, stderr }),
    );
  });
}

const THROWS = `throw new Error('Une erreur du site ' + process.pid + process.env.SITE + process.cwd());`;
const pidOf = (text: string) => /du site (\d+)/.exec(text)?.[1];

test('a site that fails says why in its own output, and the next has a new process', async () => {
  const first = await build(THROWS, { SITE: '-a' });
  const second = await build(THROWS);
  expect([first.code, second.code]).toEqual([1, 1]);
  expect(first.stderr).toMatch(/Une erreur du site \d+-a.*site-\d/);
  expect(second.stderr).toMatch(/Une erreur du site \d+undefined.*site-\d/);
  expect(pidOf(second.stderr)).not.toBe(pidOf(first.stderr));
});

test('two tasks at once have a process each', async () => {
  const [one, other] = await Promise.all([build(THROWS), build(THROWS)]);
  expect(pidOf(one.stderr)).not.toBe(pidOf(other.stderr));
});

test('a third task waits until one of two has ended', async () => {
  const begun = (name: string) => existsSync(join(root, name));
  const waits = (name: string, end: string) => `
    import { existsSync, writeFileSync } from 'node:fs';
    import { setTimeout } from 'node:timers/promises';
    writeFileSync('../${name}', '');
    while (!existsSync('../${end}')) await setTimeout(20);
    throw new Error('${name} ended' + existsSync('../third'));`;
  const one = build(waits('first', 'end'));
  const other = build(waits('second', 'third'));
  await expect.poll(() => begun('first') && begun('second')).toBe(true);
  const third = build(
    `import { writeFileSync } from 'node:fs'; writeFileSync('../third', '');${THROWS}`,
  );
  writeFileSync(join(root, 'end'), '');
  expect((await one).stderr).toContain('first endedfalse');
  expect((await third).stderr).toContain('Une erreur du site');
  expect((await other).stderr).toContain('second endedtrue');
});

test('of the tasks that wait the portal is the next', () => {
  const site = { task: { name: 'build', directory: '/sites/drome', environment: {} } } as const;
  const portal = { task: { ...site.task, directory: '/sites/national' } };
  expect(nextTask([site, portal], false)).toBe(portal);
  expect(nextTask([site, portal], true)).toBe(portal);
  expect(nextTask([], false)).toBeUndefined();
});

test('while one site is built, exports come before other sites', () => {
  const site = { task: { name: 'build', directory: '/sites/drome', environment: {} } } as const;
  const other = { task: { ...site.task, directory: '/sites/corse' } };
  const written = { task: { ...site.task, name: 'export', directory: '/content/loire' } } as const;
  expect(nextTask([written, site, other], false)).toBe(site);
  expect(nextTask([site, written, other], true)).toBe(written);
  expect(nextTask([site, other], true)).toBe(site);
});

test('the portal has no process that sites have filled', () => {
  const site = { name: 'build', directory: '/sites/drome', environment: {} } as const;
  const portal = { ...site, directory: '/sites/national' };
  expect([site, portal].map((task) => hasRoom(MAX_RSS * 0.9, task))).toEqual([true, false]);
  expect(hasRoom(MAX_RSS * 0.3, portal)).toBe(true);
});

test.each([
  ['is killed', `process.kill(process.pid, 'SIGKILL');`],
  ['leaves', 'process.exit(0);'],
  [
    'fails out of turn',
    `setImmediate(() => { throw new Error('!'); }); await new Promise(() => {});`,
  ],
])('when a worker %s, Astro builds the site, and the next has a new worker', async (_, config) => {
  const site = await build(config);
  expect(site).toMatchObject({ code: 7, stdout: 'astro build\n' });
  expect((await build(THROWS)).stderr).toContain('Une erreur du site');
});

test('a site is built by Astro itself when there is no pool', async () => {
  const alone = await build(THROWS, { [POOL_ADDRESS]: '' });
  expect(alone).toMatchObject({ code: 7, stdout: 'astro build\n' });
});

test('what waited for a pool that is gone fails, and does not begin all at once', async () => {
  const gone = await build(THROWS, { [POOL_ADDRESS]: join(root, 'gone') });
  const pool = await startPool();
  const waits = `import { writeFileSync } from 'node:fs'; writeFileSync('../waits', '');
    setInterval(() => {}, 1000); await new Promise(() => {});`;
  const leaving = build(waits, { [POOL_ADDRESS]: pool.address });
  await expect.poll(() => existsSync(join(root, 'waits'))).toBe(true);
  await pool.close();
  const left = await leaving;
  for (const { code, stdout, stderr } of [gone, left]) {
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('The command that this task belongs to has ended');
  }
});

test('a task that is killed before it has read what its worker says takes nobody with it', async () => {
  const directory = join(root, `site-${started++}`);
  mkdirSync(directory);
  writeFileSync(
    join(directory, 'astro.config.ts'),
    `import { writeFileSync } from 'node:fs'; console.log('…'); writeFileSync('said', '');
    await new Promise(() => setInterval(() => {}, 1000));`,
  );
  const deaf = spawn(process.execPath, [
    '-e',
    `require('node:net').connect(${JSON.stringify(pool.address)}).write(
      ${JSON.stringify(`${JSON.stringify({ name: 'build', directory, environment: {} })}\n`)},
      () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0),
    );`,
  ]);
  await expect.poll(() => existsSync(join(directory, 'said'))).toBe(true);
  // The pool has what the worker said, and has handed it on.
  await build(THROWS);
  deaf.kill('SIGKILL');
  await once(deaf, 'exit');
  expect((await build(THROWS)).stderr).toContain('Une erreur du site');
});

test('what Astro adds to an error is told: what to do, and where', async () => {
  const { stderr } = await build(
    `throw Object.assign(new Error('Faute'), { hint: 'Corriger.', loc: { file: 'a.astro', line: 2 } });`,
  );
  expect(stderr).toContain('Corriger.');
  expect(stderr).toContain('a.astro:2');
});
