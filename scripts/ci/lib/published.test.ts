import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fakeForge } from './fake-forge.ts';
import { lastPublished } from './published.ts';

const WHO = ['-c', 'user.name=Essai', '-c', 'user.email=essai@example.org'];

/** A repository with three commits. */
function history() {
  const root = mkdtempSync(join(tmpdir(), 'historique-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const git = (...arguments_: string[]) =>
    execFileSync('git', [...WHO, ...arguments_], { cwd: root, encoding: 'utf8' }).trim();
  git('init', '--quiet');
  const commits = ['un', 'deux', 'trois'].map((message) => {
    git('commit', '--quiet', '--allow-empty', '--message', message);
    return git('rev-parse', 'HEAD');
  });
  return { root, commits };
}

/** A quarter past midnight in Paris. */
const NIGHT = '2026-11-23T23:15:00Z';
const NOON = Date.parse('2026-11-24T11:00:00Z');

function deployed(...deployments: { sha?: string; states: string[]; at?: string }[]) {
  return fakeForge({
    'GET /deployments': () => deployments.map(({ sha }, id) => ({ id, sha })),
    ...Object.fromEntries(
      deployments.map(({ states, at = NIGHT }, id) => [
        `GET /deployments/${id}/statuses`,
        () => states.map((state) => ({ state, created_at: at })),
      ]),
    ),
  }).forge;
}

test('what a run could not publish whole is published by the next: the last success counts', async () => {
  const { root, commits } = history();
  const forge = deployed(
    { sha: commits[1], states: ['failure', 'in_progress'] },
    { sha: commits[0], states: ['inactive', 'success', 'in_progress'] },
  );
  expect(await lastPublished(forge, root, 'HEAD', NOON)).toBe(commits[0]);
});

test('a commit that history no longer has, or nothing published: all is to be published', async () => {
  const { root, commits } = history();
  const gone = { sha: 'f'.repeat(40), states: ['success'] };
  expect(await lastPublished(deployed(gone), root, 'HEAD', NOON)).toBeUndefined();
  expect(await lastPublished(deployed(), root, 'HEAD', NOON)).toBeUndefined();
  const later = { sha: commits[2], states: ['success'] };
  expect(await lastPublished(deployed(later), root, commits[1] ?? '', NOON)).toBeUndefined();
});

test('nothing was published today: all is to be, for the run of the night may have been given up', async () => {
  const { root, commits } = history();
  const evening = { sha: commits[1], states: ['success'], at: '2026-11-23T22:50:00Z' };
  expect(await lastPublished(deployed(evening), root, 'HEAD', NOON)).toBeUndefined();
});
