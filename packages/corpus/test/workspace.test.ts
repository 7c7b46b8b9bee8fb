import { execFileSync } from 'node:child_process';
import { appendFileSync, globSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Workspace } from '../src/workspace.ts';
import { createWorkspace } from '../src/workspace.ts';

const REPOSITORY = resolve(import.meta.dirname, '../../..');
const root = mkdtempSync(join(tmpdir(), 'workspace-'));
const make = () =>
  createWorkspace({
    root,
    repository: REPOSITORY,
    entries: 3,
    pictures: 2,
    today: '2026-11-24',
  });
let workspace: Workspace | undefined;

beforeAll(async () => {
  workspace = await make();
}, 120_000);

afterAll(() => workspace?.dispose(), 60_000);

/** The files that turbo takes a task's hash from, and that hash. */
function taskOf(id: string): { hash: string; inputs: string[] } {
  const turbo = join(root, 'node_modules/.bin/turbo');
  const output = execFileSync(turbo, ['run', 'export', '--filter=@content/corse', '--dry=json'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', ECHOSCIENCES_DAY: '2026-11-24' },
  });
  const { tasks } = JSON.parse(output) as {
    tasks: { taskId: string; hash: string; inputs: Record<string, string> }[];
  };
  const { hash = '', inputs = {} } = tasks.find(({ taskId }) => taskId === id) ?? {};
  return { hash, inputs: Object.keys(inputs) };
}

test('turbo sees the content and nothing that is installed, and a changed entry changes its hash', () => {
  const before = taskOf('@content/corse#export');
  expect(before.inputs).toContain('territoire.yaml');
  expect(before.inputs.filter((path) => path.startsWith('node_modules/'))).toEqual([]);
  const [entry = ''] = globSync('content/corse/articles/**/index.md', { cwd: root });
  expect(taskOf('@content/corse#export').hash).toBe(before.hash);
  appendFileSync(join(root, entry), '\nUne phrase de plus.\n');
  expect(taskOf('@content/corse#export').hash).not.toBe(before.hash);
}, 60_000);

test('it is not written again when nothing has changed', async () => {
  const times = () =>
    ['package.json', 'content/corse/territoire.yaml', 'node_modules/.modules.yaml'].map(
      (path) => statSync(join(root, path)).mtimeMs,
    );
  const before = times();
  await make();
  expect(times()).toEqual(before);
}, 60_000);
