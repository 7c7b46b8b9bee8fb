import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentFolder, entry } from '@echosciences/content/test';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkContent } from './check-content.ts';
import { fixContent } from './fix-content.ts';

const FOLDER = 'fictif/articles/2026/mon-article';
const INDEX = `${FOLDER}/index.md`;
const article = (lines: Record<string, string> = {}, body?: string) =>
  entry({ kind: 'kind: divers', ...lines }, body);
const cover = (src: string) => `cover: { src: ${src}, alt: Le ciel, credit: Une auteure } # vue`;
const picture = (width = 20, height = 10) =>
  sharp({ create: { width, height, channels: 3, background: '#0a6' } });

/** Fixes some files. @returns what was done, what the check still says of them, and a reader of files */
async function fixed(files: Record<string, string | Buffer | null>) {
  const root = mkdtempSync(join(tmpdir(), 'echosciences-fix-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync(contentFolder(files), join(root, 'content'), { recursive: true });
  const done = (await fixContent(root)).map(({ message }) => message);
  const { findings } = await checkContent(root);
  const left = findings
    .filter(({ file }) => file.startsWith('content/fictif'))
    .map(({ code }) => code);
  const path = (file: string) => join(root, 'content', file);
  const state = () =>
    globSync('**/*', { cwd: root })
      .sort()
      .map((file) => `${file} ${statSync(join(root, file)).mtimeMs}`);
  const before = state();
  expect(await fixContent(root), 'a second run does nothing').toEqual([]);
  expect(state()).toEqual(before);
  return { done, left, path, read: (file: string) => readFileSync(path(file), 'utf8') };
}

test('what is right is not touched', async () => {
  const { done, read } = await fixed({ [INDEX]: article() });
  expect(done).toEqual([]);
  expect(read(INDEX)).toBe(article());
});

describe('characters', () => {
  test('what is not seen goes, accents join their letters, comments and order stay', async () => {
    const { done, left, read } = await fixed({
      [INDEX]: `\uFEFF${article({ title: 'title: Une e\u0301toile\u202E # le titre' }, 'Du\u200B te\u0007xte.\r\nFin.\n')}`,
    });
    expect(left).toEqual([]);
    expect(done).toEqual(['4 signes invisibles retirés', 'accents réunis à leur lettre']);
    expect(read(INDEX)).toBe(
      article({ title: 'title: Une étoile # le titre' }, 'Du texte.\r\nFin.\n'),
    );
  });

  test('a settings file too', async () => {
    const { done, left, read } = await fixed({
      'fictif/territoire.yaml': `name: Fictif
inName: en Fictif\u200B # sans article
domain: fictif.example
tagline: Un territoire pour les tests
summary: Ce territoire n’existe que dans les tests, pour tout y essayer sans rien casser.
hue: 100
coordinators: [structure]
coverage: { departments: ["38"], label: Ise\u0300re }
contact: {}
`,
    });
    expect(left).toEqual([]);
    expect(done).toEqual(['signe invisible retiré', 'accents réunis à leur lettre']);
    expect(read('fictif/territoire.yaml')).toContain('inName: en Fictif # sans article\n');
  });

  test('a lost letter is left to a person', async () => {
    const text = article({}, 'Une \uFFFDtoile.\n');
    const { done, left, read } = await fixed({ [INDEX]: text });
    expect([done, left, read(INDEX)]).toEqual([[], ['caracteres'], text]);
  });

  test('bytes that are no text are left to a person', async () => {
    const bytes = Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe]);
    const { done, path } = await fixed({ [INDEX]: bytes });
    expect(done).toEqual([]);
    expect(readFileSync(path(INDEX))).toEqual(bytes);
  });
});

