import type { ImageKind } from '../image-kind.ts';
import { readAvif } from './avif.ts';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import { readWebp } from './webp.ts';

/** What an image's container says of it; nothing is decoded. */
export interface ImageFacts {
  /** In pixels. */
  width: number;
  height: number;
  isAnimated: boolean;
  /** Where the image ends: the file has nothing to do beyond. */
  end: number;
}

const READERS: Record<ImageKind, (bytes: Buffer) => ImageFacts | undefined> = {
  JPEG: readJpeg,
  PNG: readPng,
  WebP: readWebp,
  AVIF: readAvif,
};

/** Undefined when the image stops before its end, or is too damaged to tell. Time is linear in its bytes. */
export function imageFacts(kind: ImageKind, bytes: Buffer): ImageFacts | undefined {
  try {
    const facts = READERS[kind](bytes);
    return facts && facts.width > 0 && facts.height > 0 && facts.end <= bytes.length
      ? facts
      : undefined;
  } catch (error) {
    // A read past the end of the file.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
