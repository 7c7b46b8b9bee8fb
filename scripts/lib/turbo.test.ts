import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';

const TURBO = JSON.stringify(resolve(import.meta.dirname, 'turbo.ts'));
const OUTPUTS = JSON.stringify(resolve(import.meta.dirname, 'task-outputs.ts'));
const BINARIES = resolve(import.meta.dirname, '../../node_modules/.bin');

/** A task that copies `pages/`, as `scripts/build-site.ts` would end, and fails where there is no page. */
const TASK = `
import { cpSync, existsSync, rmSync } from 'node:fs';
import { noteOutputs } from ${OUTPUTS};
console.log('Built: ' + process.cwd());
if (!existsSync('pages/index.html')) process.exit(1);
rmSync('dist', { recursive: true, force: true });
cpSync('pages', 'dist', { recursive: true });
noteOutputs();
`;

let root: string;

/** Two sites and the portal, which has the content of one of them. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'turbo-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const { tasks } = JSON.parse(
    readFileSync(resolve(import.meta.dirname, '../../turbo.json'), 'utf8'),
  );
  write('turbo.json', JSON.stringify({ ui: 'stream', globalEnv: ['ECHOSCIENCES_DAY'], tasks }));
  write('package.json', JSON.stringify({ name: 'root', packageManager: 'pnpm@12.21.0' }));
  write('pnpm-workspace.yaml', 'packages: [sites/*, content/*]\n');
  write('.gitignore', 'dist/\n.turbo/\n');
  // The only thing that turbo asks of it: to run a script.
  write('bin/pnpm', '#!/bin/sh\nexec node ../../task.ts\n', 0o755);
  write('task.ts', TASK);
  addPackage('sites', 'a', { build: 'task' }, ['@content/a']);
  addPackage('sites', 'b', { build: 'task' });
  addPackage('sites', 'national', { build: 'task' }, ['@content/a']);
  addPackage('content', 'a', { export: 'task' });
  // turbo takes what is ignored for an input where nothing of a folder is committed.
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
  for (const step of [
    ['init', '-q'],
    ['add', '-A'],
    [...who, 'commit', '-qm', 'a'],
  ]) {
    execFileSync('git', step, { cwd: root });
  }
});

function write(path: string, text: string, mode = 0o644): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text, { mode });
}

function addPackage(folder: string, id: string, scripts: object, dependencies: string[] = []) {
  const manifest = {
    name: `@${folder}/${id}`,
    scripts,
    dependencies: Object.fromEntries(dependencies.map((name) => [name, 'workspace:*'])),
  };
  write(`${folder}/${id}/package.json`, JSON.stringify(manifest));
  write(`${folder}/${id}/pages/index.html`, `${folder} ${id}`);
}

const argumentsOf = (given: readonly string[]) => [
  '--input-type=module',
  '-e',
  `const { turbo } = await import(${TURBO}); process.exitCode = await turbo(${JSON.stringify(given)});`,
];

const options = () => ({
  cwd: root,
  env: {
    ...process.env,
    PATH: `${join(root, 'bin')}:${BINARIES}:${process.env.PATH}`,
    ECHOSCIENCES_NOW: '2026-11-24',
    ECHOSCIENCES_BUILD: undefined,
  },
});

/** What was built, of a run of turbo with these arguments, and what was said. */
function run(...given: string[]): Promise<{ code: number; built: string[]; said: string }> {
  return new Promise((done) => {
    const child = execFile(process.execPath, argumentsOf(given), options(), (_, stdout, stderr) => {
      const fresh = stdout.split('\n').filter((line) => !line.includes('replaying'));
      const built = fresh.flatMap((line) => /(\S+): cache (?:miss|bypass)/.exec(line)?.[1] ?? []);
      done({ code: child.exitCode ?? 1, built: built.sort(), said: stdout + stderr });
    });
  });
}

/** Name and text of each file of a folder. */
function contents(directory: string) {
  const names = readdirSync(join(root, directory), { recursive: true, encoding: 'utf8' }).sort();
  return names.map((name) => {
    const path = join(root, directory, name);
    return [name, statSync(path).isFile() ? readFileSync(path, 'utf8') : undefined];
  });
}

test.each([[[]], [['--filter=@sites/a']]])(
  'a page that is taken back leaves nothing (%j)',
  async (filters) => {
    await run('build', ...filters);
    const before = contents('sites/a/dist');
    write('sites/a/pages/dossier/page.html', 'une page de plus');
    await run('build', ...filters);
    expect(contents('sites/a/dist')).toHaveLength(3);
    rmSync(join(root, 'sites/a/pages/dossier'), { recursive: true });
    expect(await run('build', ...filters)).toMatchObject({ code: 0, built: [] });
    expect(contents('sites/a/dist')).toEqual(before);
  },
);

test('a site is built from its content and waits for no export; the portal is built from exports', async () => {
  await expect(run('build', '--filter=@sites/a')).resolves.toMatchObject({
    code: 0,
    built: ['@sites/a:build'],
  });
  await expect(run('build', '--filter=@sites/national')).resolves.toMatchObject({
    code: 0,
    built: ['@content/a:export', '@sites/national:build'],
  });
});

test('a site is built again when its content changes', async () => {
  await run('build', '--filter=@sites/a');
  write('content/a/articles/la-rance/index.md', 'un article de plus');
  expect((await run('build', '--filter=@sites/a')).built).toEqual(['@sites/a:build']);
});

test('a run that is told to end ends its tasks, and does not wait for what they do', async () => {
  // The task holds a connection for as long as it lives: a number may outlive its process.
  const server = createServer().listen(join(root, 'task.sock'));
  onTestFinished(() => void server.close());
  write('task.ts', `import { connect } from 'node:net'; connect('../../task.sock');`);
  const child = spawn(process.execPath, argumentsOf(['build', '--filter=@sites/b']), options());
  const [task] = await once(server, 'connection');
  const left = once(task.resume(), 'close');
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await ended).toEqual([null, 'SIGTERM']);
  await left;
}, 40_000);

test('a run that is told to end before there is a turbo starts none', async () => {
  const [module = '', evaluate = '', text = ''] = argumentsOf(['build', '--filter=@sites/b']);
  // Sent as soon as there is who hears it.
  const early = `process.once('newListener', (name) => queueMicrotask(() => process.kill(process.pid, name)));`;
  const child = spawn(process.execPath, [module, evaluate, `${early}\n${text}`], options());
  const said = child.stdout.setEncoding('utf8').toArray();
  expect(await once(child, 'exit')).toEqual([null, 'SIGINT']);
  expect((await said).join('')).toBe('');
});