describe('images', () => {
  test('one that says where it was taken, too large, upside down is drawn anew', async () => {
    const photo = await picture(3000, 1500)
      .jpeg()
      .withMetadata({ orientation: 6 })
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '45/1 11/1 0/1' } })
      .toBuffer();
    const { done, left, path } = await fixed({
      [INDEX]: article({ cover: cover('a.jpg') }),
      [`${FOLDER}/a.jpg`]: photo,
    });
    expect(left).toEqual([]);
    expect(done).toEqual([expect.stringContaining('image a.jpg enregistrée de nouveau')]);
    const { width, height, exif, orientation } = await sharp(path(`${FOLDER}/a.jpg`)).metadata();
    expect([width, height, exif, orientation]).toEqual([1200, 2400, undefined, undefined]);
  });

  test('what follows the end of an image goes', async () => {
    const { left, path } = await fixed({
      [INDEX]: article({ cover: cover('a.png') }),
      [`${FOLDER}/a.png`]: Buffer.concat([
        await picture().png().toBuffer(),
        Buffer.from('PK\u0003\u0004<script>alert(1)</script>'),
      ]),
    });
    expect(left).toEqual([]);
    expect(readFileSync(path(`${FOLDER}/a.png`), 'latin1')).not.toContain('script');
  });

  test('one that moves, one that is cut short, one that is none: left to a person', async () => {
    const moving = await sharp(
      [await picture().png().toBuffer(), await picture().png().toBuffer()],
      {
        join: { animated: true },
      },
    )
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer();
    const png = await picture(200, 200).png().toBuffer();
    const files = {
      [`${FOLDER}/a.webp`]: moving,
      [`${FOLDER}/b.png`]: png.subarray(0, png.length - 20),
      [`${FOLDER}/c.jpg`]: Buffer.from('<svg onload="alert(1)"/>'),
    };
    const text = article({}, '![Le ciel](a.webp)\n\n![Un chat](b.png)\n\n![Un chien](c.jpg)\n');
    const { done, path } = await fixed({ [INDEX]: text, ...files });
    expect(done).toEqual([]);
    for (const [file, bytes] of Object.entries(files)) {
      expect(readFileSync(path(file))).toEqual(bytes);
    }
  });

  test('one whose name no page could show is renamed wherever it is written', async () => {
    const { done, left, read, path } = await fixed({
      [INDEX]: article(
        { cover: cover('"Affiche été 2027.PNG"') },
        'Voici :\n\n![L’affiche](<Affiche été 2027.PNG>)\n\n![Encore](./Affiche%20%C3%A9t%C3%A9%202027.PNG "titre")\n',
      ),
      [`${FOLDER}/Affiche été 2027.PNG`]: await picture().png().toBuffer(),
    });
    expect(left).toEqual([]);
    expect(done).toEqual([
      'image « Affiche été 2027.PNG » renommée affiche-ete-2027.png, ici et dans index.md',
    ]);
    expect(read(INDEX)).toBe(
      article(
        { cover: cover('"affiche-ete-2027.png"') },
        'Voici :\n\n![L’affiche](affiche-ete-2027.png)\n\n![Encore](affiche-ete-2027.png "titre")\n',
      ),
    );
    expect(existsSync(path(`${FOLDER}/affiche-ete-2027.png`))).toBe(true);
  });

  test('one that announces another format takes its own extension', async () => {
    const { left, read } = await fixed({
      [INDEX]: article({ cover: cover('vue.png') }),
      [`${FOLDER}/vue.png`]: await picture().jpeg().toBuffer(),
    });
    expect(left).toEqual([]);
    expect(read(INDEX)).toContain('src: vue.jpg, alt');
  });

  test('a name that is taken is not written over', async () => {
    const { read, path } = await fixed({
      [INDEX]: article({ cover: cover('a.png') }, '![Le ciel](a.jpg)\n'),
      [`${FOLDER}/a.png`]: await picture().jpeg().toBuffer(),
      [`${FOLDER}/a.jpg`]: await picture(30).jpeg().toBuffer(),
    });
    expect(read(INDEX)).toContain('src: a-2.jpg');
    expect((await sharp(path(`${FOLDER}/a.jpg`)).metadata()).width).toBe(30);
  });
});

describe('places', () => {
  test('an entry in another year’s folder is moved with its images', async () => {
    const { done, left, path } = await fixed({
      'fictif/articles/2025/mon-article/index.md': article({ cover: cover('a.png') }),
      'fictif/articles/2025/mon-article/a.png': await picture().png().toBuffer(),
    });
    expect(left).toEqual([]);
    expect(done).toEqual(['dossier déplacé vers articles/2026/mon-article/']);
    expect(existsSync(path(`${FOLDER}/a.png`))).toBe(true);
    expect(existsSync(path('fictif/articles/2025'))).toBe(false);
  });

  test('unless its place is taken', async () => {
    const { done, left } = await fixed({
      'fictif/articles/2025/mon-article/index.md': article(),
      [INDEX]: article(),
    });
    expect(done).toEqual([]);
    expect(left).toContain('annee');
  });
});

describe('former addresses', () => {
  test('whole addresses of the site and paths without a slash become paths', async () => {
    const { left, read } = await fixed({
      [INDEX]: article({
        redirectFrom:
          'redirectFrom:\n  - https://www.fictif.example/articles/vieux-titre/ # 2019\n  - "projets/ancien"\n  - /articles/bon/',
      }),
    });
    expect(left).toEqual([]);
    expect(read(INDEX)).toContain(
      'redirectFrom:\n  - /articles/vieux-titre # 2019\n  - "/projets/ancien"\n  - /articles/bon/\n',
    );
  });

  test('another site’s address, or one with a question, is left to a person', async () => {
    const redirectFrom =
      'redirectFrom: ["https://ailleurs.example/a", "https://fictif.example/?p=12"]';
    const { done, left, read } = await fixed({ [INDEX]: article({ redirectFrom }) });
    expect(done).toEqual([]);
    expect(left).toContain('schema');
    expect(read(INDEX)).toContain(redirectFrom);
  });
});

test('a file that cannot be read as YAML is left as it is', async () => {
  const text = article({ title: 'title: [\u200B', redirectFrom: 'redirectFrom: [articles/x]' });
  const { done, read } = await fixed({ [INDEX]: text });
  expect([done, read(INDEX)]).toEqual([[], text]);
});
