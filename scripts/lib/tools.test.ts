import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeBuild, writeRepository } from '../deploy/test/repository.ts';
import { reasonNotWhole } from '../deploy/whole.ts';

test.each([
  ['build.ts', [], 'turbo'],
  ['build-site.ts', [], 'astro'],
  ['dev.ts', ['corse'], 'astro'],
  ['typecheck.ts', [], 'tsc'],
  ['ci/test.ts', ['files'], 'vitest'],
])('%s without its tools says what to do, in one line', (script, arguments_, tool) => {
  const root = writeRepository({ national: 'domain: a.example', corse: 'domain: b.example' });
  onTestFinished(() => rmSync(root, { recursive: true }));
  const { status, stderr } = spawnSync(
    process.execPath,
    [resolve(import.meta.dirname, '..', script), ...arguments_],
    {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: dirname(process.execPath), ECHOSCIENCES_BUILD: 'standard' },
    },
  );
  expect(stderr).toMatch(new RegExp(`^"${tool}" is not on the PATH: run .* pnpm .*\\n$`));
  expect(status).toBe(1);
});

test('a build that fails takes from an earlier one what says that it is whole: it is not published again', () => {
  const root = writeRepository({ national: 'domain: a.example', corse: 'domain: b.example' });
  onTestFinished(() => rmSync(root, { recursive: true }));
  const site = join(root, 'sites/corse');
  writeBuild(join(site, 'dist'), { 'index.html': 'a', '404.html': 'b', _headers: 'c' });
  expect(reasonNotWhole(join(site, 'dist'))).toBeUndefined();
  const script = resolve(import.meta.dirname, '../build-site.ts');
  spawnSync(process.execPath, [script], { cwd: site, env: { PATH: dirname(process.execPath) } });
  expect(reasonNotWhole(join(site, 'dist'))).toContain('ne s’est pas terminée');
});
