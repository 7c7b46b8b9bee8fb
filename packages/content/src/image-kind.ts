import { closeSync, openSync, readSync } from 'node:fs';

/** Enough for the signature of every kind, AVIF's list of brands included. */
const HEAD_BYTES = 64;

/** What each accepted kind of image is called, and the extensions that announce it. */
export const IMAGE_KINDS = {
  JPEG: ['jpg', 'jpeg'],
  PNG: ['png'],
  WebP: ['webp'],
  AVIF: ['avif'],
} as const;

export type ImageKind = keyof typeof IMAGE_KINDS;

/** What a file is by its first bytes, whatever its name says; undefined when it is not known. */
export function kindOfFile(path: string): ImageKind | 'SVG' | 'GIF' | 'HEIC' | 'PDF' | undefined {
  const head = readHead(path);
  const latin = head.toString('latin1');
  if (latin.startsWith('\xff\xd8\xff')) return 'JPEG';
  if (latin.startsWith('\x89PNG\r\n\x1a\n')) return 'PNG';
  if (latin.startsWith('RIFF') && latin.slice(8, 12) === 'WEBP') return 'WebP';
  if (latin.slice(4, 8) === 'ftyp') return kindOfBrands(head);
  if (/^GIF8[79]a/.test(latin)) return 'GIF';
  if (latin.startsWith('%PDF-')) return 'PDF';
  if (/^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!DOCTYPE svg|!--|svg)/i.test(latin)) return 'SVG';
  return undefined;
}

/** An ISO media file: its first box lists what it is compatible with. */
function kindOfBrands(head: Buffer): ImageKind | 'HEIC' | undefined {
  const brands = head.toString('latin1', 8, Math.min(head.readUInt32BE(0), head.length));
  if (/avi[fs]/.test(brands)) return 'AVIF';
  return /hei[cfmsx]|mif1/.test(brands) ? 'HEIC' : undefined;
}

function readHead(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    return head.subarray(0, readSync(file, head, 0, HEAD_BYTES, 0));
  } finally {
    closeSync(file);
  }
}
