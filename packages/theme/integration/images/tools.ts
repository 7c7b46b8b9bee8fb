import { statSync } from 'node:fs';
import type { SocialCard } from '../../lib/images/social.ts';
import { socialImages } from '../social/social-images.ts';
import { diskCache } from './disk-cache.ts';
import type { Placeholder } from './placeholder.ts';
import { placeholderOf } from './placeholder.ts';

/** What pages ask of images that Astro does not do. */
export interface ImageTools {
  /**
   * What holds the place of an image, by its absolute path.
   * @param digest of its bytes, where it is known: the file is read only when it is not
   */
  placeholderOf(file: string, digest?: string): Promise<Placeholder>;
  /** A social image, as JPEG. */
  draw(card: SocialCard): Promise<Uint8Array>;
}

/** @param keptImages folder of what is made, the same for all sites */
export function createImageTools(keptImages: string): ImageTools {
  const cache = diskCache(keptImages);
  const placeholders = new Map<string, Promise<Placeholder>>();
  return {
    placeholderOf: (file, digest) => {
      // An image is on many pages; while `astro dev` runs it may become another.
      const key = digest ?? stampOf(file);
      const placeholder = placeholders.get(key) ?? placeholderOf(file, cache, digest);
      placeholders.set(key, placeholder);
      return placeholder;
    },
    draw: socialImages(cache),
  };
}

function stampOf(file: string): string {
  const { size, mtimeMs } = statSync(file);
  return [file, size, mtimeMs].join(' ');
}
