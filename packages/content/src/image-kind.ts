/** What each accepted kind of image is called, and the extensions that announce it. */
export const IMAGE_KINDS = {
  JPEG: ['jpg', 'jpeg'],
  PNG: ['png'],
  WebP: ['webp'],
  AVIF: ['avif'],
} as const;

export type ImageKind = keyof typeof IMAGE_KINDS;

/** Enough for the signature of every kind, AVIF's list of brands included. */
export const HEAD_BYTES = 64;

/** What a file is by its first `HEAD_BYTES`, whatever its name says; undefined when it is not known. */
export function kindOfImage(
  head: Uint8Array,
): ImageKind | 'SVG' | 'GIF' | 'HEIC' | 'PDF' | undefined {
  const latin = String.fromCharCode(...head);
  if (latin.startsWith('\xff\xd8\xff')) return 'JPEG';
  if (latin.startsWith('\x89PNG\r\n\x1a\n')) return 'PNG';
  if (latin.startsWith('RIFF') && latin.slice(8, 12) === 'WEBP') return 'WebP';
  if (latin.slice(4, 8) === 'ftyp') return kindOfBrands(head, latin);
  if (/^GIF8[79]a/.test(latin)) return 'GIF';
  if (latin.startsWith('%PDF-')) return 'PDF';
  if (/^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!DOCTYPE svg|!--|svg)/i.test(latin)) return 'SVG';
  return undefined;
}

/** An ISO media file: its first box lists what it is compatible with. */
function kindOfBrands(head: Uint8Array, latin: string): ImageKind | 'HEIC' | undefined {
  const boxLength = new DataView(head.buffer, head.byteOffset).getUint32(0);
  const brands = latin.slice(8, boxLength);
  if (/avi[fs]/.test(brands)) return 'AVIF';
  return /hei[cfmsx]|mif1/.test(brands) ? 'HEIC' : undefined;
}
