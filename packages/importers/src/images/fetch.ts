import { imageFacts } from '@echosciences/content/image-facts';
import { HEAD_BYTES, kindOfImage } from '@echosciences/content/image-kind';
import { MOST_BYTES, MOST_PIXELS } from '@echosciences/content/image-limits';
import { typography } from '@echosciences/schemas';
import sharp from 'sharp';
import type { SourceRecord } from '../record.ts';
import { SourceRefused } from '../record.ts';
import { shownAddress } from '../transport/address.ts';
import type { FetchOptions } from '../transport/index.ts';
import { fetchBytes } from '../transport/index.ts';

export interface FetchedImage {
  /** Of its file, beside the entry's `index.md`. */
  name: string;
  bytes: Uint8Array;
}

/** Its name never depends on the source's: a new image takes the place of the former one. */
const NAME = 'image-de-la-source.webp';
/** Pixels of its longest side: an announcement is shown at the head of a page, not printed. */
const LONGEST_SIDE = 1600;
/** Pixels: what is smaller counts visits, or is an icon. */
const SHORTEST_SIDE = 80;
const QUALITY = 80;
/** A photo straight from a camera. */
const MOST_DOWNLOADED = 30 * 1024 * 1024;

/**
 * The image of an event, drawn anew: upright, in sRGB, its first frame, without its data (no place, no
 * device, no author's mail), as WebP that the check accepts. The same bytes for the same image.
 * @param options as the transport's; `allowsLoopback` for trials only: the address is the source's
 * @returns `problem`: French, for the report; an image never blocks its event
 */
export async function fetchImage(
  { url }: NonNullable<SourceRecord['image']>,
  options: FetchOptions,
): Promise<FetchedImage | { problem: string }> {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    return problem('image laissée : son adresse n’en est pas une');
  }
  const address = new URL(url);
  try {
    const bytes = await redrawn(await fetchBytes(address, MOST_DOWNLOADED, options));
    if (bytes instanceof Uint8Array) return { name: NAME, bytes };
    return problem(`image laissée, ${bytes}`, shownAddress(address));
  } catch (error) {
    if (error instanceof SourceRefused) return { problem: `image laissée, ${error.message}` };
    throw error;
  }
}

/** The image as WebP, or what is wrong with it, in French. */
async function redrawn(bytes: Buffer): Promise<Uint8Array | string> {
  const kind = kindOfImage(bytes.subarray(0, HEAD_BYTES));
  if (!kind || kind === 'SVG' || kind === 'PDF') {
    return kind ? `elle est en ${kind}` : 'ce n’est pas une image';
  }
  try {
    const image = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
    const { width, height } = await image.metadata();
    if (Math.min(width, height) < SHORTEST_SIDE) {
      return `elle n’a que ${width} × ${height} pixels`;
    }
    const size = { width: LONGEST_SIDE, height: LONGEST_SIDE, withoutEnlargement: true };
    const drawn = await image
      .autoOrient()
      .resize({ ...size, fit: 'inside' })
      .webp({ quality: QUALITY })
      .toBuffer();
    const isGood = drawn.length <= MOST_BYTES && imageFacts('WebP', drawn)?.end === drawn.length;
    return isGood ? drawn : 'elle reste trop lourde';
  } catch {
    return kind === 'HEIC'
      ? 'elle est en HEIC'
      : 'elle est abîmée, ou de plus de 100 millions de pixels';
  }
}

function problem(reason: string, address?: string): { problem: string } {
  return { problem: typography(reason) + (address ? `\u00A0: ${address}` : '') };
}
