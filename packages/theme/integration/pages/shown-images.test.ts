import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { shownImages } from './shown-images.ts';
import type { StaticImage } from './state.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'images-'));
  mkdirSync(join(root, '_astro'));
});
afterEach(() => rmSync(root, { recursive: true }));

const image = (width: number): StaticImage => ({
  originalPath: '/_astro/view.jpg',
  originalSrcPath: '/content/view.jpg',
  hash: `${width}`,
  finalPath: `/_astro/view_${width}.avif`,
  transform: { src: '/_astro/view.jpg', width },
});
const page = (...widths: number[]) => ({
  images: widths.map((width) => image(width).finalPath),
});

test('a page that shows what Astro made for another, or in a build before, keeps it', () => {
  const images = shownImages(root, { [image(320).finalPath]: image(320) });
  images.learn([image(640), image(960)]);
  expect(Object.values(images.shownBy([page(320), page(640, 320)]))).toEqual([
    image(320),
    image(640),
  ]);
});

test('an image that Astro told nothing of is no image to keep', () => {
  expect(() => shownImages(root, {}).shownBy([page(320)])).toThrow('/_astro/view_320.avif');
});

test('only the images that are not there are made', () => {
  writeFileSync(join(root, image(320).finalPath), '');
  const images = shownImages(root, {});
  images.learn([image(320), image(640)]);
  const missing = [...images.missing([page(320, 640)])].map(
    ([original, { originalSrcPath, transforms }]) => [
      original,
      originalSrcPath,
      ...transforms.keys(),
    ],
  );
  expect(missing).toEqual([['/_astro/view.jpg', '/content/view.jpg', '640']]);
});

test('the original of an image goes unless a page shows it itself', () => {
  const original = join(root, '_astro/view.jpg');
  writeFileSync(original, '');
  const images = shownImages(root, {});
  images.removeOriginals({ [image(320).finalPath]: image(320), '/_astro/view.jpg': image(320) });
  expect(existsSync(original)).toBe(true);
  images.removeOriginals({ [image(320).finalPath]: image(320) });
  expect(existsSync(original)).toBe(false);
});
