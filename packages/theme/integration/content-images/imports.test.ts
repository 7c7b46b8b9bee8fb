import { expect, test } from 'vitest';
import { compiledEntries, importedImages } from './imports.ts';

const name = (path: string) =>
  `${path}?astroContentImageFlag=&importer=..%2F..%2Fcontent%2Fcorse%2Farticles%2Fl-ete%2Findex.md`;
const line = (path: string) => `import __ASTRO_IMAGE_IMPORT_0 from "${name(path)}";`;

test('images are found from the entry that shows them, by the name under which it imports them', () => {
  const code = `${line('./une vue.jpg')}\n${line('carte.png')}\nimport x from "x";\nexport default new Map([]);`;
  expect([...importedImages(code, '/reseau/sites/corse')]).toEqual([
    [name('./une vue.jpg'), '/reseau/content/corse/articles/l-ete/une vue.jpg'],
    [name('carte.png'), '/reseau/content/corse/articles/l-ete/carte.png'],
  ]);
});

test('without images, there are none', () => {
  expect([...importedImages('export default new Map();', '/reseau/sites/corse')]).toEqual([]);
});

test('entries that Vite compiles are found by their files', () => {
  const line = (path: string) =>
    `["../../content/corse/${path}", () => import("astro:x?fileName=y")]`;
  const code = `export default new Map([\n${line('dossiers/l-ete/index.mdx')},\n${line('dossiers/la "nuit"/index.mdx').replace('"nuit"', '\\"nuit\\"')}]);`;
  expect(compiledEntries(code, '/reseau/sites/corse')).toEqual([
    '/reseau/content/corse/dossiers/l-ete',
    '/reseau/content/corse/dossiers/la "nuit"',
  ]);
  expect(compiledEntries('export default new Map();', '/reseau/sites/corse')).toEqual([]);
});
