import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OWN_MODULES } from './replace-modules.ts';

/** Names of what a module of functions and constants exports. */
function exportsOf(code: string): string[] {
  const declared = code.matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm);
  const listed = code.matchAll(/^export \{([^}]*)\}/gm);
  return [
    ...[...declared].map(([, name = '']) => name),
    ...[...listed].flatMap(([, names = '']) => names.split(',').map((name) => name.trim())),
  ].sort();
}

test.each(Object.entries(OWN_MODULES))('%s is replaced by the same exports', (theirs, ours) => {
  const modules = join(import.meta.dirname, '../node_modules');
  const names = exportsOf(readFileSync(join(modules, theirs), 'utf8'));
  expect(names.length).toBeGreaterThan(0);
  expect(exportsOf(readFileSync(ours, 'utf8'))).toEqual(names);
});
