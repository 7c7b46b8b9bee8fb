import type { Chunk } from './chunk.ts';
import { chunkName } from './chunk.ts';
import type { ImageFacts } from './facts.ts';

export const PNG_SIGNATURE = 8;
/** Length, type and checksum around the data of a chunk. */
const FRAME = 12;

/**
 * Chunks of a PNG, IEND the last (W3C PNG, § 5).
 * @throws {RangeError} where it stops before its end
 */
export function* pngChunks(bytes: Uint8Array): Generator<Chunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = PNG_SIGNATURE; ; ) {
    const end = at + FRAME + view.getUint32(at);
    if (end > bytes.length) throw new RangeError('chunk beyond the end');
    const name = chunkName(bytes, at + 4);
    yield { name, start: at, end };
    if (name === 'IEND') return;
    at = end;
  }
}

/** The size of a PNG, whether it moves, and where it ends. */
export function readPng(bytes: Buffer): ImageFacts {
  let [width, height, isAnimated, end] = [0, 0, false, 0];
  for (const chunk of pngChunks(bytes)) {
    if (chunk.name === 'IHDR') {
      width = bytes.readUInt32BE(chunk.start + 8);
      height = bytes.readUInt32BE(chunk.start + 12);
    }
    if (chunk.name === 'acTL') isAnimated = true;
    end = chunk.end;
  }
  return { width, height, isAnimated, end };
}
