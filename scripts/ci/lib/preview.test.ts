import { expect, test } from 'vitest';
import { fakeForge } from './fake-forge.ts';
import {
  announcePreviews,
  closedPreviews,
  mayPreview,
  previewName,
  publishPreviews,
} from './preview.ts';

const SHA = 'a'.repeat(40);
const ours = { number: 7, sha: SHA, ours: true };
const strangers = { number: 8, sha: SHA, ours: false };
const STATUS = `POST /statuses/${SHA}`;

test.each([
  [['content/corse/articles/2026/a/index.md', 'content/corse/articles/2026/a/a.webp'], true],
  [['content/national/pages/aide/index.mdx'], true],
  [[], false],
  [undefined, false],
  [['content/corse/articles/2026/a/index.md', 'packages/theme/texts.ts'], false],
  [['content/corse/package.json'], false],
  [['content/index.md'], false],
  [['content/corse/a/index.html'], false],
  [['.github/workflows/ci.yml'], false],
  [['scripts/content/corse/a.md'], false],
])('a stranger who changes %j has a preview: %s', (paths, allowed) => {
  expect(mayPreview(strangers, paths)).toBe(allowed);
  expect(mayPreview(ours, paths)).toBe(true);
});

test('each site of each proposal has a name of its own, and goes with its proposal', () => {
  const names = [previewName('corse', 7), previewName('sud-provence-alpes-cote-d-azur', 12)];
  expect(names).toEqual(['pr-7-corse', 'pr-12-sud-provence-alpes-cote-d-azur']);
  expect(closedPreviews(names, new Set([12]))).toEqual(['pr-7-corse']);
});

test('what is no preview is never taken for a closed one', () => {
  const names = [
    'corse',
    'pr-0-corse',
    'pr-x-corse',
    '..',
    'pr-7-../../etc',
    'pr-7-',
    'xpr-7-corse',
  ];
  expect(closedPreviews(names, new Set())).toEqual([]);
});

test('a preview is announced for the territories that a proposal touches, and no other', async () => {
  const { forge, sent } = fakeForge({
    'GET /pulls/7/files': () => [
      { filename: 'content/corse/articles/2026/b/index.md' },
      { filename: 'packages/theme/texts.ts', previous_filename: 'content/drome/a.md' },
    ],
    [STATUS]: () => ({}),
  });
  await announcePreviews(forge, ours, 'https://forge.example/run');
  expect(sent().map(({ body }) => (body as { context: string }).context)).toEqual([
    'deploy/corse',
    'deploy/drome',
  ]);
});

test('nothing is promised to a stranger who changes code', async () => {
  const { forge, sent } = fakeForge({
    'GET /pulls/8/files': () => [{ filename: 'packages/theme/texts.ts' }],
  });
  await announcePreviews(forge, strangers, '');
  expect(sent()).toEqual([]);
});

test('one preview that fails leaves the others, and its status leads to the run', async () => {
  const { forge, sent } = fakeForge({ [STATUS]: () => ({}) });
  const failed = await publishPreviews(
    forge,
    ours,
    [
      { id: 'corse', ok: true },
      { id: 'drome', ok: false },
      { id: 'loire', ok: true },
    ],
    {
      runPage: 'https://forge.example/run',
      publish: async (id) => {
        if (id === 'loire') throw new Error('Plus de place');
        return `https://pr-7-${id}.apercu.example/`;
      },
    },
  );
  expect(failed).toEqual(['drome', 'loire']);
  expect(sent().map(({ body }) => body)).toEqual([
    expect.objectContaining({
      context: 'deploy/corse',
      state: 'success',
      target_url: 'https://pr-7-corse.apercu.example/',
    }),
    expect.objectContaining({
      context: 'deploy/drome',
      state: 'failure',
      target_url: 'https://forge.example/run',
    }),
    expect.objectContaining({ context: 'deploy/loire', state: 'failure' }),
  ]);
});
