import { LONGEST_SIDE } from '@echosciences/content/image-limits';

/** Width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size at which an image is kept: its own, or reduced to `LONGEST_SIDE`, never enlarged. */
export function reduced({ width, height }: Size): Size {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
