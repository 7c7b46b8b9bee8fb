import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { fakeForge } from './fake-forge.ts';
import { ForgeError } from './forge.ts';
import { changedContents } from './import-commit.ts';
import type { ImportOutcome, Night } from './import-proposals.ts';
import { settleProposal, territoriesToSettle } from './import-proposals.ts';
import type { ImportedSource } from './import-report.ts';

const EVENT = 'content/drome/agenda/2026/2026-12-01-nuit/index.md';
const OTHER = 'content/corse/agenda/2026/2026-12-02-jour/index.md';

const source = (territory: string, fields: Partial<ImportedSource> = {}): ImportedSource => ({
  territory,
  name: 'Agenda',
  text: '## Agenda\n\n1 événement créé.',
  ...fields,
});

interface Pull {
  number: number;
  state: 'open' | 'closed';
  title: string;
  body: string;
  merged_at: string | null;
  head: { ref: string; sha: string; repo: { full_name: string } };
}

let root: string;
let remote: string;
let pulls: Pull[];
let comments: { body: string }[];

const git = (cwd: string, ...arguments_: string[]) =>
  execFileSync(
    'git',
    ['-c', 'user.name=Une personne', '-c', 'user.email=personne@exemple.fr', ...arguments_],
    { cwd, encoding: 'utf8' },
  ).trim();
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const tip = (branch: string) => git(remote, 'rev-parse', branch);
const shown = (branch: string, path: string) => git(remote, 'show', `${branch}:${path}`);

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'imports-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  root = join(folder, 'copie');
  remote = join(folder, 'depot.git');
  pulls = [];
  comments = [];
  git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', remote);
  git(folder, 'init', '--quiet', '--initial-branch=main', root);
  write('content/drome/territoire.yaml', 'name: Drôme\n');
  publish();
});

/** What is written becomes the published branch. */
function publish() {
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message', 'publié');
  git(root, 'push', '--quiet', remote, 'HEAD:main');
}

/** Back to what is published, as the checkout of the next night. */
function restart() {
  git(root, 'checkout', '--quiet', '--', '.');
  git(root, 'clean', '--quiet', '--force', '-d');
}

/** A correction by hand on a branch. */
function correct(branch: string, path: string, text: string) {
  const copy = mkdtempSync(join(tmpdir(), 'main-'));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  git(copy, 'clone', '--quiet', '--branch', branch, remote, '.');
  writeFileSync(join(copy, path), text);
  git(copy, 'commit', '--quiet', '--all', '--message', 'corrigé');
  git(copy, 'push', '--quiet');
}

/** GitHub, as it would answer of the repository as it is. */
function github() {
  const branches = git(remote, 'for-each-ref', '--format=%(refname:lstrip=2)').split('\n');
  for (const pull of pulls) {
    if (pull.state === 'open') pull.head.sha = tip(pull.head.ref);
  }
  const commits = git(remote, 'rev-list', '--all', ...pulls.map(({ head }) => head.sha)).split(
    '\n',
  );
  const missing = () => {
    throw new ForgeError(404, 'Not Found');
  };
  const show = (sha: string, format: string) => git(remote, 'log', '-1', `--format=${format}`, sha);
  return fakeForge({
    'GET /git/ref/heads/imports/drome': missing,
    'GET /git/ref/heads/imports/corse': missing,
    ...Object.fromEntries(
      branches.map((name) => [
        `GET /git/ref/heads/${name}`,
        () => ({ object: { sha: tip(name) } }),
      ]),
    ),
    ...Object.fromEntries(
      commits.map((sha) => [
        `GET /git/commits/${sha}`,
        () => ({
          sha,
          message: show(sha, '%B'),
          author: { email: show(sha, '%ae') },
          committer: { email: show(sha, '%ce') },
        }),
      ]),
    ),
    'GET /pulls?state=open&per_page=100&page=1': () =>
      pulls.filter(({ state }) => state === 'open'),
    ...Object.fromEntries(
      ['drome', 'corse'].map((id) => [
        `GET /pulls?state=all&head=reseau%3Aimports%2F${id}`,
        () => pulls.filter(({ head }) => head.ref === `imports/${id}`).reverse(),
      ]),
    ),
    'POST /pulls': (body) => {
      const { title, body: text, head } = body as { title: string; body: string; head: string };
      pulls.push({
        number: pulls.length + 1,
        state: 'open',
        title,
        body: text,
        merged_at: null,
        head: { ref: head, sha: tip(head), repo: { full_name: 'reseau/sites' } },
      });
    },
    ...Object.fromEntries(
      pulls.map((pull) => [`PATCH /pulls/${pull.number}`, (body) => Object.assign(pull, body)]),
    ),
    'GET /issues/1/comments': () => comments,
    'POST /issues/1/comments': (body) => comments.push(body as { body: string }),
  });
}

