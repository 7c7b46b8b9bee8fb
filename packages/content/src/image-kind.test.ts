import { expect, test } from 'vitest';
import { kindOfImage } from './image-kind.ts';

test.each([
  ['JPEG', '\xff\xd8\xff\xe0\0\x10JFIF'],
  ['PNG', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
  ['WebP', 'RIFF\x24\0\0\0WEBPVP8 '],
  ['AVIF', '\0\0\0\x1cftypavif\0\0\0\0mif1avifmiaf'],
  ['AVIF', '\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf'],
  ['HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
  ['GIF', 'GIF89a\x01\0'],
  ['PDF', '%PDF-1.7'],
  ['SVG', '<?xml version="1.0"?><svg/>'],
  ['SVG', '\xef\xbb\xbf\n<svg onload="alert(1)">'],
  [undefined, 'du texte'],
  [undefined, ''],
  [undefined, '\xff\xd8'],
  [undefined, '\0\0ftyp'],
])('%s is known by its first bytes', (kind, bytes) => {
  expect(kindOfImage(Buffer.from(bytes, 'latin1'))).toBe(kind);
});
