import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

/** Edges of letters are drawn a little differently from one Chromium to the next. */
const THRESHOLD = 0.2;
/** Share of a picture's pixels that may differ: fewer than one word of a label takes. */
const MOST = 0.003;

/**
 * Compares a picture with its reference. With `UPDATE_PICTURES=1` it becomes the reference; where
 * they differ, the new one and what differs are written beside it.
 *
 * @returns what is wrong, in words, or nothing
 */
export async function differenceFrom(
  reference: string,
  picture: Buffer,
): Promise<string | undefined> {
  if (process.env.UPDATE_PICTURES) {
    mkdirSync(dirname(reference), { recursive: true });
    await sharp(picture).png({ palette: true, effort: 10 }).toFile(reference);
    return undefined;
  }
  if (!existsSync(reference)) return 'there is no reference: UPDATE_PICTURES=1 makes it';
  const [was, is] = await Promise.all([pixelsOf(reference), pixelsOf(picture)]);
  const { width, height } = was.info;
  if (is.info.width !== width || is.info.height !== height) {
    keep(reference, picture);
    return `${is.info.width} × ${is.info.height} pixels, was ${width} × ${height}`;
  }
  const difference = Buffer.alloc(was.data.length);
  const options = { threshold: THRESHOLD };
  const count = pixelmatch(was.data, is.data, difference, width, height, options);
  if (count <= width * height * MOST) return undefined;
  keep(reference, picture);
  const raw = { width, height, channels: 4 } as const;
  await sharp(difference, { raw })
    .png()
    .toFile(reference.replace(/\.png$/, '.difference.png'));
  return `${count} of ${width * height} pixels differ`;
}

function pixelsOf(picture: string | Buffer) {
  return sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
}

function keep(reference: string, picture: Buffer) {
  writeFileSync(reference.replace(/\.png$/, '.new.png'), picture);
}
