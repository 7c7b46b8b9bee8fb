import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { contentImages, digestOf } from './content-images.ts';

const directory = mkdtempSync(join(tmpdir(), 'content-images-'));
afterAll(() => rmSync(directory, { recursive: true }));

const root = join(directory, 'sites/corse');
const folder = join(directory, 'content/corse/articles/l-ete');
mkdirSync(folder, { recursive: true });
mkdirSync(root, { recursive: true });
writeFileSync(join(folder, 'une vue.jpg'), 'vue');

const line = (path: string) =>
  `import __ASTRO_IMAGE_IMPORT_0 from "${path}?astroContentImageFlag=&importer=..%2F..%2Fcontent%2Fcorse%2Farticles%2Fl-ete%2Findex.md";`;

test('images are found from the entry that shows them, each once', () => {
  const code = `${line('./une vue.jpg')}\n${line('./une vue.jpg')}\nexport default new Map([]);`;
  expect(contentImages(code, root)).toEqual(
    new Map([[digestOf('vue'), join(folder, 'une vue.jpg')]]),
  );
});

test('without images, there are none', () => {
  expect(contentImages('export default new Map();', root)).toEqual(new Map());
});

test('an image that is missing is told, and no bundle is kept', () => {
  expect(() => contentImages(line('./absente.jpg'), root)).toThrow('absente.jpg');
});
