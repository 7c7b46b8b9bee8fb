import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judgeTerritory } from '@echosciences/content';
import type { CacheOptions } from '@echosciences/content/records/cache';
import { contentFolder, entry, PNG } from '@echosciences/content/test';
import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { checkContent } from './check-content.ts';

const COVER = 'cover: { src: a.png, alt: Le ciel étoilé, credit: Une auteure }';
const event = (lines: Record<string, string> = {}) =>
  entry({
    format: 'format: divers',
    address: 'address: { name: Observatoire, city: Rezé }',
    occurrences: 'occurrences: [{ start: 2026-12-13T20:30 }]',
    ...lines,
  });
const article = (lines: Record<string, string> = {}, body?: string) =>
  entry({ kind: 'kind: divers', ...lines }, body);

const FILES = {
  'fictif/articles/2026/un/index.md': article({ cover: COVER }, '## Un\n\n![Le ciel](a.png)\n'),
  'fictif/articles/2026/un/a.png': PNG,
  'fictif/articles/2026/deux/index.md': article({ contributors: 'contributors: [structure]' }),
  'fictif/articles/2026/trois/index.md': article({}, '# Trop haut\n'),
  'fictif/articles/2026/abime/index.md': '---\ntitle: [\n---\n',
  'fictif/agenda/2026/2026-12-13-nuit/index.md': event(),
  'fictif/dossiers/un/index.mdx': entry(
    { items: 'items: [{ entry: articles/un }, { entry: voisin/articles/un }]' },
    'Un {texte}.\n',
  ),
  'voisin/articles/2026/un/index.md': article(),
  'voisin/agenda/2026/2026-12-13-nuit/index.md': event(),
};

function network() {
  const root = mkdtempSync(join(tmpdir(), 'echosciences-cache-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync(contentFolder(FILES), join(root, 'content'), { recursive: true });
  // Whole seconds, which a program can write again to the letter.
  const when = new Date('2026-11-01T12:00:00Z');
  for (const path of Object.keys(FILES)) utimesSync(join(root, 'content', path), when, when);
  const cache = { directory: join(root, '.cache'), key: 'code' };
  return { root, cache };
}

/** All that a build or an export takes of a territory. */
function judged(root: string, cache?: CacheOptions) {
  const { content, errors } = judgeTerritory(join(root, 'content'), 'fictif', cache);
  const entries = content.entries.map(({ path, data, body, bodyLine, locate }) => {
    return { path, data, body, bodyLine, title: locate(['title']) };
  });
  return { errors, entries, folders: content.folders.map(({ file, assets }) => [file, assets]) };
}

/** The bytes of an entry, its length and its date of writing kept: only its time of change tells. */
function swapQuietly(path: string) {
  const { atime, mtime } = statSync(path);
  writeFileSync(path, readFileSync(path, 'latin1').replace('Un titre', 'Un tître'), 'latin1');
  utimesSync(path, atime, mtime);
}

const ENTRIES = Object.keys(FILES).filter((path) => /index\.mdx?$/.test(path));
const entryPath = fc.constantFrom(...ENTRIES);

/** What may happen to a repository between two checks. */
const edit = fc.oneof(
  fc.record({
    does: fc.constant('append'),
    path: entryPath,
    text: fc.constantFrom('\n# Un\n', 'x', '\n![](b.png)\n'),
  }),
  fc.record({
    does: fc.constant('replace'),
    path: entryPath,
    text: fc.constantFrom(article(), event(), article({ visibility: 'visibility: hidden' }), ''),
  }),
  fc.record({
    does: fc.constant('taxonomy'),
    path: fc.constant('national/taxonomies.yaml'),
    text: fc.constantFrom('divers', 'autres'),
  }),
  fc.record({
    does: fc.constantFrom('delete', 'rename', 'swap', 'image', 'no-image', 'cache'),
    path: entryPath,
    text: fc.constantFrom('b', 'c'),
  }),
);

type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

function apply({ does, path, text }: Edit, root: string, caches: string) {
  const file = join(root, 'content', path);
  if (does === 'taxonomy') {
    return writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/id: \w+/g, `id: ${text}`));
  }
  if (does === 'cache') {
    for (const name of globSync('*.json', { cwd: caches })) {
      const bytes = readFileSync(join(caches, name));
      writeFileSync(join(caches, name), bytes.subarray(0, bytes.length / 2));
    }
    return;
  }
  const folder = join(file, '..');
  if (does === 'replace' && existsSync(folder)) return writeFileSync(file, text);
  if (!existsSync(file)) return;
  if (does === 'append') appendFileSync(file, text);
  if (does === 'delete') rmSync(folder, { recursive: true });
  if (does === 'rename' && !existsSync(`${folder}-${text}`))
    renameSync(folder, `${folder}-${text}`);
  if (does === 'swap') swapQuietly(file);
  if (does === 'image') writeFileSync(join(folder, `${text}.png`), PNG);
  if (does === 'no-image') rmSync(join(folder, 'a.png'), { force: true });
}

