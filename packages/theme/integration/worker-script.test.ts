import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundle } from './bundled-script.ts';
import { workerScript } from './worker-script.ts';

/** Decision 15. */
const BUDGET = 2000;

test('the worker is one small classic script', async () => {
  const { code } = await bundle(workerScript(true));
  expect(gzipSync(code, { level: 9 }).length).toBeLessThan(BUDGET);
  expect(() => new Function(code)).not.toThrow();
});

test('a site that switches it off serves one that only removes', async () => {
  const { code } = await bundle(workerScript(false));
  expect(code).toContain('unregister');
  expect(code).not.toMatch(/fetch/);
});