async function night(sources: ImportedSource[]) {
  const { forge, sent } = github();
  const run: Night = {
    forge,
    root,
    remote: { url: remote },
    repository: 'reseau/sites',
    base: 'main',
    changes: changedContents(root),
    sources,
  };
  const outcomes: Record<string, ImportOutcome> = {};
  for (const id of await territoriesToSettle(run)) outcomes[id] = await settleProposal(run, id);
  return { outcomes, sent: sent() };
}

test('a night without anything new proposes nothing', async () => {
  expect(await night([source('drome')])).toEqual({ outcomes: {}, sent: [] });
});

test('each territory has one proposal, of its own files only', async () => {
  write(EVENT, 'La nuit');
  write(OTHER, 'Le jour');
  writeFileSync(join(root, 'rapport.json'), '{}');
  const { outcomes, sent } = await night([source('drome'), source('corse')]);
  expect(outcomes).toEqual({ corse: 'opened', drome: 'opened' });
  expect(git(remote, 'diff', '--name-only', 'main', 'imports/drome')).toBe(EVENT);
  expect(git(remote, 'diff', '--name-only', 'main', 'imports/corse')).toBe(OTHER);
  expect(sent[1]?.body).toMatchObject({ head: 'imports/drome', base: 'main' });
  expect(pulls[1]).toMatchObject({
    title: '[drome] Import\u00A0: 1 à créer, 0 à mettre à jour',
    body: expect.stringContaining('## Agenda\n\n1 événement créé.'),
  });
  expect(git(root, 'status', '--porcelain', '--untracked-files=all').split('\n')).toHaveLength(3);
});

test('what a source says calls nobody and ties the proposal to no other', async () => {
  write(EVENT, 'La nuit');
  await night([source('drome', { text: '@equipe ferme #12 ![x](https://espion.example/)' })]);
  expect(pulls[0]?.body).toContain('@\u200Bequipe ferme #\u200B12 !\u200B[x]');
});

test('a branch of that name in a copy of the repository is nothing of ours', async () => {
  git(root, 'push', '--quiet', remote, 'HEAD:autre');
  const head = { ref: 'imports/drome', sha: tip('autre'), repo: { full_name: 'autre/sites' } };
  pulls.push({ number: 1, state: 'closed', title: '', body: '', merged_at: null, head });
  const { forge } = github();
  Object.assign(pulls[0] ?? {}, { state: 'open' });
  const run = { forge, root, remote: { url: remote }, repository: 'reseau/sites', base: 'main' };
  expect(await territoriesToSettle({ ...run, changes: [], sources: [] })).toEqual([]);
});

test('the same night twice changes nothing, whatever else is published', async () => {
  write(EVENT, 'La nuit');
  await night([source('drome')]);
  const before = tip('imports/drome');
  restart();
  write('content/corse/territoire.yaml', 'name: Corse\n');
  publish();
  write(EVENT, 'La nuit');
  expect(await night([source('drome')])).toEqual({ outcomes: { drome: 'unchanged' }, sent: [] });
  expect(tip('imports/drome')).toBe(before);
});

test('a source that changes brings the open proposal up to date', async () => {
  write(EVENT, 'La nuit');
  await night([source('drome')]);
  write(EVENT, 'La nuit, reportée');
  const { outcomes } = await night([source('drome', { text: 'Reporté.' })]);
  expect(outcomes).toEqual({ drome: 'updated' });
  expect(pulls).toHaveLength(1);
  expect(pulls[0]?.body).toContain('Reporté.');
  expect(shown('imports/drome', EVENT)).toBe('La nuit, reportée');
  expect(git(remote, 'rev-parse', 'imports/drome^')).toBe(tip('main'));
});

test('a correction by hand is never written over, and is told once', async () => {
  write(EVENT, 'La nuit');
  await night([source('drome')]);
  correct('imports/drome', EVENT, 'La nuit, corrigée');
  for (const text of ['La nuit, reportée', 'La nuit, annulée']) {
    write(EVENT, text);
    expect((await night([source('drome')])).outcomes).toEqual({ drome: 'corrected' });
  }
  expect(shown('imports/drome', EVENT)).toBe('La nuit, corrigée');
  expect(comments).toHaveLength(1);
  restart();
  expect((await night([source('drome')])).outcomes).toEqual({ drome: 'corrected' });
  expect(pulls[0]?.state).toBe('open');
});

