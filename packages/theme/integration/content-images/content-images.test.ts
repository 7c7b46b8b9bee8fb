import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ImageMetadata } from 'astro';
import sharp from 'sharp';
import { beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { digestOf } from '../images/disk-cache.ts';
import { contentImage } from './content-image.ts';
import { emitImages } from './emit.ts';
import { ASSETS_FILE, ASSETS_MODULE } from './imports.ts';
import { readRecord, writeRecord } from './record.ts';

// What this relies on is Astro's own and may change with any version of it. When one of these fails,
// ECHOSCIENCES_BUILD=standard builds without, until `content-images/` follows.

const astro = join(dirname(findPackageJSON('astro', import.meta.url) ?? ''), 'dist');
const ofAstro = (name: string) => import(pathToFileURL(join(astro, name)).href);

let pixels: Buffer;
let directory: string;
beforeAll(async () => {
  const create = { width: 12, height: 8, channels: 3, background: '#1d6b52' } as const;
  pixels = await sharp({ create }).jpeg().toBuffer();
});
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'content-images-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
});

/** An image in a folder of its own. */
function image(name: string, bytes: Uint8Array = pixels): string {
  const path = join(directory, `${Math.random()}`, name);
  mkdirSync(dirname(path));
  writeFileSync(path, bytes);
  return path;
}

test('Astro still gives the images of contents by this module, from the file of this name', async () => {
  const names = await ofAstro('content/consts.js');
  expect([names.ASSET_IMPORTS_VIRTUAL_ID, names.ASSET_IMPORTS_FILE]).toEqual([
    ASSETS_MODULE,
    ASSETS_FILE,
  ]);
  expect(names.CONTENT_IMAGE_FLAG).toBe('astroContentImageFlag');
});

test('images are named by their bytes, equal ones by the shortest of their names', async () => {
  const turned = await sharp(pixels).rotate(90).png().toBuffer();
  const [a, b, other] = [image('abeille.jpg'), image('Zèbre.JPG'), image('zèbre.jpg', turned)];
  const images = await emitImages([a, b, other]);
  expect(images.get(a)).toEqual({
    metadata: {
      src: expect.stringMatching(/^\/_astro\/Zèbre\.[\w-]{8}\.JPG$/),
      width: 12,
      height: 8,
      format: 'jpg',
    },
    digest: digestOf(pixels),
  });
  expect(images.get(b)).toEqual(images.get(a));
  expect(images.get(other)).toEqual({
    metadata: {
      src: expect.stringMatching(/^\/_astro\/zèbre\.[\w-]{8}\.jpg$/),
      width: 8,
      height: 12,
      format: 'png',
    },
    digest: digestOf(turned),
  });
});

test('a file that is no image, or that is missing, is named', async () => {
  await expect(emitImages([join(directory, 'absente.jpg')])).rejects.toThrow('absente.jpg');
  const path = image('texte.jpg', Buffer.from('texte'));
  await expect(emitImages([path])).rejects.toThrow('texte.jpg');
});

test('pages see an image as they see Astro’s own module of it', async () => {
  const { getProxyCode } = await ofAstro('assets/utils/proxy.js');
  const metadata = { src: '/_astro/vue.abc.jpg', width: 12, height: 8, format: 'jpg' } as const;
  const code = getProxyCode({ ...metadata, fsPath: '/vue.jpg' }, false);
  const theirs: ImageMetadata = new Function(`return ${code.trim()}`)();
  const ours = contentImage({ metadata, digest: 'd1' }, '/vue.jpg');
  const seen = (one: ImageMetadata) => {
    const referencedImages = new Set<string>();
    const recorded: string[] = [];
    const recordReferencedImage = (path: string) => recorded.push(path);
    Object.assign(globalThis, { astroAsset: { referencedImages, recordReferencedImage } });
    const { clone, fsPath, missing } = one as unknown as Record<string, unknown>;
    const unread = [...referencedImages];
    const { src, width } = one;
    Reflect.deleteProperty(globalThis, 'astroAsset');
    // Theirs has the path among its properties in this test only: Astro leaves it out of the code.
    const { fsPath: _, ...copy } = clone as Record<string, unknown>;
    return { fsPath, missing, unread, copy, src, width, referencedImages, recorded };
  };
  expect(seen(ours)).toEqual(seen(theirs));
  expect(seen(ours)).toMatchObject({
    fsPath: '/vue.jpg',
    unread: [],
    recorded: ['/vue.jpg', '/vue.jpg'],
  });
});

test('what was found of images holds until one of them changes, comes or goes', async () => {
  const file = join(directory, 'record.json');
  const paths = [image('a.jpg'), image('b.jpg')].sort();
  const images = await emitImages(paths);
  expect(readRecord(file, paths)).toBeUndefined();
  writeRecord(file, images);
  expect(readRecord(file, paths)).toEqual(images);
  expect(readRecord(file, paths.slice(1))).toBeUndefined();
  expect(readRecord(file, [...paths, image('c.jpg')].sort())).toBeUndefined();
  copyFileSync(paths[0] ?? '', paths[1] ?? '');
  expect(readRecord(file, paths)).toBeUndefined();
  writeFileSync(file, '{"code":');
  expect(readRecord(file, paths)).toBeUndefined();
});
