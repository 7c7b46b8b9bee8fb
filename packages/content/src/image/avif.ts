import type { ImageFacts } from './facts.ts';

/** Boxes that a file of images or of their sequences has at its top. */
const TOP = new Set([
  'ftyp',
  'meta',
  'mdat',
  'moov',
  'moof',
  'sidx',
  'free',
  'skip',
  'uuid',
  'idat',
  'pdin',
]);

/** Boxes of an AVIF (ISO/IEC 14496-12; sizes of its items, 23008-12 § 6.5.3). */
export function readAvif(bytes: Buffer): ImageFacts | undefined {
  let [width, height, isAnimated] = [0, 0, false];
  let hasData = false;
  let at = 0;
  while (at + 8 <= bytes.length) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (!TOP.has(type)) break;
    const length = lengthOf(bytes, at);
    if (length < 8) return undefined;
    const box = bytes.subarray(at, at + length);
    if (type === 'moov' || (type === 'ftyp' && box.includes('avis'))) isAnimated = true;
    if (type === 'mdat' || box.includes('idat')) hasData = true;
    if (type === 'meta') {
      // The image of a grid is larger than its tiles, each of which tells its own size.
      for (let size = box.indexOf('ispe'); size >= 0; size = box.indexOf('ispe', size + 4)) {
        width = Math.max(width, box.readUInt32BE(size + 8));
        height = Math.max(height, box.readUInt32BE(size + 12));
      }
    }
    at += length;
  }
  return hasData ? { width, height, isAnimated, end: at } : undefined;
}

/** 1 announces 64 bits, 0 the rest of the file. */
function lengthOf(bytes: Buffer, at: number): number {
  const length = bytes.readUInt32BE(at);
  if (length === 1) return Number(bytes.readBigUInt64BE(at + 8));
  return length === 0 ? bytes.length - at : length;
}
