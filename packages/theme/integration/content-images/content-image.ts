import type { ImageMetadata } from 'astro';
import type { EmittedImage } from './emit.ts';

/**
 * An image as Astro's own module of it gives it to pages, which tells Astro what they read of it, with
 * the digest of its bytes besides.
 */
export type ContentImage = ImageMetadata & {
  fsPath: string;
  clone: ImageMetadata;
  digest: string;
};

/** What Astro has while it builds. */
interface Listener {
  astroAsset?: {
    referencedImages?: Set<string>;
    recordReferencedImage?: (path: string) => void;
  };
}

/** @param path absolute, of the original */
export function contentImage({ metadata, digest }: EmittedImage, path: string): ContentImage {
  return new Proxy(metadata, {
    get(target, name) {
      if (name === 'clone') return structuredClone(target);
      if (name === 'fsPath') return path;
      if (name === 'digest') return digest;
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