test('a correction made while the night runs is not written over either', async () => {
  write(EVENT, 'La nuit');
  await night([source('drome')]);
  write(EVENT, 'La nuit, reportée');
  const { forge } = github();
  correct('imports/drome', EVENT, 'La nuit, corrigée');
  const run = { forge, root, remote: { url: remote }, repository: 'reseau/sites', base: 'main' };
  const seen = { ...run, changes: [{ path: EVENT, isNew: true }], sources: [source('drome')] };
  await expect(settleProposal({ ...seen, forge: stale(forge) }, 'drome')).rejects.toThrow(
    'git push',
  );
  expect(shown('imports/drome', EVENT)).toBe('La nuit, corrigée');
});

/** A forge that has not seen the last commit of a branch yet. */
function stale(forge: Night['forge']): Night['forge'] {
  const former = git(remote, 'rev-parse', 'imports/drome^');
  return {
    ask: (method, path, body) =>
      path === '/git/ref/heads/imports/drome'
        ? Promise.resolve({ object: { sha: former } })
        : forge.ask(method, path, body),
  };
}

test('a proposal whose content came by another way is closed with a word', async () => {
  write(EVENT, 'La nuit');
  await night([source('drome')]);
  publish();
  const { outcomes } = await night([source('drome')]);
  expect(outcomes).toEqual({ drome: 'closed' });
  expect(pulls[0]).toMatchObject({
    state: 'closed',
    body: expect.stringContaining('n’a plus d’objet'),
  });
  expect(git(remote, 'branch', '--list', 'imports/*')).toBe('');
});

test('a source that could not be read takes nothing out of the open proposal', async () => {
  write(EVENT, 'La nuit');
  await night([source('drome')]);
  restart();
  const refused = source('drome', { refused: 'Le serveur est en panne.' });
  expect(await night([refused])).toEqual({ outcomes: { drome: 'unread' }, sent: [] });
});

test('a source of the whole network is told in each territory, after its own', async () => {
  write(EVENT, 'La nuit');
  await night([source('auto', { text: '## Réseau' }), source('drome'), source('corse')]);
  expect(pulls[0]?.body).toMatch(/## Agenda\n\n1 événement créé\.\n\n## Réseau$/);
  restart();
  const refused = source('auto', { refused: 'Le serveur est en panne.' });
  expect((await night([refused])).outcomes).toEqual({ drome: 'unread' });
});

test('a proposal that somebody closed comes back when its sources change, not before', async () => {
  write(EVENT, 'La nuit');
  await night([source('drome')]);
  Object.assign(pulls[0] ?? {}, { state: 'closed' });
  expect(await night([source('drome')])).toEqual({ outcomes: { drome: 'declined' }, sent: [] });
  write(EVENT, 'La nuit, reportée');
  expect((await night([source('drome')])).outcomes).toEqual({ drome: 'opened' });
  expect(pulls).toHaveLength(2);
});

test('what is corrected in a proposal that was closed or merged makes way: it is kept there', async () => {
  write(EVENT, 'La nuit');
  await night([source('drome')]);
  correct('imports/drome', EVENT, 'La nuit, corrigée');
  const kept = tip('imports/drome');
  Object.assign(pulls[0]?.head ?? {}, { sha: kept });
  Object.assign(pulls[0] ?? {}, { state: 'closed', merged_at: '2026-11-24T10:00:00Z' });
  git(remote, 'update-ref', 'refs/pull/1/head', kept);
  write(EVENT, 'La nuit, reportée');
  expect((await night([source('drome')])).outcomes).toEqual({ drome: 'opened' });
});

test('a branch of that name that no proposal keeps is not written over', async () => {
  git(root, 'push', '--quiet', remote, 'HEAD:imports/drome');
  const before = tip('imports/drome');
  write(EVENT, 'La nuit');
  expect(await night([source('drome')])).toEqual({ outcomes: { drome: 'occupied' }, sent: [] });
  expect(tip('imports/drome')).toBe(before);
});

test('a name that Git would take for a pattern, and a file that is gone, go as they are', async () => {
  write('content/drome/agenda/[a]*.md', 'x');
  rmSync(join(root, 'content/drome/territoire.yaml'));
  await night([source('drome')]);
  expect(git(remote, 'diff', '--name-status', 'main', 'imports/drome').split('\n')).toEqual([
    'A\tcontent/drome/agenda/[a]*.md',
    'D\tcontent/drome/territoire.yaml',
  ]);
});
