import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileFaults } from '@echosciences/content';
import { LONGEST_SIDE, MOST_PIXELS } from '@echosciences/content/image-limits';
import type { Sharp } from 'sharp';
import sharp from 'sharp';
import type { Fix } from './fix.ts';
import { replaceFile } from './fix.ts';

/** How each format is written anew: the eye sees no difference. */
const WRITE: Record<string, (image: Sharp) => Sharp> = {
  jpeg: (image) => image.jpeg({ quality: 85, mozjpeg: true }),
  png: (image) => image.png({ compressionLevel: 9 }),
  webp: (image) => image.webp({ quality: 85 }),
  heif: (image) => image.avif({ quality: 60 }),
};

/**
 * An image that is too large, that tells where it was taken or that holds more than an image is drawn
 * anew: upright, in sRGB, without its data, at most `LONGEST_SIDE` pixels long. One that moves, or
 * that cannot be read to its end, is left to a person.
 */
export const imageBytes: Fix = async ({ territory, entry, findings }) => {
  const done: string[] = [];
  for (const name of entry.assets) {
    const path = join(territory, entry.folder, name);
    const isNamed = findings.some(
      ({ code, file }) => code === 'image' && file.endsWith(`/${name}`),
    );
    if (!isNamed || fileFaults(path).length === 0) continue;
    const bytes = await redrawn(path);
    if (!bytes || !isClean(name, bytes)) continue;
    replaceFile(path, bytes);
    done.push(
      `image ${name} enregistrée de nouveau, sans ses données, ${LONGEST_SIDE} pixels au plus`,
    );
  }
  return done;
};

async function redrawn(path: string): Promise<Uint8Array | undefined> {
  try {
    const image = sharp(path, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
    const { format, pages = 1 } = await image.metadata();
    const write = WRITE[format ?? ''];
    if (!write || pages > 1) return undefined;
    const size = { width: LONGEST_SIDE, height: LONGEST_SIDE, withoutEnlargement: true };
    return await write(image.autoOrient().resize({ ...size, fit: 'inside' })).toBuffer();
  } catch {
    // Damaged, or too large to be opened.
    return undefined;
  }
}

/** Whether the check has nothing more to say of an image under its name. */
function isClean(name: string, bytes: Uint8Array): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'image-'));
  try {
    writeFileSync(join(folder, name), bytes);
    return fileFaults(join(folder, name)).length === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
