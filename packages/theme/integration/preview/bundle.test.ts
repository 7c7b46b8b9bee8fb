import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { buildPreview } from './bundle.ts';

const directory = mkdtempSync(join(import.meta.dirname, '.test-'));
afterAll(() => rmSync(directory, { recursive: true }));

test('the script of previews weighs less than 150 kB compressed', async () => {
  expect(brotliCompressSync(await buildPreview()).length).toBeLessThan(150_000);
});

test('a site that draws its cards itself finds them in its previews', async () => {
  const card = join(directory, 'EntryCard.astro');
  writeFileSync(
    card,
    '---\nconst { item } = Astro.props;\n---\n<b class="own-card">{item.title}</b>\n',
  );
  expect((await buildPreview(card)).includes('<b class="own-card">')).toBe(true);
});
