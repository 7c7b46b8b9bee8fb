import { typography } from '@echosciences/schemas';
import { expect, test } from 'vitest';
import { ImageRefused, refusalOf, sizeRefusal } from './refusal.ts';

test.each(['JPEG', 'PNG', 'WebP', 'AVIF'] as const)('%s is accepted', (kind) => {
  expect(refusalOf(kind, 1)).toBeUndefined();
});

test.each([
  ['HEIC', 1, /JPEG/],
  ['SVG', 1, /Enregistrez-le en PNG/],
  ['GIF', 1, /PNG ou en JPEG/],
  ['PDF', 1, /lien vers le document/],
  [undefined, 1, /n’est pas une image/],
  ['JPEG', 0, /vide/],
] as const)('%s of %d bytes is refused with what to do', (kind, bytes, advice) => {
  const refusal = refusalOf(kind, bytes) ?? '';
  expect(refusal).toMatch(advice);
  const { message } = new ImageRefused('photo.heic', refusal);
  expect(message).toContain('photo.heic');
  expect(message).toBe(typography(message));
});

test('an image of 400 million pixels is refused, one of 50 is not', () => {
  expect(sizeRefusal({ width: 20_000, height: 20_000 })).toContain('100 millions');
  expect(sizeRefusal({ width: 8192, height: 6144 })).toBeUndefined();
});
