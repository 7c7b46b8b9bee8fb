import type { Chunk } from './chunk.ts';
import { chunkName } from './chunk.ts';
import type { ImageFacts } from './facts.ts';

/** `RIFF`, a length, `WEBP`. */
export const WEBP_HEADER = 12;
const ANIMATION = 0b10;

/** Chunks of a WebP (RFC 9649, § 2); the last one may say that it goes beyond the file. */
export function* webpChunks(bytes: Uint8Array): Generator<Chunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = Math.min(bytes.length, 8 + view.getUint32(4, true));
  for (let at = WEBP_HEADER; at + 8 <= length; ) {
    const size = view.getUint32(at + 4, true);
    // Chunks begin at even places.
    const end = at + 8 + size + (size % 2);
    yield { name: chunkName(bytes, at), start: at, end };
    at = end;
  }
}

/** The size of a WebP, whether it moves, and where it says that it ends. */
export function readWebp(bytes: Buffer): ImageFacts {
  let [width, height, isAnimated] = [0, 0, false];
  for (const { name, start } of webpChunks(bytes)) {
    const data = start + 8;
    if (name === 'VP8X') {
      isAnimated = (bytes.readUInt8(data) & ANIMATION) !== 0;
      width = bytes.readUIntLE(data + 4, 3) + 1;
      height = bytes.readUIntLE(data + 7, 3) + 1;
    } else if (name === 'ANIM') {
      isAnimated = true;
    } else if (name === 'VP8 ' && width === 0) {
      width = bytes.readUInt16LE(data + 6) & 0x3fff;
      height = bytes.readUInt16LE(data + 8) & 0x3fff;
    } else if (name === 'VP8L' && width === 0) {
      const sizes = bytes.readUInt32LE(data + 1);
      width = (sizes & 0x3fff) + 1;
      height = ((sizes >>> 14) & 0x3fff) + 1;
    }
  }
  return { width, height, isAnimated, end: 8 + bytes.readUInt32LE(4) };
}
