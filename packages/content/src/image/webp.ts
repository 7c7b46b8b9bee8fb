import type { ImageFacts } from './facts.ts';

/** `RIFF`, a length, `WEBP`. */
const HEADER = 12;
const ANIMATION = 0b10;

/** Chunks of a WebP (RFC 9649, § 2). */
export function readWebp(bytes: Buffer): ImageFacts | undefined {
  const end = 8 + bytes.readUInt32LE(4);
  let [width, height, isAnimated] = [0, 0, false];
  for (let at = HEADER; at + 8 <= end; ) {
    const type = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const data = at + 8;
    if (type === 'VP8X') {
      isAnimated = (bytes.readUInt8(data) & ANIMATION) !== 0;
      width = bytes.readUIntLE(data + 4, 3) + 1;
      height = bytes.readUIntLE(data + 7, 3) + 1;
    } else if (type === 'ANIM') {
      isAnimated = true;
    } else if (type === 'VP8 ' && width === 0) {
      width = bytes.readUInt16LE(data + 6) & 0x3fff;
      height = bytes.readUInt16LE(data + 8) & 0x3fff;
    } else if (type === 'VP8L' && width === 0) {
      const sizes = bytes.readUInt32LE(data + 1);
      width = (sizes & 0x3fff) + 1;
      height = ((sizes >>> 14) & 0x3fff) + 1;
    }
    // Chunks begin at even places.
    at = data + length + (length % 2);
  }
  return { width, height, isAnimated, end };
}
