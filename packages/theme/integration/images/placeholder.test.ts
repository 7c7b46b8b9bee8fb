import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { digestOf, diskCache } from './disk-cache.ts';
import { placeholderOf } from './placeholder.ts';

const root = mkdtempSync(join(tmpdir(), 'placeholder-'));
afterAll(() => rmSync(root, { recursive: true }));
const cache = diskCache(join(root, 'cache'));
const image = (name: string, background: string) =>
  sharp({ create: { width: 300, height: 200, channels: 4, background } })
    .png()
    .toFile(join(root, name))
    .then(() => join(root, name));

test('an image has its dominant colour', async () => {
  const { colour, isTransparent } = await placeholderOf(await image('blue.png', '#2040c0'), cache);
  expect(isTransparent).toBe(false);
  const [red, green, blue] = [1, 3, 5].map((at) =>
    Number.parseInt(colour?.slice(at, at + 2) ?? '', 16),
  );
  expect(Math.abs((red ?? 0) - 0x20)).toBeLessThan(10);
  expect(Math.abs((green ?? 0) - 0x40)).toBeLessThan(10);
  expect(Math.abs((blue ?? 0) - 0xc0)).toBeLessThan(10);
});

test('an image that lets its ground through has none', async () => {
  const file = await image('veil.png', 'rgba(255, 0, 0, 0.2)');
  expect(await placeholderOf(file, cache)).toEqual({ isTransparent: true });
});

test('an image whose digest is known is not read for what is kept of it', async () => {
  const file = await image('red.png', '#c02040');
  const digest = digestOf(readFileSync(file));
  const placeholder = await placeholderOf(file, cache);
  rmSync(file);
  expect(await placeholderOf(file, cache, digest)).toEqual(placeholder);
  await expect(placeholderOf(file, cache, 'another')).rejects.toThrow(/ENOENT/);
});

test('a file that is no image is refused', async () => {
  writeFileSync(join(root, 'text.jpg'), 'no image');
  await expect(placeholderOf(join(root, 'text.jpg'), cache)).rejects.toThrow(/unsupported image/);
});
