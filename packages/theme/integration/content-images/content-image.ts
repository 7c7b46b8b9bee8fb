import type { ImageMetadata } from 'astro';

/** An image as Astro's own module of it gives it to pages, which tells Astro what they read of it. */
export type ContentImage = ImageMetadata & { fsPath: string; clone: ImageMetadata };

/** What Astro has while it builds. */
interface Listener {
  astroAsset?: {
    referencedImages?: Set<string>;
    recordReferencedImage?: (path: string) => void;
  };
}

/** @param path absolute, of the original */
export function contentImage(image: ImageMetadata, path: string): ContentImage {
  return new Proxy(image, {
    get(target, name) {
      if (name === 'clone') return structuredClone(target);
      if (name === 'fsPath') return path;
      const value = Reflect.get(target, name);
      const { astroAsset } = globalThis as Listener;
      if (value !== undefined && astroAsset) {
        astroAsset.referencedImages?.add(path);
        astroAsset.recordReferencedImage?.(path);
      }
      return value;
    },
  }) as ContentImage;
}
