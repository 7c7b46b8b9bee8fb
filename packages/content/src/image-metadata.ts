import { joined } from './bytes.ts';
import { jpegSegments } from './image/jpeg.ts';
import { PNG_SIGNATURE, pngChunks } from './image/png.ts';
import { WEBP_HEADER, webpChunks } from './image/webp.ts';
import type { ImageKind } from './image-kind.ts';

/** The kinds that browsers write when they draw an image anew. */
export type CleanKind = Exclude<ImageKind, 'AVIF'>;

/**
 * The same image with nothing but what draws it: no place, device, comment nor thumbnail, nothing
 * after its end. Parts are kept by a list of those that are known, and not decoded.
 * @throws {RangeError} when its structure is not that of its kind
 */
export function withoutMetadata(
  kind: CleanKind,
  bytes: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  return joined(PARTS[kind](bytes));
}

type Parts = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array[];

const PARTS: Record<CleanKind, Parts> = { JPEG: jpegParts, PNG: pngParts, WebP: webpParts };

/** Segments that only tell of the image: APP1 (EXIF, XMP), APP3 to APP13 (IPTC…), APP15, comments. */
const TELLING = (marker: number) =>
  marker === 0xe1 || (marker >= 0xe3 && marker <= 0xed) || marker === 0xef || marker === 0xfe;

function jpegParts(bytes: Uint8Array): Uint8Array[] {
  const kept = [...jpegSegments(bytes)].filter(({ marker }) => !TELLING(marker));
  return [bytes.subarray(0, 2), ...kept.map(({ start, end }) => bytes.subarray(start, end))];
}

/** PNG, third edition, 11.2 and 11.3: what draws, and what says how colours are meant. */
const PNG_CHUNKS = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs'.split(' '),
);

function pngParts(bytes: Uint8Array): Uint8Array[] {
  const kept = [...pngChunks(bytes)].filter(({ name }) => PNG_CHUNKS.has(name));
  return [
    bytes.subarray(0, PNG_SIGNATURE),
    ...kept.map(({ start, end }) => bytes.subarray(start, end)),
  ];
}

const WEBP_CHUNKS = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP']);
/** VP8X says by bits what other chunks there are (RFC 9649, 2.7.1): EXIF, XMP and animation are not. */
const WEBP_FLAGS = 0x08 | 0x04 | 0x02;

function webpParts(bytes: Uint8Array<ArrayBuffer>): Uint8Array[] {
  const chunks = [...webpChunks(bytes)];
  if (chunks.some(({ end }) => end > bytes.length)) throw new RangeError('chunk beyond the end');
  if (!chunks.some(({ name }) => /^VP8[ L]$/.test(name))) throw new RangeError('no image');
  const kept = chunks
    .filter(({ name }) => WEBP_CHUNKS.has(name))
    .map(({ name, start, end }) => {
      const chunk = bytes.slice(start, end);
      const flags = chunk[8];
      if (name === 'VP8X' && flags !== undefined) chunk[8] = flags & ~WEBP_FLAGS;
      return chunk;
    });
  const head = bytes.slice(0, WEBP_HEADER);
  const size = kept.reduce((sum, chunk) => sum + chunk.length, 4);
  new DataView(head.buffer).setUint32(4, size, true);
  return [head, ...kept];
}
