import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Pool } from '@echosciences/scripts/lib/workers/pool.ts';
import { startPool } from '@echosciences/scripts/lib/workers/pool.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFixture } from '../src/fixture.ts';

/** Sites built by the plain ways of Astro, then by one process, one after the other. */
const fixture = createFixture({ ECHOSCIENCES_BUILD: 'standard' });
const fast = { ...fixture.environment, ECHOSCIENCES_BUILD: undefined };
const CLIENT = resolve(import.meta.dirname, '../../../scripts/build-site.ts');

const SKY = 'content/fictif/agenda/2026/2026-12-13-nuit/ciel.png';

let pool: Pool;
let alone: Record<string, Record<string, string>>;

beforeAll(async () => {
  // The bytes of another entry's image, under another name.
  const place = 'content/fictif/lieux/observatoire';
  copyFileSync(join(fixture.root, SKY), join(fixture.root, place, 'voute.png'));
  appendFileSync(join(fixture.root, place, 'index.md'), '\n![Le ciel, la nuit](voute.png)\n');
  await fixture.buildAll(['fictif', 'vide']);
  alone = { fictif: filesOf('fictif'), vide: filesOf('vide') };
  pool = await startPool(fast);
});
afterAll(async () => {
  await pool.close();
  fixture.dispose();
});

/** Each file of a built site with the digest of its bytes. */
function filesOf(id: string): Record<string, string> {
  const files = readdirSync(fixture.dist(id), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort();
  return Object.fromEntries(
    files.map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

function build(id: string): Promise<{ code: number; output: string }> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [CLIENT],
      {
        cwd: join(fixture.root, 'sites', id),
        env: { ...fast, ECHOSCIENCES_WORKERS: pool.address },
      },
      (_, stdout, stderr) => done({ code: child.exitCode ?? 1, output: stdout + stderr }),
    );
  });
}

test('a process that builds a site twice has today’s entries, and writes what Astro alone writes', async () => {
  const entry = 'content/vide/contributeurs/structure/index.md';
  const text = readFileSync(join(fixture.root, entry), 'utf8');
  fixture.write(entry, text.replace('Coordination fictive', 'Un nom d’hier'));
  expect((await build('vide')).output).toMatch(/vide : construit en [\d,]+ s\./);
  const page = join(fixture.dist('vide'), 'contributeurs/structure/index.html');
  expect(readFileSync(page, 'utf8')).toContain('Un nom d’hier');

  fixture.write(entry, text);
  expect((await build('vide')).code).toBe(0);
  expect(filesOf('vide')).toEqual(alone.vide);
});

test('a process that builds another site next writes what Astro alone writes for it, with the same bundle', async () => {
  expect((await build('fictif')).code).toBe(0);
  expect(filesOf('fictif')).toEqual(alone.fictif);
  expect(readdirSync(join(fixture.root, '.cache/bundles'))).toHaveLength(1);
});

test('a build that was stopped before Astro listed the images of entries leaves none of them behind', async () => {
  const list = join(fixture.root, 'sites/fictif/.astro/content-assets.mjs');
  const image = join(fixture.root, 'other.png');
  copyFileSync(join(fixture.root, SKY), image);
  appendFileSync(image, 'another');
  const name = `${image}?astroContentImageFlag=&importer=../../content/fictif/articles/index.md`;
  writeFileSync(list, `import other from ${JSON.stringify(name)};\n${readFileSync(list, 'utf8')}`);
  expect((await build('fictif')).code).toBe(0);
  expect(filesOf('fictif')).toEqual(alone.fictif);
});

test('a site whose own component cannot be read fails, with the place', async () => {
  const config = readFileSync(join(fixture.root, 'sites/vide/astro.config.ts'), 'utf8');
  fixture.write(
    'sites/vide/astro.config.ts',
    config.replace(
      'echosciences()',
      `echosciences({ components: { Footer: 'src/Footer.astro' } })`,
    ),
  );
  fixture.write('sites/vide/src/Footer.astro', '---\nconst = ;\n---\n<footer></footer>\n');
  const { code, output } = await build('vide');
  expect(code).toBe(1);
  expect(output).toContain('src/Footer.astro');
});
