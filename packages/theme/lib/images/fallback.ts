import imageTools from 'virtual:echosciences/image-tools';
import type { ImageMetadata } from 'astro';
import { FALLBACK_WIDTH, QUALITY } from './layouts.ts';
import { shownImage } from './shown.ts';

/** An image that every browser shows: JPEG or, for what lets its ground through, PNG. */
export async function fallbackOf(src: ImageMetadata) {
  // The proxy that `src` is notes each reading as a use of the original, which would then be published.
  const {
    clone: original = src,
    fsPath,
    digest,
  } = src as ImageMetadata & { clone?: ImageMetadata; fsPath: string; digest?: string };
  const { colour, isTransparent } = await imageTools.placeholderOf(fsPath, digest);
  const image = await shownImage(src, {
    format: isTransparent ? 'png' : 'jpg',
    width: Math.min(FALLBACK_WIDTH, original.width),
    quality: QUALITY.jpg,
  });
  return { src: image.src, width: original.width, height: original.height, colour };
}
