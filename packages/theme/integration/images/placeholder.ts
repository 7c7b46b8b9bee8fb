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

/** @throws Error of sharp when the file is no image */
export async function placeholderOf(file: string, cache: DiskCache): Promise<Placeholder> {
  const image = await readFile(file);
  const kept = await cache.get(`placeholder-${digestOf(image)}.json`, async () =>
    new TextEncoder().encode(JSON.stringify(await measure(image))),
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
