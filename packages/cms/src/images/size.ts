/** Width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The longest side of an image kept in the repository: sharp on a large screen, printed at A5. */
export const LONGEST_SIDE = 2400;

/** Beyond it a cheap phone has no memory to decode an image: 4 bytes each. */
export const MOST_PIXELS = 100_000_000;

/** The size at which an image is kept: its own, or reduced to `longest`, never enlarged. */
export function reduced({ width, height }: Size, longest = LONGEST_SIDE): Size {
  const scale = Math.min(1, longest / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
