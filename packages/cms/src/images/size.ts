import { LONGEST_SIDE } from '@echosciences/content/image-limits';

export { LONGEST_SIDE, MOST_PIXELS } from '@echosciences/content/image-limits';

/** Width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size at which an image is kept: its own, or reduced to `longest`, never enlarged. */
export function reduced({ width, height }: Size, longest = LONGEST_SIDE): Size {
  const scale = Math.min(1, longest / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
