import sharp from 'sharp';
import type { SocialCard } from '../../lib/images/social.ts';
import { SOCIAL_SIZE } from '../../lib/images/social.ts';
import type { Typefaces } from './poster.ts';
import { PHOTO, posterSvg } from './poster.ts';

/** What a social image may weigh, in bytes: those who unfurl links drop heavier ones. */
export const MAX_BYTES = 60_000;
/** Qualities to try, the best first. */
const QUALITIES = [70, 58, 46, 34, 22];

/** A social image as JPEG, the one format that every network takes. */
export async function renderPoster(
  card: SocialCard,
  faces: Typefaces,
  photo: Uint8Array | undefined,
): Promise<Uint8Array> {
  const svg = Buffer.from(posterSvg(card, faces, photo !== undefined));
  const drawn = photo ? await onPhoto(photo, svg) : sharp(svg);
  const { data, info } = await drawn.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let image: Uint8Array = new Uint8Array();
  for (const quality of QUALITIES) {
    image = await sharp(data, { raw: info }).jpeg({ quality }).toBuffer();
    if (image.length <= MAX_BYTES) break;
  }
  return image;
}

/** @throws Error of sharp when the photo cannot be read */
async function onPhoto(photo: Uint8Array, svg: Buffer) {
  const { left, width, height } = PHOTO;
  const placed = await sharp(photo, { failOn: 'none' })
    .rotate()
    .resize(width, height, { fit: 'cover' })
    .flatten({ background: '#fff' })
    .toBuffer();
  return sharp({ create: { ...SOCIAL_SIZE, channels: 3, background: '#fff' } }).composite([
    { input: placed, left, top: 0 },
    { input: svg, left: 0, top: 0 },
  ]);
}
