import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { buildPreview } from './bundle.ts';

const directory = mkdtempSync(join(import.meta.dirname, '.test-'));
afterAll(() => rmSync(directory, { recursive: true }));

test('components are compiled by the very compiler that Astro has', () => {
  const compilerFrom = (file: string) =>
    realpathSync(findPackageJSON('@astrojs/compiler-rs', pathToFileURL(file)) ?? '');
  const astro = realpathSync(findPackageJSON('astro', import.meta.url) ?? '');
  expect(compilerFrom(import.meta.filename)).toBe(compilerFrom(astro));
});

test('the script of previews weighs less than 150 kB compressed', async () => {
  const { code } = await buildPreview();
  expect(brotliCompressSync(code).length).toBeLessThan(150_000);
});

test('previews have every style sheet that a component of theirs asks for', async () => {
  const { styles } = await buildPreview();
  const linked = readFileSync(new URL('../../preview/styles.css', import.meta.url), 'utf8');
  const names = styles.map((path) => path.replace(/^.*\/styles\//, '../styles/'));
  expect(names).not.toEqual([]);
  for (const name of names) expect(linked).toContain(`@import "${name}";`);
});

test('a site that draws its cards itself finds them in its previews', async () => {
  const card = join(directory, 'EntryCard.astro');
  writeFileSync(
    card,
    '---\nconst { item } = Astro.props;\n---\n<b class="own-card">{item.title}</b>\n',
  );
  const { code } = await buildPreview(card);
  expect(code.includes('<b class="own-card">')).toBe(true);
});
