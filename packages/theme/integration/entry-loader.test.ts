import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { contentTypes } from '@echosciences/schemas';
import type { LoaderContext } from 'astro/loaders';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { codeDigest } from './code-digest.ts';
import { entryLoader } from './entry-loader.ts';

vi.mock('./code-digest.ts', () => ({ codeDigest: vi.fn(() => 'first') }));

type DataEntry = NonNullable<ReturnType<LoaderContext['store']['get']>>;

const ARTICLES = 'content/fictif/articles/2026';
const PLAIN = `${ARTICLES}/un-article/index.md`;
const loader = entryLoader(contentTypes.article);
let root: string;
let store: Map<string, DataEntry>;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'echosciences-'));
  cpSync(resolve(import.meta.dirname, '../../e2e/fixtures/network'), root, { recursive: true });
  store = new Map();
  vi.useFakeTimers({ toFake: ['Date'] });
  await load();
});

afterEach(() => {
  vi.mocked(codeDigest).mockReturnValue('first');
  vi.useRealTimers();
  rmSync(root, { recursive: true, force: true });
});

/** Loads the articles as a build does. @returns the bodies that were rendered */
async function load(): Promise<string[]> {
  // A build later: the reading of the one before is no longer fresh.
  vi.advanceTimersByTime(1000);
  const rendered: string[] = [];
  const context = {
    store: { ...storeMethods(), set: (entry: DataEntry) => store.set(entry.id, entry) },
    config: { root: pathToFileURL(`${join(root, 'sites/fictif')}/`) },
    parseData: async ({ data }: { data: object }) => data,
    renderMarkdown: async (body: string) => {
      rendered.push(body);
      return { html: body, metadata: { imagePaths: [] } };
    },
    generateDigest: (value: unknown) =>
      createHash('sha256').update(JSON.stringify(value)).digest('hex'),
  };
  await loader.load(context as unknown as LoaderContext);
  return rendered;
}

function storeMethods() {
  return {
    keys: () => [...store.keys()],
    get: (id: string) => store.get(id),
    delete: (id: string) => store.delete(id),
    clear: () => store.clear(),
  };
}

function edit(path: string, change: (text: string) => string) {
  writeFileSync(join(root, path), change(readFileSync(join(root, path), 'utf8')));
}

test('a warm build renders nothing again when nothing has changed', async () => {
  expect(store.size).toBeGreaterThan(0);
  expect(await load()).toEqual([]);
});

test('a text that changed is rendered again, and no other', async () => {
  edit(PLAIN, (text) => `${text}\nUne phrase de plus.\n`);
  expect(await load()).toEqual([expect.stringContaining('Une phrase de plus.')]);
  expect(store.get('un-article')?.rendered?.html).toContain('Une phrase de plus.');
});

test('a field that changed reaches the pages', async () => {
  edit(PLAIN, (text) => text.replace(/^title: .*$/m, 'title: Un autre titre'));
  expect(await load()).toHaveLength(1);
  expect(store.get('un-article')?.data).toMatchObject({ title: 'Un autre titre' });
});

test('what was rendered by other code is rendered again', async () => {
  vi.mocked(codeDigest).mockReturnValue('second');
  expect(await load()).toHaveLength(store.size);
});

test('an entry that was renamed is rendered where its images are', async () => {
  renameSync(join(root, ARTICLES, 'un-article'), join(root, ARTICLES, 'un-texte'));
  edit('content/fictif/dossiers/parcours/index.md', (text) =>
    text.replace('articles/un-article', 'articles/un-texte'),
  );
  expect(await load()).toHaveLength(1);
  expect([...store.keys()]).not.toContain('un-article');
});

test('an image that was replaced under its name makes the entry anew', async () => {
  const picture = async (background: string) => {
    const image = sharp({ create: { width: 800, height: 600, channels: 3, background } });
    await image.jpeg().toFile(join(root, ARTICLES, 'un-article/une-image.jpg'));
  };
  await picture('#0a6');
  expect(await load()).toHaveLength(1);
  await picture('#06a');
  expect(await load()).toHaveLength(1);
  expect(await load()).toEqual([]);
});

test('an entry that was added has the place that a cold build gives it', async () => {
  cpSync(join(root, ARTICLES, 'un-article'), join(root, ARTICLES, 'a-la-une'), { recursive: true });
  await load();
  const warm = [...store.keys()];
  store.clear();
  await load();
  expect(warm).toContain('a-la-une');
  expect(warm).toEqual([...store.keys()]);
});
