import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { digestOfFolder } from './code-digest.ts';

test('a folder’s digest is that of its code: what builds and turbo leave in it counts for nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const write = (name: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), name);
  };
  write('src/pages/index.astro');
  const code = digestOfFolder(folder);
  for (const name of [
    '.astro/types.d.ts',
    '.turbo/outputs.json',
    '.turbo/turbo-build.log',
    'dist/index.html',
    'node_modules/.astro/pages.json',
  ]) {
    write(name);
    expect(digestOfFolder(folder)).toBe(code);
  }
  write('src/pages/autre.astro');
  expect(digestOfFolder(folder)).not.toBe(code);
});
