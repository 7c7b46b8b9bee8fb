import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SocialCard } from '../../lib/images/social.ts';
import { socialImages } from '../social/social-images.ts';
import { diskCache } from './disk-cache.ts';
import type { Placeholder } from './placeholder.ts';
import { placeholderOf } from './placeholder.ts';

/** What pages ask of images that Astro does not do. */
export interface ImageTools {
  /** What holds the place of an image, by its absolute path. */
  placeholderOf(file: string): Promise<Placeholder>;
  /** A social image, as JPEG. */
  draw(card: SocialCard): Promise<Uint8Array>;
}

/** @param cacheDirectory URL of Astro's own cache for the site */
export function createImageTools(cacheDirectory: string): ImageTools {
  const cache = diskCache(join(fileURLToPath(cacheDirectory), 'echosciences-images'));
  return {
    placeholderOf: (file) => placeholderOf(file, cache),
    draw: socialImages(cache),
  };
}
