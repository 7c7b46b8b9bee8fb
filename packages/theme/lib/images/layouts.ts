/** Where an image stands, and how wide it is there. */
export type PictureLayout = 'card' | 'lead' | 'cover' | 'prose';

interface Layout {
  /** Widths that are made, in pixels: one ladder for all, so that places share their files. */
  widths: readonly number[];
  /** Width of the place by the window's; lazy images are measured by the browsers that can. */
  sizes: string;
}

const LAYOUTS: Record<PictureLayout, Layout> = {
  /** A card in a grid of up to three columns. */
  card: { widths: [320, 640, 960], sizes: '(min-width: 48rem) 22rem, calc(100vw - 2.5rem)' },
  /** The first card of a page, on half of it. */
  lead: { widths: [320, 640, 960, 1280], sizes: '(min-width: 60rem) 36rem, calc(100vw - 2.5rem)' },
  /** The image of an entry, as wide as its page. */
  cover: {
    widths: [480, 960, 1280, 1600],
    sizes: '(min-width: 72rem) 70rem, calc(100vw - 2.5rem)',
  },
  /** A figure within a text. */
  prose: { widths: [480, 960, 1280], sizes: '(min-width: 45rem) 42rem, calc(100vw - 2.5rem)' },
};

/**
 * Qualities at which the formats look alike; given with each image, because Astro's cache knows an
 * image by what is asked of it and not by the settings of the service.
 */
export const QUALITY = { avif: 55, webp: 75, jpg: 75 };

/** Width of the image for browsers that know neither AVIF nor WebP: they are few, and old. */
export const FALLBACK_WIDTH = 960;

/** The widths to make of an image, none wider than itself, and the place's `sizes`. */
export function sourcesFor(
  layout: PictureLayout,
  { width, isLazy }: { width: number; isLazy: boolean },
): { widths: number[]; sizes: string } {
  const { widths, sizes } = LAYOUTS[layout];
  const fitting = widths.filter((candidate) => candidate < width);
  // The image's own width ends the ladder when it ends below the next rung.
  const largest = fitting.length < widths.length ? [width] : [];
  return { widths: [...fitting, ...largest], sizes: isLazy ? `auto, ${sizes}` : sizes };
}
