import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, delimiter, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { writeRepository } from './deploy/test/repository.ts';
import { descendants } from './lib/processes.ts';

/** Stands for Astro: tells where the admin is to find its files, and stays; or fails. */
const ASTRO = `#!/bin/sh
echo "$ECHOSCIENCES_CMS"
[ "$2" = --fail ] && exit 3
exec sleep 600
`;

/** Holds the command for a while when it has started a process, as a busy machine may. */
const HELD = `--import=data:text/javascript,${encodeURIComponent(`
  import processes from 'node:child_process';
  import { syncBuiltinESMExports } from 'node:module';
  const { spawn } = processes;
  processes.spawn = (...given) => {
    const started = spawn(...given);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    return started;
  };
  syncBuiltinESMExports();
`)}`;

/** `pnpm dev corse` in a repository of its own, until its Astro runs. */
async function startDev(options: readonly string[] = [], node: readonly string[] = []) {
  const root = writeRepository({ national: 'domain: a.example', corse: 'domain: b.example' });
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const folder of ['sites/corse', 'bin']) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'bin/astro'), ASTRO);
  chmodSync(join(root, 'bin/astro'), 0o755);
  const dev = spawn(process.execPath, [...node, resolve('scripts/dev.ts'), 'corse', ...options], {
    cwd: root,
    env: { ...process.env, PATH: `${join(root, 'bin')}${delimiter}${process.env.PATH}` },
  });
  const { pid } = dev;
  if (pid === undefined) throw new Error('Node does not start.');
  const ended = once(dev, 'exit');
  const errors = text(dev.stderr);
  const [said] = await once(dev.stdout, 'data');
  const childrenNow = () => descendants(pid, new Map()).filter((one) => one.pid !== pid);
  const children = childrenNow();
  onTestFinished(() => {
    for (const one of [pid, ...children.map((child) => child.pid)].filter(isAlive)) {
      process.kill(one, 'SIGKILL');
    }
  });
  return { root, dev, ended, errors, cms: String(said).trim(), children, childrenNow };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function repositoryAt(address: string): Promise<string> {
  for (;;) {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"action":"info"}',
    }).catch(() => undefined);
    if (answer) return ((await answer.json()) as { repo: string }).repo;
    await new Promise((done) => setTimeout(done, 100));
  }
}

test('the admin writes the files of its own repository, whatever has the usual port', async () => {
  const other = createServer().on('error', () => {});
  other.listen(8081, '127.0.0.1');
  onTestFinished(() => void other.close());
  const { root, cms, dev, ended } = await startDev();
  expect(cms).toMatch(/^http:\/\/localhost:\d+\/api\/v1$/);
  expect(cms).not.toContain(':8081/');
  expect(await repositoryAt(cms)).toBe(basename(root));
  dev.kill();
  await ended;
});

test.each(['SIGTERM', 'SIGINT'] as const)('%s leaves nothing running', async (signal) => {
  const { dev, ended, children } = await startDev();
  expect(children).toHaveLength(2);
  dev.kill(signal);
  expect(await ended).toEqual([null, signal]);
  expect(children.filter(({ pid }) => isAlive(pid))).toEqual([]);
});

test('a signal while they start leaves nothing running', async () => {
  const { dev, ended, children } = await startDev([], [HELD]);
  expect(children).toHaveLength(2);
  dev.kill('SIGINT');
  expect(await ended).toEqual([null, 'SIGINT']);
  expect(children.filter(({ pid }) => isAlive(pid))).toEqual([]);
});

test('an Astro that fails ends the admin’s server, with its own code', async () => {
  const { ended, children } = await startDev(['--fail']);
  expect(await ended).toEqual([3, null]);
  expect(children.filter(({ pid }) => isAlive(pid))).toEqual([]);
});

test('without the admin’s server the site stops, and says so', async () => {
  const { cms, ended, errors, children, childrenNow } = await startDev();
  await repositoryAt(cms);
  // The larger of the two: Astro is a shell here.
  const [server] = childrenNow().sort((a, b) => b.megabytes - a.megabytes);
  if (server) process.kill(server.pid, 'SIGKILL');
  expect(await ended).toEqual([1, null]);
  expect(await errors).toContain('(decap-server) s’est arrêté : le site aussi.');
  expect(children.filter(({ pid }) => isAlive(pid))).toEqual([]);
});
