import { execFile, execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
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
noteOutputs(process.cwd(), process.env.TURBO_HASH);
`;

let root: string;

/** Two sites, one of which depends on an export. */
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

/** What was built, of a run of turbo with these arguments, and what was said. */
function run(...given: string[]): Promise<{ code: number; built: string[]; said: string }> {
  const code = `const { turbo } = await import(${TURBO}); process.exitCode = await turbo(${JSON.stringify(given)});`;
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      ['--input-type=module', '-e', code],
      {
        cwd: root,
        env: {
          ...process.env,
          PATH: `${join(root, 'bin')}:${BINARIES}:${process.env.PATH}`,
          ECHOSCIENCES_NOW: '2026-11-24',
          ECHOSCIENCES_BUILD: undefined,
        },
      },
      (_, stdout, stderr) => {
        const fresh = stdout.split('\n').filter((line) => !line.includes('replaying'));
        const built = fresh.flatMap((line) => /(\S+): cache (?:miss|bypass)/.exec(line)?.[1] ?? []);
        done({ code: child.exitCode ?? 1, built: built.sort(), said: stdout + stderr });
      },
    );
  });
}

/** Name, text and time of each file that a site has. */
function state(directory: string) {
  return readdirSync(join(root, directory), { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => [name, read(`${directory}/${name}`), stat(`${directory}/${name}`).ctimeMs]);
}
const stat = (path: string) => statSync(join(root, path));
const read = (path: string) =>
  stat(path).isFile() ? readFileSync(join(root, path), 'utf8') : undefined;

/** Without the times. */
const contents = (directory: string) => state(directory).map(([name, text]) => [name, text]);

test('what is in place is neither made nor brought back', async () => {
  const first = await run('build', '--continue');
  expect(first).toMatchObject({
    code: 0,
    built: ['@content/a:export', '@sites/a:build', '@sites/b:build'],
  });
  const before = state('sites/a/dist');
  const second = await run('build', '--continue');
  expect(second).toMatchObject({ code: 0, built: [] });
  expect(second.said).toBe('En place et à jour, laissés tels quels : 2 sur 2.\n');
  expect(state('sites/a/dist')).toEqual(before);

  write('content/a/pages/index.html', 'autre');
  const unchanged = state('sites/b/dist');
  expect((await run('build')).built).toEqual(['@content/a:export', '@sites/a:build']);
  expect(state('sites/b/dist')).toEqual(unchanged);
  expect((await run('build', '--force')).built).toHaveLength(3);
});

test('what a person has changed in an output is brought back', async () => {
  await run('build');
  const whole = [contents('sites/a/dist'), contents('content/a/dist')];
  const page = join(root, 'sites/a/dist/index.html');
  const { atime, mtime } = statSync(page);
  const changes = [
    () => writeFileSync(page, 'SITES A'),
    () => rmSync(page),
    () => write('sites/a/dist/dossier/page.html', 'de trop'),
    () => rmSync(join(root, 'content/a/dist'), { recursive: true }),
  ];
  for (const change of changes) {
    change();
    expect(await run('build')).toMatchObject({ code: 0, built: [] });
    expect([contents('sites/a/dist'), contents('content/a/dist')]).toEqual(whole);
  }
  expect((await run('build')).said).toContain(' 2 sur 2');
  // The same size and date.
  writeFileSync(page, 'SITES A');
  utimesSync(page, atime, mtime);
  expect((await run('build')).said).toContain(' 1 sur 2');
});

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

test('a site that fails is tried again, the others stay in place', async () => {
  rmSync(join(root, 'sites/b/pages/index.html'));
  write('sites/b/pages/autre.html', '');
  expect(await run('build', '--continue')).toMatchObject({ code: 1 });
  const before = state('sites/a/dist');
  const again = await run('build', '--continue');
  expect(again).toMatchObject({ code: 1, built: ['@sites/b:build'] });
  expect(state('sites/a/dist')).toEqual(before);
});
