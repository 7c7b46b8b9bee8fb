import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { CleanKind } from './image-metadata.ts';
import { withoutMetadata } from './image-metadata.ts';

const SECRET = 'secret-of-the-device';
const colour = { r: 200, g: 60, b: 20, alpha: 0.5 };

const picture = (channels: 3 | 4) =>
  sharp({ create: { width: 97, height: 61, channels, background: colour } })
    .composite([{ input: Buffer.from('<svg><circle cx="30" cy="30" r="25"/></svg>') }])
    .withExif({
      IFD0: { Copyright: SECRET },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '45/1 10/1 0/1' },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><!-- ${SECRET} --></x:xmpmeta>`)
    .withIccProfile('p3');

const IMAGES: [string, CleanKind, () => Promise<Buffer>][] = [
  ['a JPEG', 'JPEG', () => picture(3).jpeg().toBuffer()],
  ['a progressive JPEG', 'JPEG', () => picture(3).jpeg({ progressive: true }).toBuffer()],
  ['a PNG', 'PNG', () => picture(4).png().toBuffer()],
  ['a lossy WebP', 'WebP', () => picture(4).webp().toBuffer()],
  ['a lossless WebP', 'WebP', () => picture(3).webp({ lossless: true }).toBuffer()],
];

describe.each(IMAGES)('%s', (_what, kind, make) => {
  test('loses what tells of its author and place, what follows its end, and no pixel', async () => {
    const original = await make();
    expect(original.includes(SECRET)).toBe(true);
    const tail = Buffer.from('<script>alert(1)</script>');
    const clean = Buffer.from(withoutMetadata(kind, Uint8Array.from([...original, ...tail])));
    expect(clean.includes(SECRET)).toBe(false);
    expect(clean.includes('<script>')).toBe(false);
    const { exif, xmp, icc } = await sharp(clean).metadata();
    expect([exif, xmp]).toEqual([undefined, undefined]);
    expect(icc).toBeDefined();
    expect(await sharp(clean).raw().toBuffer()).toEqual(await sharp(original).raw().toBuffer());
  });

  test('that has nothing to lose stays as it is', async () => {
    const clean = withoutMetadata(kind, Uint8Array.from(await make()));
    expect(withoutMetadata(kind, clean)).toEqual(clean);
  });

  test('cut anywhere or changed anywhere is an image or an error, in no time', async () => {
    const original = Uint8Array.from(await make());
    for (let length = 0; length < original.length; length += 7) {
      expectBounded(kind, original.slice(0, length));
    }
    for (let at = 0; at < original.length; at += 5) {
      const changed = original.slice();
      changed[at] = 0xff;
      expectBounded(kind, changed);
    }
  });
});

test('coded data of a JPEG holds restarts, and marks that only fill the room before them', () => {
  const scan = [0xff, 0xda, 0, 2, 0x12, 0xff, 0xff, 0xd0, 0x34, 0xff, 0, 0xff, 0xd9];
  const jpeg = Uint8Array.from([0xff, 0xd8, ...scan]);
  expect(withoutMetadata('JPEG', jpeg)).toEqual(jpeg);
});

function expectBounded(kind: CleanKind, bytes: Uint8Array<ArrayBuffer>) {
  try {
    expect(withoutMetadata(kind, bytes).length).toBeLessThanOrEqual(bytes.length);
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
  }
}
