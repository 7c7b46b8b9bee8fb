import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';

const SOURCE = readFileSync(new URL('internals.ts', import.meta.url), 'utf8');
const core = createRequire(import.meta.url).resolve('decap-cms-core/package.json');

const imports = [
  ...SOURCE.matchAll(/import (?:type )?\{([^}]+)\} from 'decap-cms-core\/(dist\/[^']+)'/g),
].flatMap(([, names = '', path = '']) =>
  names.split(',').map((name) => [name.trim(), path] as const),
);

test('something is imported from inside Decap', () => {
  expect(imports.length).toBeGreaterThan(0);
});

test.each(imports.filter(([name]) => name))(
  '%s is still in %s of the installed decap-cms-core: an upgrade that moves it changes internals.ts',
  (name, path) => {
    const text = readFileSync(new URL(path, `file://${core}`), 'utf8');
    expect(text).toMatch(
      new RegExp(
        `export (?:async )?(?:function|const|class) ${name}\\b|export \\{[^}]*\\b${name}\\b`,
      ),
    );
  },
);
