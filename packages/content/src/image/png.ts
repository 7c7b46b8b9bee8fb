import type { ImageFacts } from './facts.ts';

const SIGNATURE = 8;
/** Length, type and checksum around the data of a chunk. */
const FRAME = 12;

/** Chunks of a PNG, up to IEND (W3C PNG, § 5). */
export function readPng(bytes: Buffer): ImageFacts | undefined {
  let [width, height, isAnimated] = [0, 0, false];
  for (let at = SIGNATURE; ; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (type === 'IHDR') {
      width = bytes.readUInt32BE(at + 8);
      height = bytes.readUInt32BE(at + 12);
    }
    if (type === 'acTL') isAnimated = true;
    at += FRAME + length;
    if (type === 'IEND') return { width, height, isAnimated, end: at };
  }
}
