import { createContext, runInContext } from 'node:vm';
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

test('one that a browser stops while it removes has asked for everything to go, itself included', async () => {
  const { code } = await bundle(workerScript(false));
  const asked: string[] = [];
  const listeners = new Map<string, (event: unknown) => void>();
  const ask = (what: string) => {
    asked.push(what);
    return new Promise(() => {});
  };
  const scope = createContext({
    addEventListener: (type: string, listener: () => void) => listeners.set(type, listener),
    registration: { unregister: () => ask('worker') },
    caches: {
      keys: async () => ['hors-ligne-1-pages', 'of-another', 'hors-ligne-1-images'],
      delete: ask,
    },
  });
  runInContext(code, scope);
  listeners.get('activate')?.({ waitUntil: () => {} });
  await expect
    .poll(() => asked.sort())
    .toEqual(['hors-ligne-1-images', 'hors-ligne-1-pages', 'worker']);
});
