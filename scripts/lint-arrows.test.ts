import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const AGAINST = [
  ['packages/schemas/src', '@echosciences/aggregate'],
  ['packages/schemas/src', '@echosciences/theme/lib/site.ts'],
  ['packages/calendar/src', '@echosciences/aggregate'],
  ['packages/content/src', 'astro/loaders'],
  ['packages/relay/src', '@echosciences/content'],
  ['packages/importers/src', '@echosciences/theme/lib/site.ts'],
  ['packages/content/src', '@echosciences/importers'],
  ['packages/corpus/src', '@echosciences/aggregate'],
  ['packages/theme/integration', '@echosciences/corpus'],
  ['packages/theme/lib', 'node:fs'],
  ['packages/theme/lib', '@content/corse'],
  ['packages/theme/integration', '@echosciences/scripts/lib/sites.ts'],
  ['sites/corse/src', '@echosciences/aggregate'],
  ['sites/corse/src', '@echosciences/schemas/time'],
  ['sites/national/src', '@echosciences/content'],
  ['sites/national/src', '@content/corse'],
] as const;

const ROUND = [
  ['packages/schemas/src', '../../aggregate/src/index.ts'],
  ['packages/schemas/src/fields', '../../../aggregate/src/index.ts'],
  ['packages/aggregate/src', '../../theme/lib/site.ts'],
  ['packages/theme/lib', '../../../sites/corse/astro.config.ts'],
  ['packages/theme/integration', '../../../content/corse/x.ts'],
  ['packages/e2e/tests', '../../aggregate/src/index.ts'],
  ['scripts', '../packages/schemas/src/index.ts'],
  ['sites/corse/src', '../../../packages/schemas/src/index.ts'],
] as const;

const IN_ORDER = [
  ['packages/calendar/src', '@echosciences/schemas/time'],
  ['packages/aggregate/src/feeds', '../../test/items.ts'],
  ['packages/e2e/tests', '../src/html.ts'],
  ['packages/theme/components/details', '../../lib/site.ts'],
  ['packages/relay/src', '@echosciences/schemas'],
  ['packages/importers/src', '@echosciences/atlas/gazetteer'],
  ['packages/relay/src', '@echosciences/content/proposal'],
  ['packages/theme/integration', '@echosciences/content'],
  ['packages/corpus/src', '@echosciences/atlas/gazetteer'],
  ['scripts/lib', '@echosciences/content'],
  ['scripts/lib', '@echosciences/corpus'],
  ['sites/corse/src', '@echosciences/theme'],
  ['sites/corse/src', '@echosciences/theme/components/Header.astro'],
  ['sites/national/src', '@echosciences/aggregate'],
  ['sites/national/src', '@echosciences/theme/lib/site.ts'],
] as const;

const found = lint([...AGAINST, ...ROUND, ...IN_ORDER]);

test.each(AGAINST)('in %s, %s is against the arrows', (folder, specifier) => {
  expect(found(folder, specifier)).toContain('noRestrictedImports');
});

test.each(ROUND)('in %s, %s goes round the arrows', (folder, specifier) => {
  expect(found(folder, specifier)).toContain('A package is reached by its name');
});

test.each(IN_ORDER)('in %s, %s is in order', (folder, specifier) => {
  expect(found(folder, specifier)).toBe('');
});

type Import = readonly [folder: string, specifier: string];

/** Runs the linter, as it is configured here, over a file for each import. */
function lint(imports: readonly Import[]) {
  const root = mkdtempSync(join(tmpdir(), 'echosciences-'));
  const fileOf = ([folder, specifier]: Import) =>
    `${folder}/${specifier.replace(/[^a-z]+/g, '-')}.ts`;
  const { vcs, ...config } = JSON.parse(
    readFileSync(resolve(import.meta.dirname, '../biome.json'), 'utf8'),
  );
  writeFileSync(join(root, 'biome.json'), JSON.stringify(config));
  for (const one of imports) {
    const path = join(root, fileOf(one));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `import '${one[1]}';\n`);
  }
  const { stdout } = spawnSync('biome', ['lint', '--reporter=github', '.'], {
    cwd: root,
    encoding: 'utf8',
  });
  rmSync(root, { recursive: true, force: true });
  const lines = stdout.split('\n');
  return (...one: Import) => lines.filter((line) => line.includes(fileOf(one))).join('\n');
}
