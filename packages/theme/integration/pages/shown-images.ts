import { existsSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import type { KeptPage, StaticImage } from './state.ts';

type StaticImageList = Awaited<ReturnType<NonNullable<AstroPrerenderer['collectStaticImages']>>>;
type Pages = Iterable<Pick<KeptPage, 'images'>>;

/** The variants of images that pages show, kept pages too, which Astro knows nothing of. */
export interface ShownImages {
  /** What Astro tells of a page that it made. */
  learn(images: readonly StaticImage[]): void;
  /** The images of some pages, by path from the root. */
  shownBy(pages: Pages): Record<string, StaticImage>;
  /** Those that are not there, in the form of Astro's own list. */
  missing(pages: Pages): StaticImageList;
  /** Astro removes the originals of images that it transforms, but for those that it did not look at. */
  removeOriginals(shown: Readonly<Record<string, StaticImage>>): void;
}

/**
 * @param root folder of the built site
 * @param former what the last build knew
 */
export function shownImages(
  root: string,
  former: Readonly<Record<string, StaticImage>>,
): ShownImages {
  const known = new Map(Object.entries(former));
  const shownBy = (pages: Pages) => {
    const paths = new Set([...pages].flatMap(({ images }) => images));
    return Object.fromEntries(
      [...paths].map((path) => {
        const image = known.get(path);
        if (!image) throw new Error(`Astro told nothing of ${path}, which a page shows.`);
        return [path, image];
      }),
    );
  };
  return {
    learn(images) {
      for (const image of images) known.set(image.finalPath, image);
    },
    shownBy,
    missing(pages) {
      const missing: StaticImageList = new Map();
      for (const shown of Object.values(shownBy(pages))) {
        const { originalPath, originalSrcPath, hash, finalPath, transform } = shown;
        if (existsSync(join(root, finalPath))) continue;
        const image = missing.get(originalPath) ?? { originalSrcPath, transforms: new Map() };
        image.transforms.set(hash, { finalPath, transform });
        missing.set(originalPath, image);
      }
      return missing;
    },
    removeOriginals(shown) {
      for (const original of new Set(
        Object.values(shown).map(({ originalPath }) => originalPath),
      )) {
        const path = join(root, original);
        if (!Object.hasOwn(shown, original) && existsSync(path)) unlinkSync(path);
      }
    },
  };
}
