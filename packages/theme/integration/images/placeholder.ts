import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { DiskCache } from './disk-cache.ts';
import { digestOf } from './disk-cache.ts';

/** What holds an image's place. */
export interface Placeholder {
  /** The image's dominant colour, `#rrggbb`; none for one that lets its ground through. */
  colour?: string;
  isTransparent: boolean;
}

/** Enough of an image to know its colour by, in pixels. */
const SAMPLE = 48;

/**
 * @param digest of the file's bytes, where it is known: the file is read only to make what is not kept
 * @throws Error of sharp when the file is no image
 */
export async function placeholderOf(
  file: string,
  cache: DiskCache,
  digest?: string,
): Promise<Placeholder> {
  const key = digest ?? digestOf(await readFile(file));
  const kept = await cache.get(`placeholder-${key}.json`, async () =>
    new TextEncoder().encode(JSON.stringify(await measure(await readFile(file)))),
  );
  return JSON.parse(new TextDecoder().decode(kept));
}

async function measure(image: Uint8Array): Promise<Placeholder> {
  const sample = await sharp(image, { failOn: 'none' })
    .resize(SAMPLE, SAMPLE, { fit: 'inside' })
    .toColourspace('srgb')
    .png()
    .toBuffer();
  const { dominant, isOpaque } = await sharp(sample).stats();
  if (!isOpaque) return { isTransparent: true };
  const hex = [dominant.r, dominant.g, dominant.b].map((part) =>
    part.toString(16).padStart(2, '0'),
  );
  return { colour: `#${hex.join('')}`, isTransparent: false };
}
