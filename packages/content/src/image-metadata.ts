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
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return joined(PARTS[kind](bytes, view));
}

type Parts = (bytes: Uint8Array<ArrayBuffer>, view: DataView) => Uint8Array[];

const PARTS: Record<CleanKind, Parts> = { JPEG: jpegParts, PNG: pngParts, WebP: webpParts };

/** Segments that only tell of the image: APP1 (EXIF, XMP), APP3 to APP13 (IPTC…), APP15, comments. */
const TELLING = (marker: number) =>
  marker === 0xe1 || (marker >= 0xe3 && marker <= 0xed) || marker === 0xef || marker === 0xfe;

/** ITU-T T.81, B.1: segments, and after a start of scan (SOS) data whose 0xFF are followed by 0 or RST. */
function jpegParts(bytes: Uint8Array, view: DataView): Uint8Array[] {
  const parts = [bytes.subarray(0, 2)];
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) throw new RangeError('no marker');
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      // Any number of fill bytes may come before a marker.
      at += 1;
    } else if (marker === 0xd9) {
      return [...parts, bytes.subarray(at, at + 2)];
    } else {
      const end = at + 2 + lengthAt(view, at + 2, 2);
      const next = marker === 0xda ? endOfScan(view, end) : end;
      if (!TELLING(marker)) parts.push(bytes.subarray(at, next));
      at = next;
    }
  }
}

function endOfScan(view: DataView, start: number): number {
  for (let at = start; ; at++) {
    if (view.getUint8(at) !== 0xff) continue;
    const next = view.getUint8(at + 1);
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
}

const PNG_SIGNATURE = 8;
/** PNG, third edition, 11.2 and 11.3: what draws, and what says how colours are meant. */
const PNG_CHUNKS = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs'.split(' '),
);

function pngParts(bytes: Uint8Array, view: DataView): Uint8Array[] {
  const parts = [bytes.subarray(0, PNG_SIGNATURE)];
  for (let at = PNG_SIGNATURE; ; ) {
    const end = at + 12 + lengthAt(view, at, 4);
    if (end > bytes.length) throw new RangeError('chunk beyond the end');
    const name = nameAt(bytes, at + 4);
    if (PNG_CHUNKS.has(name)) parts.push(bytes.subarray(at, end));
    if (name === 'IEND') return parts;
    at = end;
  }
}

const WEBP_CHUNKS = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP']);
/** VP8X says by bits what other chunks there are (RFC 9649, 2.7.1): EXIF, XMP and animation are not. */
const WEBP_FLAGS = 0x08 | 0x04 | 0x02;

function webpParts(bytes: Uint8Array, view: DataView): Uint8Array[] {
  const kept: Uint8Array[] = [];
  const length = Math.min(bytes.length, 8 + view.getUint32(4, true));
  for (let at = 12; at + 8 <= length; ) {
    const size = view.getUint32(at + 4, true);
    const end = at + 8 + size + (size % 2);
    if (end > bytes.length) throw new RangeError('chunk beyond the end');
    const name = nameAt(bytes, at);
    const chunk = bytes.slice(at, end);
    if (name === 'VP8X') chunk[8] = view.getUint8(at + 8) & ~WEBP_FLAGS;
    if (WEBP_CHUNKS.has(name)) kept.push(chunk);
    at = end;
  }
  if (!kept.some((chunk) => /^VP8[ L]$/.test(nameAt(chunk, 0)))) throw new RangeError('no image');
  const head = bytes.slice(0, 12);
  const size = kept.reduce((sum, chunk) => sum + chunk.length, 4);
  new DataView(head.buffer).setUint32(4, size, true);
  return [head, ...kept];
}

/** A length of `width` bytes that counts at least itself in JPEG, and nothing but data in PNG. */
function lengthAt(view: DataView, at: number, width: 2 | 4): number {
  const length = width === 2 ? view.getUint16(at) : view.getUint32(at);
  if (width === 2 && length < 2) throw new RangeError('segment shorter than its length');
  return length;
}

function nameAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
