import { getImage } from 'astro:assets';
import type { GetImageResult, ImageMetadata } from 'astro';
import { ask, currentReads, IMAGE } from '../reads.ts';

type Asked = Omit<Parameters<typeof getImage>[0], 'src'>;

const known = new WeakMap<ImageMetadata, Map<string, Promise<GetImageResult>>>();

/**
 * Astro's `getImage()`, asked once for an image and what is asked of it: an image is on many pages.
 * Each page notes the files that it shows.
 */
export async function shownImage(src: ImageMetadata, asked: Asked): Promise<GetImageResult> {
  if (!currentReads()) return getImage({ src, ...asked });
  const variants = known.get(src) ?? new Map<string, Promise<GetImageResult>>();
  known.set(src, variants);
  const key = JSON.stringify(asked);
  const making = variants.get(key) ?? getImage({ src, ...asked });
  variants.set(key, making);
  const image = await making;
  for (const { url } of [{ url: image.src }, ...image.srcSet.values]) ask(IMAGE + url);
  return image;
}
