import { expect, test } from 'vitest';
import { fakeForge } from './fake-forge.ts';
import { pathsOfPull, pullOf } from './pull.ts';

const SHA = 'a'.repeat(40);
const run = {
  id: 1,
  html_url: 'https://forge.example/run',
  head_sha: SHA,
  head_branch: 'cms/corse_articles/été&state=closed',
  head_repository: { full_name: 'organisation/depot', owner: { login: 'organisation' } },
};
const HEAD = 'organisation%3Acms%2Fcorse_articles%2F%C3%A9t%C3%A9%26state%3Dclosed';

function openPulls(...shas: string[]) {
  return fakeForge({
    [`GET /pulls?state=open&head=${HEAD}`]: () =>
      shas.map((sha, index) => ({ number: index + 1, head: { sha } })),
  }).forge;
}

test('the proposal of a run is the open one at its very commit', async () => {
  const forge = openPulls('b'.repeat(40), SHA);
  expect(await pullOf(forge, 'organisation/depot', run)).toEqual({
    number: 2,
    sha: SHA,
    ours: true,
  });
});

test('one that has a newer commit, or is closed, is nobody’s', async () => {
  expect(await pullOf(openPulls('b'.repeat(40)), 'organisation/depot', run)).toBeUndefined();
  expect(await pullOf(openPulls(), 'organisation/depot', run)).toBeUndefined();
});

test('the branch of a fork is not ours, whatever the name of its owner', async () => {
  const fork = { full_name: 'organisation/depot-bis', owner: { login: 'organisation' } };
  const pull = await pullOf(openPulls(SHA), 'organisation/depot', {
    ...run,
    head_repository: fork,
  });
  expect(pull?.ours).toBe(false);
});

test('a renamed file counts under both names; more files than GitHub lists are unknown', async () => {
  const few = fakeForge({
    'GET /pulls/7/files': () => [
      { filename: 'content/corse/a.md', previous_filename: 'packages/theme/a.md' },
    ],
  });
  expect(await pathsOfPull(few.forge, 7)).toEqual(['content/corse/a.md', 'packages/theme/a.md']);
  let pages = 0;
  const many = fakeForge({
    'GET /pulls/7/files': () => {
      pages += 1;
      return pages <= 30 ? Array.from({ length: 100 }, () => ({ filename: 'content/a/b.md' })) : [];
    },
  });
  expect(await pathsOfPull(many.forge, 7)).toBeUndefined();
});