test('with records of former runs, the report and what is built are those without', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(edit, { minLength: 1, maxLength: 8 }),
      fc.boolean(),
      async (edits, settled) => {
        const { root, cache } = network();
        // An hour later, as far as the cache knows: it trusts stamps. Else it compares bytes.
        if (settled) vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_600_000);
        await checkContent(root, [], cache);
        for (const one of edits) {
          apply(one, root, cache.directory);
          expect(judged(root, cache)).toStrictEqual(judged(root));
          expect(await checkContent(root, [], cache)).toEqual(await checkContent(root));
        }
        vi.restoreAllMocks();
        // Once more, with nothing changed: all of it from the records.
        expect(await checkContent(root, [], cache)).toEqual(await checkContent(root));
        expect(judged(root, cache)).toStrictEqual(judged(root));
      },
    ),
    { seed: 20261124, numRuns: 30 },
  );
});

test('records of other code are not read', async () => {
  const { root, cache } = network();
  await checkContent(root, [], cache);
  const path = join(cache.directory, 'fictif.json');
  const before = readFileSync(path, 'utf8');
  expect(before).toContain('"key":"code"');
  await checkContent(root, [], { ...cache, key: 'other' });
  expect(readFileSync(path, 'utf8')).toContain('"key":"other"');
});

test('records that are settled are not judged again', async () => {
  const { root, cache } = network();
  await checkContent(root, [], cache);
  // Two seconds later, as far as the records know: their files are no longer read.
  alter(join(cache.directory, 'fictif.json'), (header, rows) => {
    header.at += 60_000;
    for (const [, row] of rows) row.digest = 'not compared';
  });
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
  onTestFinished(() => void vi.restoreAllMocks());
  expect(await checkContent(root, [], cache)).toEqual(await checkContent(root));
  expect(readFileSync(join(cache.directory, 'fictif.json'), 'utf8')).toContain('not compared');
});

const signed = (body: string) =>
  `${JSON.stringify({ key: 'code', at: 4e12, digest: createHash('sha256').update(body).digest('base64') })}\n${body}`;

test.each([
  ['nothing', ''],
  ['no JSON', '{"key":"code"'],
  ['another file', '\0'.repeat(1000)],
  ['a header alone', '{"key":"code","at":0,"digest":""}\n'],
  ['bytes that its digest does not know', `{"key":"code","at":0,"digest":"x"}\n[]`],
  ['no list of rows', signed('{"a":1}')],
  ['rows of nothing', signed('[["articles/2026/un/index.md",null]]')],
  ['a prototype', signed('[["__proto__",{"stamp":"","record":{"__proto__":{"x":1}}}]]')],
])('a cache that holds %s is ignored', async (_name, text) => {
  const { root, cache } = network();
  await checkContent(root, [], cache);
  writeFileSync(join(cache.directory, 'fictif.json'), text);
  expect(await checkContent(root, [], cache)).toEqual(await checkContent(root));
  expect(({} as { x?: number }).x).toBeUndefined();
});

test.each([
  null,
  3,
  {},
  { findings: 'x', kept: {} },
  { findings: [], bodyLine: 1, data: {}, kept: { markdown: 'x', 'not-a-rule': 1 } },
])('a record that is %j is as if it were not', async (record) => {
  const { root, cache } = network();
  await checkContent(root, [], cache);
  alter(join(cache.directory, 'fictif.json'), (_header, rows) => {
    for (const [, row] of rows) row.record = record;
  });
  expect(judged(root, cache)).toStrictEqual(judged(root));
  expect(await checkContent(root, [], cache)).toEqual(await checkContent(root));
});

interface Row {
  digest: string;
  record: unknown;
}

/** Changes a cache and signs it as if it had been written so. */
function alter(path: string, change: (header: { at: number }, rows: [string, Row][]) => void) {
  const [head = '', body = ''] = readFileSync(path, 'utf8').split('\n');
  const [header, rows] = [JSON.parse(head), JSON.parse(body)];
  change(header, rows);
  const text = JSON.stringify(rows);
  header.digest = createHash('sha256').update(text).digest('base64');
  writeFileSync(path, `${JSON.stringify(header)}\n${text}`);
}
